import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { homePath, sessionPath } from "../src/editions/site/addresses.ts";
import {
  compareTexts,
  recordParagraphs,
  type ParagraphDigests,
  type ParagraphRecord,
} from "../src/editions/site/paragraph-record.ts";
import {
  FEEDS,
  languageFeed,
  sessionFeed,
  type FeedSession,
  type Recorded,
} from "../templates/site/feeds.ts";
import { shownPath } from "./files.ts";
import { BuildError, type Terminal } from "./terminal.ts";

/** What was published of a session, beside its pages. */
const RECORD = "paragraphs.json";

/** So many figures of a digest tell any two paragraphs apart. */
const LENGTH = 16;

/** The digest of the words of a paragraph, as far as it is published. */
export function digestWords(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, LENGTH);
}

/**
 * Writes the feeds of all sessions and of each language, and beside each session the record by which the next
 * publication knows what changed.
 * @param published the folder of the last publication, which has those records
 * @param moment of this publication, `2026-11-28T18:00:00Z`, where it is known
 */
export function writeFeeds(
  terminal: Terminal,
  sessions: readonly FeedSession[],
  folder: string,
  published: string,
  address: string,
  moment: string | undefined,
): void {
  const recorded = sessions.map((session): Recorded => {
    const place = join(dirname(sessionPath(session)), RECORD);
    const before = readRecord(join(published, place));
    const now: ParagraphDigests = Object.fromEntries(
      session.texts.map(({ id, paragraphs }) => [id, paragraphs]),
    );
    const record = recordParagraphs(before, now, moment);
    if (before && moment === undefined) warnOf(terminal, place, before, now);
    write(folder, place, `${JSON.stringify(record, null, 1)}\n`);
    return { session, record };
  });
  for (const kind of ["texts", "changes"] as const) {
    for (const one of recorded) {
      const place = join(dirname(sessionPath(one.session)), FEEDS[kind]);
      write(folder, place, sessionFeed(kind, one, address));
    }
    for (const [language, own] of Map.groupBy(recorded, ({ session }) => session.language)) {
      const place = join(dirname(homePath(language)), FEEDS[kind]);
      write(folder, place, languageFeed(kind, own, language, address));
    }
  }
}

function write(folder: string, path: string, text: string | undefined): void {
  if (text === undefined) return;
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function readRecord(place: string): ParagraphRecord | undefined {
  if (!existsSync(place)) return undefined;
  try {
    const record: ParagraphRecord = JSON.parse(readFileSync(place, "utf8"));
    return record;
  } catch {
    throw new BuildError(
      `${shownPath(place)} cannot be read; restore it, or delete it to begin anew`,
    );
  }
}

/** A change has to be dated, and no clock is asked. */
function warnOf(
  terminal: Terminal,
  place: string,
  before: ParagraphRecord,
  now: ParagraphDigests,
): void {
  const texts = compareTexts(before.texts, now).map(({ text }) => text);
  if (texts.length === 0) return;
  terminal.warn(
    `${dirname(place)}: ${texts.join(", ")} changed since the last publication; with SOURCE_DATE_EPOCH set, the feed of changes says so`,
  );
}
