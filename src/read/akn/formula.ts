import type { TextBlock } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { isFormula } from "../../model/parts.ts";
import type { Report } from "../../text/diagnostic.ts";

/**
 * Sets a formula in italics that the source did not, or not all of it: its element says what it is, and its comma that
 * it is whole. One with notes or links is left as it is.
 */
export function setApart({ text, spans }: TextBlock, report: Report): TextBlock | undefined {
  const words = plainText(text);
  const [end = ""] = /[\s,:،，：\u200E\u200F]+$/.exec(words) ?? [];
  const isPlain = text.every((inline) => inline.type === "text" || inline.type === "emphasis");
  if (!isPlain || !/[,:،，：]/.test(end)) return undefined;
  const value = words.slice(0, words.length - end.length);
  if (value === "") return undefined;
  const set: TextBlock = {
    text: [
      { type: "emphasis", role: "lead", children: [{ type: "text", value }] },
      { type: "text", value: end },
    ],
    spans,
  };
  if (!isFormula(set.text)) return undefined;
  const message = `the formula “${words.slice(0, 80)}” is not in italics; it is set in them`;
  report({ rule: "lead-phrase-is-emphasized", message, span: spans[0] });
  return set;
}
