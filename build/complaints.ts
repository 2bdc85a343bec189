import { join } from "node:path";
import { createFormatter, severityOf, type Diagnostic } from "../src/text/diagnostic.ts";
import type { Severity } from "../src/text/rules.ts";
import type { Received } from "../src/read/receive.ts";
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

/**
 * Prints the complaints about a source of a folder of texts. In a PDF or a Word document nobody finds a line: it is
 * told that the place is one in its text, as `npm run text` writes it.
 */
export function complain(
  content: string,
  { path, text, conversion }: Received,
  diagnostics: readonly Diagnostic[],
): Complaint[] {
  if (diagnostics.length === 0) return [];
  const place = `${shownPath(join(content, path))}${conversion ? ", as text" : ""}`;
  const format = createFormatter({ path: place, text });
  return diagnostics.map((diagnostic) => ({
    severity: severityOf(diagnostic),
    text: format(diagnostic),
  }));
}
