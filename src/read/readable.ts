import type { Report } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/**
 * The source as the stages read it, or `undefined` where it is no text at all. Bytes that are no UTF-8 arrive as
 * U+FFFD; other binary files hold NUL. Single carriage returns become line ends, so offsets stay as they are.
 */
export function readText({ path, text, refusal }: Source, report: Report): Source | undefined {
  if (refusal !== undefined) {
    report({ rule: "text-is-readable", message: refusal, span: { start: 0, end: 0 } });
    return undefined;
  }
  if (text.trim() === "") {
    const span = { start: 0, end: 0 };
    report({ rule: "text-is-not-empty", message: "the file holds no words", span });
    return undefined;
  }
  const readable = { path, text: text.replace(/\0/g, "\uFFFD").replace(/\r(?!\n)/g, "\n") };
  const start = readable.text.indexOf("\uFFFD");
  if (start < 0) return readable;
  const count = readable.text.split("\uFFFD").length - 1;
  const isBinary =
    text.startsWith("%PDF-") || text.startsWith("PK\u0003\u0004") || count > text.length / 100;
  const message = isBinary
    ? "this is not a text file; expected the plain text of a report, in UTF-8"
    : `characters that are not UTF-8 or cannot be printed, kept as U+FFFD: ${count}`;
  report({ rule: "text-is-readable", message, span: { start, end: start + 1 } });
  return isBinary ? undefined : readable;
}
