import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import {
  lighthouse,
  lighthouseIsMissing,
  testNeeding,
  type LighthouseScores,
} from "../../checkers.ts";
import { host } from "../../host.ts";
import { madeEditions } from "../../made.ts";
import type { Served } from "../../serve.ts";

let served: Served | undefined;
let site = "";
beforeAll(async () => {
  site = join(await madeEditions(), "site");
  served = await host(site);
});
afterAll(() => served?.close());

/** How often a page is looked at, on a machine that does other work too: the middle one of the speeds counts. */
const RUNS = 3;

const GOOD = 98;

/** What Lighthouse says of a page; of several looks the one whose speed is in the middle. */
async function look(path: string): Promise<LighthouseScores> {
  const runs: LighthouseScores[] = [];
  const failures: unknown[] = [];
  const speedOf = ({ scores }: LighthouseScores) => scores.performance;
  while (runs.length + failures.length < RUNS) {
    try {
      runs.push(await lighthouse(`${served?.address ?? ""}/${path}`));
    } catch (error) {
      failures.push(error); // On a busy machine it may lose the page that it opened.
    }
    if (runs.length === 1 && runs.every((run) => speedOf(run) >= GOOD)) break;
  }
  const [middle] = runs.toSorted((a, b) => speedOf(a) - speedOf(b)).slice(runs.length >> 1);
  if (!middle) throw new AggregateError(failures, "Lighthouse looked at no page");
  return middle;
}

describe("Lighthouse, on a phone with a slow connection", () => {
  for (const [name, path] of [
    ["the home page", ""],
    ["the longest resolution", "cosp-uncac/7/res-7-1/"],
    ["the search of a session", "cosp-uncac/7/search.html"],
  ] as const) {
    testNeeding(lighthouseIsMissing())(
      `gives ${name} all points, and at least ${GOOD} for its speed`,
      async () => {
        expect(existsSync(join(site, path)), `${path} is there`).toBe(true);
        const { scores, failed } = await look(path);
        console.log(`${name}: ${JSON.stringify(scores)}`);
        const { performance, ...others } = scores;
        expect(others, failed.join("\n")).toEqual({
          accessibility: 100,
          "best-practices": 100,
          seo: 100,
        });
        expect(performance, failed.join("\n")).toBeGreaterThanOrEqual(GOOD);
      },
    );
  }
});
