/** What was proved of one source: how many of its words, notes and references stand in the text, in order. */
export interface SourceProof {
  /** Path of the source. */
  readonly path: string;
  /** The instrument that a source of its own became; `undefined` for a report. */
  readonly draft: string | undefined;
  /** Words as the source has them: what white space separates. */
  readonly words: number;
  /** Of these, how many stand in the text in the source's order. */
  readonly found: number;
  readonly notes: number;
  readonly references: number;
}

/** The proof that an edition prints in its colophon. It is computed, and holds only if the finished edition passes it. */
export interface Proof {
  readonly sources: readonly SourceProof[];
}
