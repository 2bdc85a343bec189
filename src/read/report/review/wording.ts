import type { Report } from "../../../text/diagnostic.ts";
import type { Rule } from "../../../text/rules.ts";
import type { BlockKind } from "../blocks.ts";
import type { Context } from "../context.ts";
import { joinPieces, spanOf, type Joined } from "../join.ts";
import { reviewCapitals } from "./capitals.ts";

interface Wording {
  readonly rule: Rule;
  readonly kinds: readonly BlockKind[];
  readonly pattern: RegExp;
  readonly message: string;
}

const TEXT: readonly BlockKind[] = ["prose", "number", "item"];

/** Wordings that depart from the usual form, each with an example. All are kept as they stand. */
const WORDINGS: readonly Wording[] = [
  {
    rule: "sequence-word-follows-the-participle", // `Also recalling General Assembly resolution 71/208`
    kinds: ["prose"],
    pattern: /^\*?(?:Also|Further) [a-z]+ing\b/g,
    message: "the sequence word stands before the participle; a preamble has `Recalling also`",
  },
  {
    rule: "citation-has-both-commas", // `article 57, paragraph 4 of the Convention`
    kinds: TEXT,
    pattern: /\barticle \d+, paragraphs? \d+(?: \([a-z]\))? of\b/g,
    message: "no comma after the number of the paragraph; usual: `article 46, paragraph 3, of`",
  },
  {
    rule: "citation-is-written-out", // `(art. 7, para. 4, and art. 8, para. 5, of the Convention)`
    kinds: TEXT,
    pattern: /\(art\. [^)]{1,100}\)/g,
    message: "the citation is abbreviated in brackets",
  },
  {
    rule: "series-has-no-comma-before-and", // `articles 12, 14, 40, and 52`
    kinds: TEXT,
    pattern: /\b(?:articles|paragraphs|resolutions) \d+(?:, \d+)+, and \d+/g,
    message: "a comma before `and` in a series of numbers; usual: `articles 8, 32 and 33`",
  },
  {
    rule: "insertion-has-both-commas", // `including, where appropriate the *International Standards*`
    kinds: TEXT,
    pattern: /, (?:where|as) appropriate (?=(?:the|a|an) )/g,
    message: "the insertion opens with a comma and closes without one",
  },
  {
    rule: "resolution-calls-itself-present", // `the activities outlined in this resolution`
    kinds: TEXT,
    pattern: /\bthis (?:resolution|decision)\b/g,
    message: "usual: `the present resolution`",
  },
  {
    rule: "wording-is-usual", // `to consider the possibility of whether and how the Office can assist`
    kinds: TEXT,
    pattern: /\bthe possibility of whether and how\b/g,
    message: "an unusual construction, complete as it stands",
  },
];

/** Holds the words against the usual forms of drafting, and against the text's own habits. */
export function reviewWording({ composed, source }: Context, report: Report): void {
  const run: Joined[] = [];
  for (const stitched of composed.flatMap(({ blocks }) => blocks)) {
    const joined = joinPieces(stitched, source);
    run.push(joined);
    for (const { rule, kinds, pattern, message } of WORDINGS) {
      if (!kinds.includes(stitched.block.kind)) continue;
      for (const { 0: found, index } of joined.text.matchAll(pattern)) {
        report({ rule, message, span: spanOf(joined, index, found.length) });
      }
    }
  }
  reviewCapitals(run, report);
  reviewSessions(run, report);
}

// `the Implementation Review Group at its eighth session`, `the eighth session of the Conference`
const SESSION =
  /\bthe ((?:[A-Z]\w{1,30} ){1,12})(?:[a-z]{1,30} ){0,6}at its (?:resumed )?([a-z]{1,30}) session\b|\bthe ([a-z]{1,30}) session of the ([A-Z]\w{1,30}(?: [A-Z]\w{1,30}){0,11})/g;

/** `its eighth session` is the session of the noun before it: not always of the body that speaks. */
function reviewSessions(run: readonly Joined[], report: Report): void {
  const mentions = run.flatMap((joined) =>
    [...joined.text.matchAll(SESSION)].map((match) => {
      const [, subject, ordinal, after, genitive] = match;
      return {
        joined,
        match,
        body: (subject ?? genitive ?? "").trim(),
        ordinal: ordinal ?? after ?? "",
      };
    }),
  );
  const bodiesOf = new Map<string, Set<string>>();
  for (const { body, ordinal } of mentions) {
    bodiesOf.set(ordinal, (bodiesOf.get(ordinal) ?? new Set()).add(body));
  }
  for (const { joined, match, body, ordinal } of mentions) {
    if ((bodiesOf.get(ordinal)?.size ?? 0) < 2) continue;
    const message = `the ${ordinal} session of the ${body}; elsewhere the ${ordinal} session is another body's`;
    report({
      rule: "session-names-its-body",
      message,
      span: spanOf(joined, match.index, match[0].length),
    });
  }
}
