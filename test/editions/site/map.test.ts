import { expect, test } from "vitest";
import { loadSession } from "../../../build/load.ts";
import { planPages } from "../../../src/editions/site/pages.ts";
import { citationMap } from "../../../src/enrich/citation-map.ts";
import { findClauses } from "../../../src/enrich/clauses.ts";
import { findReferences } from "../../../src/enrich/find.ts";
import { forceCounts } from "../../../src/enrich/force-counts.ts";
import type { Session } from "../../../src/model/document.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { sessionOf, textOf } from "../made-session.ts";

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });

function mapOf(own: Session): string | undefined {
  const proof = { sources: [], corrections: [], unsourced: [] };
  const pages = planPages([{ session: own, proof, downloads: [] }]);
  const page = pages.find(({ kind }) => kind === "map");
  return page && renderPage(page);
}

const map = mapOf(session) ?? "";

function made(language: string, ...paragraphs: readonly string[]): Session {
  const own = ["# Resolution 7/1", "## Corruption", "The Conference,", ...paragraphs];
  const text = `---\nkind: resolution\nnumber: 7/1\n---\n\n${own.join("\n\n")}\n`;
  return sessionOf([textOf(text, "res-7-1")], { language });
}

/** The numbers in the rows of the table, by the name of the text. */
function figures(markup: string): Map<string, number[]> {
  const rows = [
    ...markup.matchAll(
      /<tr><th scope="row"><a href="[^"]*">([^<]*)<\/a><\/th>((?:<td>\d+<\/td>)+)/g,
    ),
  ];
  return new Map(
    rows.map(([, name = "", cells = ""]) => [
      name,
      [...cells.matchAll(/\d+/g)].map(([number]) => Number(number)),
    ]),
  );
}

test("a reader sees how many clauses of each force a text has, in the picture and in the table", () => {
  const [bars = ""] = /<svg class="force-bars".*?<\/svg>/s.exec(map) ?? [];
  const drawn = bars.split("<g>").slice(1);
  const rows = [...figures(map).values()];
  expect(drawn.length).toBe(forceCounts(session).length);
  expect(rows.length).toBe(drawn.length);
  drawn.forEach((group, nth) => {
    const numbers = [...group.matchAll(/<title>[^<]*, (\d+)<\/title>/g)].map(([, one]) =>
      Number(one),
    );
    const row = rows[nth] ?? [];
    expect(row.slice(0, -1).filter((one) => one > 0)).toEqual(numbers);
    expect(row.at(-1)).toBe(numbers.reduce((sum, one) => sum + one, 0));
  });
  const sum = rows.reduce((all, row) => all + (row.at(-1) ?? 0), 0);
  expect(sum).toBe(findClauses(session).length);
});

test("a bar is as long as its text has clauses, and the longest as wide as the page", () => {
  const [bars = ""] = /<svg class="force-bars".*?<\/svg>/s.exec(map) ?? [];
  const widths = bars
    .split("<g>")
    .slice(1)
    .map((group) =>
      [...group.matchAll(/<rect [^>]* width="([\d.]+)%"/g)].reduce(
        (sum, [, one]) => sum + Number(one),
        0,
      ),
    );
  const totals = forceCounts(session).map(({ total }) => total);
  const most = Math.max(...totals);
  widths.forEach((width, nth) => expect(width).toBeCloseTo(((totals[nth] ?? 0) / most) * 100, 1));
});

test("each citation has its dot and its place in the table, and leads to the paragraph", () => {
  const { groups, texts } = citationMap(session);
  const pairs = groups.flatMap(({ rows }) => rows.flatMap(({ by }) => [...by.keys()]));
  expect(map.match(/<circle /g)?.length).toBe(pairs.length);
  expect(texts.length).toBe(10);
  const rows = groups.flatMap((group) => group.rows);
  const placed = rows.reduce((sum, { places }) => sum + places.length, 0);
  // Of the treaty of the session only what is cited of it is drawn, not each time that it is named.
  const cited = findReferences(session).references.flatMap(({ targets }) =>
    targets.filter(
      ({ target }) =>
        target.type !== "here" &&
        !(target.type === "treaty" && !target.provision && target.name === TREATY),
    ),
  );
  expect(placed).toBe(cited.length);
  expect(map).toContain(
    '<a href="res-7-4/index.html#pp2" tabindex="-1"><title>Resolution 7/4, Resolution 6/1: preambular para. 2, para. 1</title>',
  );
});

const TREATY = "United Nations Convention against Corruption";

test("what the body adopted before stands apart from what it cites of the same session", () => {
  const own = made("en", "1. *Recalls* its resolutions 6/1 and 7/1.");
  const kinds = citationMap(own).groups.map(({ kind, rows }) => [
    kind,
    rows.map(({ entry }) => entry.heading),
  ]);
  expect(kinds).toEqual([
    ["session", ["Resolution 7/1"]],
    ["own", ["Resolution 6/1"]],
  ]);
});

test("pictures have no stops for the keyboard and say nothing to those who hear them: the tables have it all", () => {
  const drawn = [...map.matchAll(/<svg .*?<\/svg>/gs)].map(([markup]) => markup);
  expect(drawn.length).toBeGreaterThan(5);
  for (const picture of drawn) {
    expect(picture).toMatch(/^<svg [^>]*aria-hidden="true"/);
    const links = picture.match(/<a /g)?.length ?? 0;
    expect(picture.match(/<a [^>]*tabindex="-1"/g)?.length ?? 0).toBe(links);
  }
  const outside = map.replaceAll(/<svg .*?<\/svg>/gs, "");
  const targets = new Set([...outside.matchAll(/href="([^"]*)"/g)].map(([, to]) => to));
  const inPictures = drawn.flatMap((picture) =>
    [...picture.matchAll(/href="([^"]*)"/g)].map(([, to]) => to),
  );
  expect(inPictures.filter((to) => !targets.has(to))).toEqual([]);
});

test("the page is there where anything can be drawn, in the words of its language", () => {
  expect(mapOf(made("en", "1. Nothing."))).toBeUndefined();
  expect(mapOf(made("fr", "1. *Invite* les États à agir."))).toBeUndefined();
  const arabic = mapOf(made("ar", "1 - *يلاحظ* الوثيقة CAC/COSP/2017/5.")) ?? "";
  expect(arabic).toContain("من يستشهد بماذا");
  expect(arabic).not.toContain("force-bars");
});

test("from the right the rows are named on the right, and symbols keep their signs", () => {
  const arabic = mapOf(made("ar", "1 - *يلاحظ* الوثيقة CAC/COSP/2017/5.")) ?? "";
  const [picture = ""] = /<svg class="citations".*?<\/svg>/s.exec(arabic) ?? [];
  const at = (pattern: RegExp) => Number(pattern.exec(picture)?.[1]);
  expect(at(/<text class="name" x="(\d+)"/)).toBeGreaterThan(at(/<circle cx="(\d+)"/));
  expect(picture).toContain("\u200ECAC/COSP/2017/5\u200E");
});
