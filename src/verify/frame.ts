import type { Part, Session, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { wordsOf } from "./words.ts";

/** A report that a session was read from, with its words in order. */
export interface ReportWords {
  readonly path: string;
  readonly body: readonly string[];
}

/**
 * The frame of a session as each of several reports has it. The title of the session is the titles of its reports, one
 * behind the other: a report begins with the line that its words begin with. A part is of the report that its texts
 * are of.
 * @param reports in the order in which they were read
 */
export function shareFrame(
  session: Session,
  reports: readonly ReportWords[],
): ReadonlyMap<string, Pick<Session, "title" | "parts">> {
  const titles = shareTitle(session.title, reports);
  return new Map(
    reports.map((report) => {
      const parts = session.parts.map((part) => (isOf(part, report) ? part : withoutFrame(part)));
      return [report.path, { title: titles.get(report.path) ?? [], parts }];
    }),
  );
}

function shareTitle(
  title: readonly TextBlock[],
  reports: readonly ReportWords[],
): ReadonlyMap<string, readonly TextBlock[]> {
  const shares = new Map<string, TextBlock[]>();
  let current = 0;
  let read = 0; // how many words of the current report
  for (const line of title) {
    const words = wordsOf(plainText(line.text));
    if (!standsAt(words, reports[current]?.body, read)) {
      const next = reports.findIndex(({ body }, nth) => nth > current && standsAt(words, body, 0));
      if (next >= 0) [current, read] = [next, 0];
    }
    const path = reports[current]?.path ?? "";
    shares.set(path, [...(shares.get(path) ?? []), line]);
    read += words.length;
  }
  return shares;
}

function standsAt(words: readonly string[], body: readonly string[] = [], at = 0): boolean {
  return words.every((word, nth) => body[at + nth] === word);
}

/** A part without texts is of the report that has its heading. */
function isOf({ instruments, label = "", title }: Part, { path, body }: ReportWords): boolean {
  if (instruments.length > 0) return instruments.some(({ source }) => source === path);
  const words = title ? wordsOf(`${label} ${plainText(title.text)}`) : [];
  return body.some((_, at) => standsAt(words, body, at));
}

function withoutFrame(part: Part): Part {
  return { ...part, label: undefined, title: undefined, opening: undefined };
}
