import type { Inline } from "../../model/document.ts";
import { emphasisRole, mergeTexts, type EmphasisPlace } from "../../model/inlines.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Source, Span } from "../../text/source.ts";
import { resolveLink } from "./links.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

// Lengths are bounded so that noise costs no more than words do.
const TOKEN =
  /\*([^*\n]{1,500})\*|\[([^\]\n]{1,300})\]\(([^)\s]{1,500})\)|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<=[\p{L}.])(\*{1,3})(?=\s|$)/gu;

/** Reads emphasis, links and note references out of one stretch of a source. */
export function parseInlines(
  { text }: Source,
  { start, end }: Span,
  opening: EmphasisPlace,
  report: Report,
): Inline[] {
  const inlines: Inline[] = [];
  const words = text.slice(start, end);
  const place = (index: number): EmphasisPlace => (index === 0 ? opening : "elsewhere");
  let read = 0;
  for (const match of words.matchAll(TOKEN)) {
    const [whole, emphasis, linked, target, digits, star] = match;
    inlines.push({ type: "text", value: words.slice(read, match.index) });
    if (emphasis !== undefined) {
      const children = [{ type: "text", value: emphasis } as const];
      inlines.push({
        type: "emphasis",
        role: emphasisRole(emphasis, place(match.index)),
        children,
      });
    } else if (linked !== undefined && target !== undefined) {
      const at = start + match.index;
      const span = { start: at, end: at + whole.length };
      inlines.push(
        ...link(
          linked,
          target,
          words.slice(Math.max(0, match.index - 60), match.index),
          span,
          report,
        ),
      );
    } else if (digits !== undefined) {
      inlines.push({ type: "note-reference", label: readSuperscript(digits) });
    } else if (star !== undefined) inlines.push({ type: "note-reference", label: star });
    read = match.index + whole.length;
  }
  inlines.push({ type: "text", value: words.slice(read) });
  return mergeTexts(inlines);
}

function link(text: string, target: string, before: string, span: Span, report: Report): Inline[] {
  const children = [{ type: "text", value: text } as const];
  const href = target === "#" ? resolveLink(text, before) : target;
  if (href !== undefined && /^https?:\/\//.test(href)) return [{ type: "link", href, children }];
  report({
    rule: "link-has-a-target",
    message: `the link “${text}” leads nowhere, and its words do not say where`,
    span,
  });
  return children;
}

/** `¹⁴` → `14`. */
export function readSuperscript(digits: string): string {
  return [...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
}
