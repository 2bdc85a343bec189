import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowsers } from "../../build/browser-candidates.ts";
import { launchBrowser } from "../../build/browser.ts";
import { CHECKERS } from "../../build/checkers.ts";
import { inTemporaryFolder } from "../../build/temporary-folder.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says of a page, from 0 to 100. */
export interface LighthouseScores {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** What is not as it should be, in the words of Lighthouse. */
  readonly failed: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<
      (typeof CATEGORIES)[number],
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly title: string; readonly score: number | null; readonly displayValue?: string }
    >
  >;
}

/** Lets Lighthouse look at a page on a phone with a slow connection, both of which it reckons. */
export async function lighthouse(address: string): Promise<LighthouseScores> {
  const running = await launchBrowser(findBrowsers(), { isOnNetwork: true });
  try {
    return await inTemporaryFolder(async (folder) => {
      const report = join(folder, "report.json");
      await promisify(execFile)(
        process.execPath,
        [
          CHECKERS.lighthouse,
          address,
          `--port=${new URL(running.browser.wsEndpoint()).port}`,
          "--quiet",
          "--output=json",
          `--output-path=${report}`,
          "--form-factor=mobile",
          "--throttling-method=simulate",
          `--only-categories=${CATEGORIES.join(",")}`,
          "--enable-error-reporting=false",
        ],
        { env: { ...process.env, TMPDIR: folder, HOME: folder, XDG_CONFIG_HOME: folder } },
      );
      return readReport(JSON.parse(await readFile(report, "utf8")));
    });
  } finally {
    await running.close();
  }
}

function readReport({ categories, audits }: Report): LighthouseScores {
  const scoreOf = (name: (typeof CATEGORIES)[number]) => Math.round(categories[name].score * 100);
  const failed = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) =>
        [name, audits[id]?.title, audits[id]?.displayValue].filter(Boolean).join(": "),
      ),
  );
  return {
    scores: {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      "best-practices": scoreOf("best-practices"),
      seo: scoreOf("seo"),
    },
    failed,
  };
}
