import type { Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { verifyAkn } from "./akn-written.ts";
import { describeDifference, type Breach } from "./compare.ts";
import {
  expectAll,
  expectHeads,
  expectText,
  expectTitle,
  type ExpectedUnit,
} from "./data-expected.ts";
import { get, list, parseJson, readUnit, word, type DataUnit } from "./data-json.ts";
import { verifyTables } from "./data-tables.ts";
import { compareData } from "./data-units.ts";
import { wordsOf } from "./words.ts";

/** The data of a session as they were published. */
export interface PublishedData {
  /** Where they lie, to name places: `cosp-uncac/7/en`. */
  readonly place: string;
  /** The text of each file, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** The Markdown of the session as it stands, by its name without `.md`. */
  readonly markdown: (name: string) => string;
  /** The SHA-256 of a text in UTF-8, in hexadecimal. */
  readonly digest: (text: string) => string;
}

/**
 * Holds the data of a session against it: every word, label, note and mark in each of the files, in order and set as it
 * should be; every digest; and no reference or clause that quotes other words than stand where it says.
 */
export function verifyData(data: PublishedData, session: Session): Breach[] {
  const all = expectAll(session);
  const lines = readLines(data);
  return [
    ...verifyObjects(data, session),
    ...verifyLines(data, session, lines, all),
    ...verifyTables(data.files, lines, all, data.digest).map(({ file, ...one }) => ({
      ...one,
      place: `${data.place}/${file}, ${one.place}`,
    })),
    ...verifyPlain(data, "session.txt", all),
    ...instrumentsOf(session).flatMap((text) =>
      verifyPlain(data, `documents/${text.id}.txt`, expectText(text)),
    ),
    ...instrumentsOf(session).flatMap((text) => {
      const file = `documents/${text.id}.xml`;
      return within(data, file, verifyAkn(data.files.get(file) ?? "", text));
    }),
    ...verifyMarkdown(data, "session", "session.md"),
    ...instrumentsOf(session).flatMap(({ id }) => verifyMarkdown(data, id, `documents/${id}.md`)),
  ];
}

function breach(
  { place }: PublishedData,
  law: Breach["law"],
  file: string,
  message: string,
): Breach {
  return { edition: "data", law, place: `${place}/${file}`, message };
}

/** The same breach, told with the file that it is in. */
function within({ place }: PublishedData, file: string, breaches: readonly Breach[]): Breach[] {
  return breaches.map((one) => ({ ...one, place: `${place}/${file}, ${one.place}` }));
}

function verifyObjects(data: PublishedData, session: Session): Breach[] {
  const frame = [...expectTitle(session), ...expectHeads(session).flat()];
  const { facts, parts, drafts } = session;
  const contents = [...parts.map(({ instruments }) => instruments), drafts].map((texts) =>
    texts.map(({ id }) => id),
  );
  return [
    ...verifyObject(data, "session.json", "session", frame, (read) => {
      const lists = [
        ...list(read, "parts").map((part) => list(part, "documents")),
        list(read, "drafts"),
      ];
      const ids = lists.map((texts) => texts.map((text) => word(text, "id")));
      return isSame([get(read, "facts"), ids], [facts, contents]);
    }),
    ...instrumentsOf(session).flatMap((text) =>
      verifyObject(data, `documents/${text.id}.json`, text.id, expectText(text), (read) => {
        const known = ["id", "kind", "number", "source", "facts", "corrections"] as const;
        return known.every((name) => isSame(get(read, name), text[name]));
      }),
    ),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Holds a file of JSON against the units that it should have, and what else it says against what is known. */
function verifyObject(
  data: PublishedData,
  file: string,
  document: string,
  expected: readonly ExpectedUnit[],
  isKnown: (read: unknown) => boolean,
): Breach[] {
  const read = parseJson(data.files.get(file) ?? "");
  if (read === undefined) return [breach(data, "form", file, "is not there, or no JSON")];
  const units = list(read, "units").map((unit) => readUnit(unit, document));
  return [
    ...within(data, file, compareData(expected, units, data.digest)),
    ...(isKnown(read) ? [] : [breach(data, "form", file, "says other things than are known")]),
  ];
}

function readLines({ files }: PublishedData): DataUnit[] {
  const lines = (files.get("paragraphs.ndjson") ?? "").split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const read = parseJson(line);
    return readUnit(read, word(read, "document"));
  });
}

function verifyLines(
  data: PublishedData,
  { body, language }: Session,
  lines: readonly DataUnit[],
  all: readonly ExpectedUnit[],
): Breach[] {
  const file = "paragraphs.ndjson";
  const text = data.files.get(file);
  if (text === undefined) return [breach(data, "form", file, "is not there")];
  const strange = text.split("\n").filter((line) => {
    const read = parseJson(line);
    return line !== "" && (word(read, "body") !== body.id || word(read, "language") !== language);
  });
  return [
    ...within(data, file, compareData(all, lines, data.digest)),
    ...strange.map(() => breach(data, "names", file, "a line is of another body or language")),
  ];
}

function verifyPlain(
  data: PublishedData,
  file: string,
  expected: readonly ExpectedUnit[],
): Breach[] {
  const text = data.files.get(file);
  if (text === undefined) return [breach(data, "form", file, "is not there")];
  const words = expected.flatMap(({ plain }) => plain);
  const difference = describeDifference(words, wordsOf(text));
  return difference === undefined ? [] : [breach(data, "words", file, difference)];
}

function verifyMarkdown(data: PublishedData, name: string, file: string): Breach[] {
  if (data.files.get(file) === data.markdown(name)) return [];
  return [breach(data, "words", file, "is not the Markdown of the text as it stands")];
}
