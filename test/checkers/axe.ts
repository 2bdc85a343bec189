import axeCore from "axe-core";
import type { Page } from "puppeteer-core";
import { severityOf, type Finding } from "./finding.ts";

declare global {
  var axe: typeof import("axe-core");
}

const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // The one rule of WCAG 2.2 AA, which axe leaves off.
  rules: { "target-size": { enabled: true } },
};

/** What axe says of the accessibility of an open page: WCAG 2.2 AA and good practice. */
export async function axe(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    OPTIONS,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      severity: severityOf(impact ?? null),
      code: id,
      message: failureSummary ?? "",
      place: `${page.url()} ${target.join(" ")}`,
    })),
  );
}
