import type { Inline } from "../../model/document.ts";
import { emphasisRole, mergeTexts, plainText, type EmphasisPlace } from "../../model/inlines.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { spanOf, within, type Joined } from "./join.ts";
import { resolveLink } from "./links.ts";
import { FILLER } from "./marks.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

// `12 km²`, where the number is no mark
const UNIT = String.raw`(?<![\p{L}])[kcdm]?m`;

/** How words show what they are. Lengths are bounded, so that noise costs no more than words do. */
const TOKENS = [
  String.raw`(?<![\p{L}\d])\*(?=[^\s*])(?<emphasis>[^*\n]{1,500})(?<=\S)\*`, // `*Urges*`
  String.raw`\[(?<linked>[^[\]\n]{1,300})\]\((?<target>(?:[^()[\]\s\p{Cc}]|\([^()[\]\s\p{Cc}]{0,50}\)){1,500})\)`, // `[70/1](#)`
  `(?<![${SUPERSCRIPTS}])(?!(?<=${UNIT})[²³])(?<digits>[${SUPERSCRIPTS}]{1,4})(?![${SUPERSCRIPTS}])${FILLER}{0,9}`, // `Convention,¹`
  String.raw`(?<=[\p{L}.])(?<star>\*{1,3})(?=\s|$)`, // `agenda*`
];

const TOKEN = new RegExp(TOKENS.join("|"), "gu");

/** Reads emphasis, links and note references out of the words of a paragraph. */
export function parseInlines(words: Joined, opening: EmphasisPlace, report: Report): Inline[] {
  const { text } = words;
  const inlines: Inline[] = [];
  let read = 0;
  for (const { 0: whole, index, groups } of text.matchAll(TOKEN)) {
    inlines.push({ type: "text", value: text.slice(read, index) });
    read = index + whole.length;
    const { emphasis, linked, target, digits, star } = groups ?? {};
    if (emphasis !== undefined) {
      const children = parseInlines(within(words, index + 1, emphasis), "elsewhere", report);
      const role = emphasisRole(plainText(children), index === 0 ? opening : "elsewhere");
      inlines.push({ type: "emphasis", role, children });
    } else if (linked !== undefined && target !== undefined) {
      const children = parseInlines(within(words, index + 1, linked), "elsewhere", report);
      const before = text.slice(Math.max(0, index - 60), index);
      const href = target === "#" ? resolveLink(linked, before) : target;
      if (href !== undefined && /^https?:\/\//.test(href)) {
        inlines.push({ type: "link", href, children });
        continue;
      }
      const message = `the link “${linked}” leads nowhere, and its words do not say where`;
      report({ rule: "link-has-a-target", message, span: spanOf(words, index, whole.length) });
      // An empty target says nothing; of any other, every word is kept.
      if (target === "#") inlines.push(...children);
      else inlines.push({ type: "text", value: whole });
    } else {
      inlines.push({ type: "note-reference", label: readMark(digits ?? star ?? "") });
    }
  }
  inlines.push({ type: "text", value: text.slice(read) });
  return mergeTexts(inlines);
}

/** The label of a note mark: `¹⁴` → `14`; `*` and the `a` of a table are themselves. */
export function readMark(mark: string): string {
  if (/^[*a-z]/.test(mark)) return mark;
  return mark.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

/** A reference to a note, and where it stands. */
export interface Mark {
  readonly label: string;
  /** Where it begins in the words of its paragraph. */
  readonly index: number;
  readonly span: Span;
}

/** Finds the note marks in the words of a paragraph, those in italics and in links included. */
export function scanMarks(words: Joined, from = 0): Mark[] {
  return [...words.text.matchAll(TOKEN)].flatMap(({ 0: whole, index, groups }) => {
    const { emphasis, linked, digits, star } = groups ?? {};
    const inner = emphasis ?? linked;
    if (inner !== undefined) {
      return scanMarks(within(words, index + 1, inner), from + index + 1);
    }
    const label = readMark(digits ?? star ?? "");
    return [{ label, index: from + index, span: spanOf(words, index, whole.length) }];
  });
}
