import type { Report } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";

/** Whether a source is text at all. Bytes that are no UTF-8 arrive here as U+FFFD; other binary files hold NUL. */
export function checkReadable({ text }: Source, report: Report): boolean {
  if (text.trim() === "") {
    report({
      rule: "text-is-not-empty",
      message: "the file holds no words",
      span: { start: 0, end: 0 },
    });
    return false;
  }
  const strange = /[\0\uFFFD]/.exec(text);
  if (!strange) return true;
  const span = { start: strange.index, end: strange.index + 1 };
  const count = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  const isBinary =
    text.startsWith("%PDF-") || text.startsWith("PK\u0003\u0004") || count > text.length / 100;
  const message = isBinary
    ? "this is not a text file; expected the plain text of a report, in UTF-8"
    : `${count} characters are not UTF-8; they are kept as U+FFFD`;
  report({ rule: "text-is-readable", message, span });
  return !isBinary;
}
