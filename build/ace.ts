import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { launchBrowser, type RunningBrowser } from "./browser.ts";
import { CHECKERS } from "./checkers.ts";
import { severityOf, type Finding } from "./finding.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

interface Report {
  readonly assertions: readonly {
    readonly "earl:testSubject": { readonly url: string };
    readonly assertions: readonly {
      readonly "earl:result": {
        readonly "dct:description": string;
        readonly "earl:pointer"?: { readonly css?: readonly string[] };
      };
      readonly "earl:test": {
        readonly "earl:impact": Parameters<typeof severityOf>[0];
        readonly "dct:title": string;
      };
    }[];
  }[];
}

/** What Ace says of the accessibility of the books at these paths, in the order of the books. */
export async function ace(...books: readonly string[]): Promise<readonly Finding[]> {
  const running = await launchBrowser();
  try {
    const findings: Finding[] = [];
    for (const book of books) findings.push(...(await examine(book, running)));
    return findings;
  } finally {
    await running.close();
  }
}

function examine(
  book: string,
  { executable, variables }: RunningBrowser,
): Promise<readonly Finding[]> {
  return inTemporaryFolder(async (folder) => {
    await promisify(execFile)(
      process.execPath,
      [CHECKERS.ace, "--silent", "--force", "--outdir", folder, book],
      {
        env: {
          ...process.env,
          ...variables,
          PUPPETEER_EXECUTABLE_PATH: executable,
          ACE_TIMEOUT_INITIAL: "120000",
          TMPDIR: folder,
          XDG_CONFIG_HOME: folder,
          XDG_CACHE_HOME: folder,
          XDG_STATE_HOME: folder,
        },
      },
    );
    const report: Report = JSON.parse(await readFile(join(folder, "report.json"), "utf8"));
    return report.assertions.flatMap(({ assertions, "earl:testSubject": { url } }) =>
      assertions.map(({ "earl:result": result, "earl:test": rule }) => ({
        severity: severityOf(rule["earl:impact"]),
        code: rule["dct:title"],
        message: result["dct:description"],
        place: [basename(book), url, ...(result["earl:pointer"]?.css ?? [])].join("/"),
      })),
    );
  });
}
