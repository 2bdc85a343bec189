import { createFormatter, severityOf, type Diagnostic } from "../src/text/diagnostic.ts";
import type { Severity } from "../src/text/rules.ts";
import type { Source } from "../src/text/source.ts";

/** A complaint about a file, ready to be printed. */
export interface Complaint {
  readonly severity: Severity;
  /** `path:line:column: severity: message (rule)` with a code frame. */
  readonly text: string;
}

/** Prints the complaints about a source. */
export function complain(source: Source, diagnostics: readonly Diagnostic[]): Complaint[] {
  const format = createFormatter(source);
  return diagnostics.map((diagnostic) => ({
    severity: severityOf(diagnostic),
    text: format(diagnostic),
  }));
}
