import type { Complaint } from "./complaints.ts";

/** How many words of a source were found, and where they are. */
export interface WordCount {
  readonly read: number;
  /** In the Markdown, in order. */
  readonly written: number;
  /** Left out, as furniture of its pages. */
  readonly dropped: number;
}

/** What became of one source. */
export interface SourceReport {
  /** From the folder of texts. */
  readonly path: string;
  /** The session that it was read for, `ga/75/en`; none where nobody can tell. */
  readonly session: string | undefined;
  /** The names of the texts that the session has from it. */
  readonly documents: readonly string[];
  readonly words: WordCount;
  readonly complaints: readonly Complaint[];
  /** How many remarks on its wording and layout there are. */
  readonly remarks: number;
}

/** Whether a person has to look at it. */
export function isFault({ severity }: Complaint): boolean {
  return severity !== "info";
}

/** The report on what gave no text. */
export function faulty(
  path: string,
  complaints: readonly Complaint[],
  session?: string,
): SourceReport {
  const words = { read: 0, written: 0, dropped: 0 };
  return { path, session, documents: [], words, complaints, remarks: 0 };
}
