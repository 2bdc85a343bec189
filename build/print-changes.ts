import { comparedIn } from "../src/editions/site/compared.ts";
import { compareTexts, type Comparison } from "../src/enrich/comparison.ts";
import type { Session } from "../src/model/document.ts";
import { changesFile } from "./print-files.ts";

/** A redline that is printed, and its file. */
export interface Redline {
  readonly file: string;
  readonly comparison: Comparison;
}

/**
 * The redlines of the drafts of a session, as a person confirmed what they became.
 * @param name what the files of the session begin with
 */
export function redlinesOf(session: Session, name: string): readonly Redline[] {
  return comparedIn(session).map(({ draft, adopted, isFurther }) => ({
    file: changesFile(name, adopted.id, isFurther ? draft.id : undefined),
    comparison: compareTexts(draft, adopted, session),
  }));
}
