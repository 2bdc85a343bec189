import type { Report } from "../../../text/diagnostic.ts";
import type { Rule } from "../../../text/rules.ts";
import type { Context } from "../context.ts";
import { joinPieces, spanOf, type Joined } from "../join.ts";

/** Quotation marks, apostrophes, dashes and links that are not like the others of the same text. */
export function reviewCharacters({ composed, notes, source }: Context, report: Report): void {
  const body = composed.flatMap(({ blocks }) =>
    blocks.map((stitched) => joinPieces(stitched, source)),
  );
  const written = notes.map((stitched) => joinPieces(stitched, source));
  const all = [...body, ...written];
  const find = (run: readonly Joined[], pattern: RegExp, rule: Rule, message: string) => {
    for (const joined of run) {
      for (const { 0: found, index } of joined.text.matchAll(pattern)) {
        report({ rule, message, span: spanOf(joined, index, found.length) });
      }
    }
  };
  const has = (pattern: RegExp) => all.some(({ text }) => pattern.test(text));

  if (has(/[“”]/)) {
    find(
      all,
      /"[^"]{1,300}"/g,
      "quotation-marks-are-alike",
      "straight quotation marks; elsewhere they are curly",
    );
  }
  find(all, /(?<=\p{L})'/gu, "apostrophes-are-curly", "a straight apostrophe");
  if (has(/from \d{1,2} (?:[A-Z][a-z]+ )?to \d/) || has(/–/)) {
    find(
      all,
      /(?<!\d)\d{1,4}–\d{1,4}(?!\d)/g,
      "ranges-are-written-alike",
      "a range with a dash; elsewhere it is written out with `from ... to`",
    );
  }
  find(
    body,
    /\[[^[\]]{1,300}\]\(/g,
    "link-stands-in-a-note",
    "a link in the body; the others stand in notes",
  );
  if (has(/\]\(#\)/)) {
    const message = "a document symbol without a link; others have one";
    find(written, UNLINKED, "symbol-is-linked", message);
    find(body, BARE_RESOLUTION, "symbol-is-linked", message);
  }
}

// `CAC/COSP/2017/3`, `General Assembly resolution 70/1`, outside the brackets of a link
const UNLINKED =
  /(?<![[/\w])[A-Z]{2,5}(?:\/[A-Z0-9.]{1,10}){0,8}\/\d+(?:\/\w+)*|(?<=Assembly resolution )\d+\/\d+/g;

const BARE_RESOLUTION = /(?<=Assembly in its resolution |Assembly resolution )\d+\/\d+/g;
