import type { Report } from "../../../text/diagnostic.ts";
import type { Rule } from "../../../text/rules.ts";
import type { BlockKind } from "../blocks.ts";
import { joinPieces, type Context, type Joined } from "../context.ts";

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
export function reviewWording(context: Context, report: Report): void {
  const run: Joined[] = [];
  for (const { blocks } of context.composed) {
    for (const stitched of blocks) {
      const joined = joinPieces(stitched, context.source);
      run.push(joined);
      for (const { rule, kinds, pattern, message } of WORDINGS) {
        if (!kinds.includes(stitched.block.kind)) continue;
        for (const match of joined.text.matchAll(pattern)) {
          report({ rule, message, span: spanOf(joined, match.index, match[0].length) });
        }
      }
    }
  }
  reviewCapitals(run, report);
  reviewSessions(run, report);
}

/** Six words that stand elsewhere with other capitals: `and other relevant Goals contained`, `... goals of`. */
function reviewCapitals(run: readonly Joined[], report: Report): void {
  const first = new Map<
    string,
    { readonly words: string; readonly span: { start: number; end: number } }
  >();
  const told = new Set<string>();
  for (const joined of run) {
    const words = [...joined.text.matchAll(/[\p{L}\p{N}-]+/gu)];
    for (let at = 0; at + WINDOW <= words.length; at += 1) {
      const from = words[at]?.index ?? 0;
      const last = words[at + WINDOW - 1];
      const text = joined.text.slice(from, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const word = last?.[0] ?? "";
      if (!/^\p{L}/u.test(word)) continue;
      const key = text.toLowerCase();
      const known = first.get(key);
      const span = spanOf(joined, last?.index ?? 0, word.length);
      if (!known) first.set(key, { words: text, span });
      else if (!known.words.endsWith(word) && known.words.toLowerCase() === key && !told.has(key)) {
        told.add(key);
        const message = `“${word}” here and “${known.words.slice(-word.length)}” elsewhere, after the same words`;
        report({ rule: "capitals-are-alike", message, span: known.span });
        report({
          rule: "capitals-are-alike",
          message: message.replace(/“(.+?)” here and “(.+?)”/, "“$2” here and “$1”"),
          span,
        });
      }
    }
  }
}

const WINDOW = 6;

// `the Implementation Review Group at its eighth session`, `the eighth session of the Conference`
const SESSION =
  /(?:the|by the) ((?:[A-Z]\w+ ?)+)((?:for |and |[a-z]+ ){0,6})at its (?:resumed )?([a-z]+) session|the ([a-z]+) session of the ((?:[A-Z]\w+ ?)+)/g;

/** `its eighth session` is the session of the noun before it: not always of the body that speaks. */
function reviewSessions(run: readonly Joined[], report: Report): void {
  const mentions = run.flatMap((joined) =>
    [...joined.text.matchAll(SESSION)].map((match) => {
      const [, subject, , ordinal, after, genitive] = match;
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

function spanOf({ offsetAt }: Joined, index: number, length: number) {
  return { start: offsetAt(index), end: offsetAt(index + length - 1) + 1 };
}
