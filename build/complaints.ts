import { join } from "node:path";
import { createFormatter, severityOf, type Diagnostic } from "../src/text/diagnostic.ts";
import type { Severity } from "../src/text/rules.ts";
import type { Source } from "../src/text/source.ts";
import { shownPath } from "./files.ts";

/** A complaint about a file, ready to be printed. */
export interface Complaint {
  readonly severity: Severity;
  /** `path:line:column: severity: message (rule)` with a code frame. */
  readonly text: string;
}

/** A complaint about a whole file of a folder of texts. */
export function complainOf(
  content: string,
  path: string,
  severity: Severity,
  message: string,
): Complaint {
  return { severity, text: `${shownPath(join(content, path))}: ${severity}: ${message}` };
}

/** Prints the complaints about a source of a folder of texts. */
export function complain(
  content: string,
  { path, text }: Source,
  diagnostics: readonly Diagnostic[],
): Complaint[] {
  if (diagnostics.length === 0) return [];
  const format = createFormatter({ path: shownPath(join(content, path)), text });
  return diagnostics.map((diagnostic) => ({
    severity: severityOf(diagnostic),
    text: format(diagnostic),
  }));
}
