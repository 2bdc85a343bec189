import { html, raw, type Html } from "../../text/html.ts";
import { BookError } from "./examine.ts";

/** A page that begins in a file: before the letter of a unit that has so many before it, or with the file. */
export interface PageBreak {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly letters: number;
}

/** A file with the markers of its pages, and these in its order. */
export interface Marked {
  readonly body: Html;
  readonly labels: readonly string[];
}

/** The marker of the place where a page begins. */
export function pageMarker(label: string): Html {
  return html`<span epub:type="pagebreak" role="doc-pagebreak" id="${pageName(label)}" aria-label=" ${label}. "></span>`;
}

/** The anchor of a page: `page-12`. */
export function pageName(label: string): string {
  return `page-${label}`;
}

/** A tag, a sign that is escaped, or a stretch of text, in XHTML of ours. */
const TOKEN = /<(?<close>\/?)(?<tag>[\w:-]+)(?<attributes>[^>]*)>|&[#\w]+;|[^<&]+/g;

/** What is printed of a text: all but white space, places to break and marks of direction. */
const SIGN = /[^\s\p{Default_Ignorable_Code_Point}]/gu;

/** Tags that a marker stands before, where they open with its page: a heading is then read without it. */
const LEADS = new Set(["a", "bdi", "em", "span", "sup", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * Puts the marker of each page before the letter that it begins with, and never into the mark of a note. A page whose
 * unit is not in the file begins with the file. Throws where a unit has fewer letters than stand before a page.
 */
export function markPages(markup: string, breaks: readonly PageBreak[]): Marked {
  // A note that is printed again may go on on a later page from an earlier letter.
  const inOrder = breaks.toSorted((a, b) => a.letters - b.letters);
  const wanted = Map.groupBy(inOrder, ({ unit }) => unit);
  const counts = new Map<string, number>();
  const open: string[] = [""];
  const found: { readonly label: string; readonly at: number }[] = [];
  // Where the tags open that lead to the next letter, and the note mark that it stands in.
  let [lead, mark]: (number | undefined)[] = [];
  for (const { index, 0: token, groups = {} } of markup.matchAll(TOKEN)) {
    const { tag, close, attributes = "" } = groups;
    if (tag === undefined) {
      const unit = open.at(-1) ?? "";
      const own = wanted.get(unit) ?? [];
      if (own.length === 0) {
        if (/\S/.test(token)) lead = undefined;
        continue;
      }
      let count = counts.get(unit) ?? 0;
      for (const sign of token.startsWith("&") ? [{ index: 0 }] : token.matchAll(SIGN)) {
        for (; own[0]?.letters === count; own.shift()) {
          found.push({ label: own[0].label, at: mark ?? lead ?? index + sign.index });
        }
        lead = undefined;
        count += 1;
      }
      counts.set(unit, count);
    } else if (close !== "") {
      open.pop();
      lead = undefined;
      if (tag === "sup") mark = undefined;
    } else if (!attributes.endsWith("/")) {
      open.push(unitOf(attributes) ?? open.at(-1) ?? "");
      lead = LEADS.has(tag) ? (lead ?? index) : undefined;
      if (tag === "sup") mark = lead;
    }
  }
  const left = [...wanted.values()].flat();
  const lost = left.find(({ unit }) => unit !== undefined && counts.has(unit));
  if (lost)
    throw new BookError([`no place for page ${lost.label}: ${lost.unit} is shorter than in print`]);
  const all = [...left.map(({ label }) => ({ label, at: 0 })), ...found];
  const marked = all.map(({ label, at }, nth) => {
    return html`${pageMarker(label)}${raw(markup.slice(at, all[nth + 1]?.at))}`;
  });
  return {
    body: html`${raw(markup.slice(0, all[0]?.at))}${marked}`,
    labels: all.map(({ label }) => label),
  };
}

/** The name that a tag begins; none for what the edition adds to the words of the record. */
function unitOf(attributes: string): string | undefined {
  if (/ class="editorial"/.test(attributes)) return "";
  return / id="(?!fnref)([^"]*)"/.exec(attributes)?.[1];
}
