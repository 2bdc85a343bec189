import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../build/finding.ts";
import { CHECKERS, runJava } from "../../build/checkers.ts";

interface Report {
  readonly messages: readonly {
    readonly type: "error" | "info" | "non-document-error";
    readonly subType?: string;
    readonly url?: string;
    readonly lastLine?: number;
    readonly firstColumn?: number;
    readonly message: string;
    readonly extract?: string;
  }[];
}

// The policy of a page speaks of its own origin, which a file on disk does not have; and structured
// data is no script, so that no policy stops it.
const WRONG = [
  [/^Resource violates Content Security Policy/, /(?:)/],
  [/^Inline script violates Content Security Policy/, /type="?application\/ld\+json/],
] as const;

/** What the Nu Html Checker says of these HTML files, or of all HTML files in these folders. */
export async function vnu(paths: readonly string[]): Promise<readonly Finding[]> {
  const options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"];
  const { messages }: Report = JSON.parse(
    await runJava(["-jar", CHECKERS.vnu, ...options, ...paths]),
  );
  return messages
    .filter(
      ({ message, extract = "" }) =>
        !WRONG.some(([said, where]) => said.test(message) && where.test(extract)),
    )
    .map(({ type, subType, url, lastLine, firstColumn, message }) => ({
      severity: type !== "info" ? "error" : subType === "warning" ? "warning" : "info",
      code: subType ?? type,
      message,
      place: [url === undefined ? "" : relative(".", fileURLToPath(url)), lastLine, firstColumn]
        .filter((part) => part !== undefined)
        .join(":"),
    }));
}
