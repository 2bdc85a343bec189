import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CHECKERS, runJava } from "./checkers.ts";
import type { Finding } from "./finding.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

interface Report {
  readonly messages: readonly {
    readonly ID: string;
    readonly severity: "FATAL" | "ERROR" | "WARNING" | "USAGE" | "INFO" | "SUPPRESSED";
    readonly message: string;
    readonly locations: readonly {
      readonly path: string;
      readonly line: number;
      readonly column: number;
    }[];
  }[];
}

const SEVERITIES = {
  FATAL: "error",
  ERROR: "error",
  WARNING: "warning",
  USAGE: "info",
  INFO: "info",
  SUPPRESSED: "info",
} as const;

/** What EPUBCheck remarks on, by its code, and why our books use it all the same. */
export const TOLERATED: Readonly<Record<string, string>> = {
  "CSS-028": "the fonts of the script are in the book, and a reader may choose others",
};

/**
 * What EPUBCheck says of the books at these paths, in the order of the books: errors, warnings and remarks on what
 * is used, but for those that are tolerated.
 */
export async function epubcheck(
  books: readonly string[],
  tolerated = TOLERATED,
): Promise<readonly Finding[]> {
  return inTemporaryFolder(async (folder) => {
    const reports = books.map((_, index) => join(folder, `${index}.json`));
    const pairs = books.flatMap((book, index) => [book, reports[index] ?? ""]);
    await runJava(["-cp", CHECKERS.epubcheck, CHECKERS.epubcheckAll, ...pairs]);
    const findings = books.map(async (book, index) => {
      const report: Report = JSON.parse(await readFile(reports[index] ?? "", "utf8"));
      return report.messages
        .filter(({ ID, severity }) => severity !== "USAGE" || !Object.hasOwn(tolerated, ID))
        .map(({ ID, severity, message, locations }): Finding => {
          const at = locations.map(({ path, line, column }) => `${path}:${line}:${column}`);
          const place = [basename(book), ...at.slice(0, 1)].join("/");
          return { severity: SEVERITIES[severity], code: ID, message, place };
        });
    });
    return (await Promise.all(findings)).flat();
  });
}
