import axeCore from "axe-core";
import { severityOf, type Finding } from "../../build/finding.ts";

declare global {
  var axe: typeof import("axe-core");
}

const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // The one rule of WCAG 2.2 AA, which axe leaves off.
  rules: { "target-size": { enabled: true } },
};

/** What a change of colours alone can break. */
const COLOURS = {
  runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] },
};

/** The script of axe. A page that begins with it need not be sent half a megabyte for each question. */
export const AXE = axeCore.source;

/** A page that is open, whoever drives the browser. */
interface OpenPage {
  url(): string;
  evaluate(code: string): Promise<unknown>;
  evaluate<Given, Result>(code: (given: Given) => Result, given: Given): Promise<Awaited<Result>>;
}

/**
 * What axe says of the accessibility of an open page: WCAG 2.2 AA and good practice.
 * @param asks all of it, or only what a change of colours can break
 */
export async function axe(
  page: OpenPage,
  asks: "all" | "colours" = "all",
): Promise<readonly Finding[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    // Of what is right axe need not say where it stands.
    (options) => globalThis.axe.run(document, { ...options, resultTypes: ["violations"] }),
    asks === "all" ? OPTIONS : COLOURS,
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
