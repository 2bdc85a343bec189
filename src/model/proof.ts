import type { Correction, Instrument } from "./document.ts";

/** What was proved of one source: how many of its words, notes and references stand in the text, in order. */
export interface SourceProof {
  /** Path of the source. */
  readonly path: string;
  /** The instrument that a source of its own became; `undefined` for a report. */
  readonly draft: string | undefined;
  /** Words as the source has them: what white space separates, and each Chinese character. */
  readonly words: number;
  /** Of these, how many stand in the text in the source's order. */
  readonly found: number;
  readonly notes: number;
  readonly references: number;
}

/** A correction, with the text it was made in. */
export interface PublishedCorrection extends Correction {
  /** The instrument's id. */
  readonly document: string;
}

/** The proof that an edition prints in its colophon. It is computed, and holds only if the finished edition passes it. */
export interface Proof {
  readonly sources: readonly SourceProof[];
  /** The words that a person changed, knowingly. */
  readonly corrections: readonly PublishedCorrection[];
  /** The texts that no source was received for: a person wrote them down. */
  readonly unsourced: readonly string[];
}

/** What of a session's proof one of its texts rests on: its source, what was corrected in it, and whether it has none. */
export function proofOfText(text: Instrument, proof: Proof): Proof {
  return {
    sources: proof.sources.filter(({ path }) => path === text.source),
    corrections: proof.corrections.filter(({ document }) => document === text.id),
    unsourced: proof.unsourced.filter((id) => id === text.id),
  };
}
