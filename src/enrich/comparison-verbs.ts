import { plainText } from "../model/inlines.ts";
import { leadPhraseOf } from "../model/lead-phrase.ts";
import type { Inline } from "../model/document.ts";
import type { Unit } from "../model/name.ts";

/** Another verb in the place of the one that a paragraph turned on. */
export interface VerbChange {
  /** As printed; those inside the paragraph behind the one that it opens with. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /**
   * Whether what is asked for is asked for less or more strongly; `sequence` where only the word differs that tells the
   * place among others (`Also urges`); `other` where neither can be said.
   */
  readonly direction: "softer" | "stronger" | "sequence" | "other";
}

/**
 * How strongly verbs ask for something, the strongest first. Verbs of one line are not told apart: usage differs.
 * What does not stand here asks for nothing: it recalls, welcomes, notes.
 */
export const STRENGTH = [
  ["decides", "demands", "directs", "instructs", "authorizes", "adopts", "establishes", "mandates"],
  ["requests", "urges", "calls upon", "calls on", "calls for", "insists"],
  ["recommends", "appeals", "reminds"],
  ["encourages", "proposes", "suggests"],
  ["invites"],
] as const satisfies readonly (readonly string[])[];

const STRENGTHS = new Map<string, number>(
  STRENGTH.flatMap((verbs, nth) => verbs.map((verb) => [verb, STRENGTH.length - nth] as const)),
);

// What tells only where a paragraph stands among others, in the languages of the United Nations.
const SEQUENCE =
  /(?<![\p{L}\p{M}])(?:also|further|once again|également|aussi|en outre|de plus|de nouveau|también|además|asimismo|вновь|также|далее|أيضا|كذلك)(?![\p{L}\p{M}])|^(?:又|还|並|并)/giu;

/** A paragraph, and the verbs in it beside the one that it opens with. */
export interface VerbsOf {
  readonly unit: Unit;
  readonly inside: readonly string[];
}

/** Tells how the verb of a paragraph changed; `undefined` where it did not, or where one of the two has none. */
export function compareVerbs(draft: VerbsOf, adopted: VerbsOf): VerbChange | undefined {
  const [before, behind] = [leadOf(draft.unit), leadOf(adopted.unit)];
  if (before === undefined || behind === undefined || before === behind) return undefined;
  if (withoutSequence(before) === withoutSequence(behind)) {
    return { from: [before], to: [behind], direction: "sequence" };
  }
  const from = [before, ...draft.inside];
  const to = [behind, ...adopted.inside];
  const change = strengthOf(to) - strengthOf(from);
  const direction = change < 0 ? "softer" : change > 0 ? "stronger" : "other";
  return { from, to, direction };
}

/** The lead phrase of a paragraph, as it is set apart or as the grammar tells. */
function leadOf(unit: Unit): string | undefined {
  if (unit.type !== "preambular" && unit.type !== "operative") return undefined;
  const [first] = unit.node.text.filter(
    (inline: Inline) => inline.type !== "text" || inline.value.trim() !== "",
  );
  if (first?.type === "emphasis" && first.role === "lead") return plainText(first.children).trim();
  return leadPhraseOf(plainText(unit.node.text));
}

function withoutSequence(phrase: string): string {
  const plain = phrase.toLowerCase().replace(SEQUENCE, " ");
  return plain.replace(/\s+/gu, " ").replace(/^[\s,]+|[\s,]+$/gu, "");
}

/** Of several verbs the strongest counts; `Strongly urges` lies above its own line, and below the next. */
function strengthOf(phrases: readonly string[]): number {
  return Math.max(
    0,
    ...phrases.map((phrase) => {
      const plain = withoutSequence(phrase);
      const verb = plain.replace(/^\p{L}+ly /u, "");
      const strength = STRENGTHS.get(verb) ?? 0;
      return strength > 0 && /^(?:strongly|earnestly)\b/u.test(plain) ? strength + 0.5 : strength;
    }),
  );
}
