import { expect, test } from "vitest";
import { shareColumns, type Columns } from "../../../src/editions/epub/columns.ts";
import { textOf } from "../made-session.ts";

function share(...rows: readonly string[]): Columns {
  const line = rows[0]?.replaceAll(/[^|]+/g, "---") ?? "";
  const table = [rows[0], line, ...rows.slice(1)].map((row) => `| ${row} |`).join("\n");
  const text = `---\nkind: resolution\nnumber: 7/1\n---\n\n# Resolution 7/1\n\n1. *Decides*:\n\n${table}\n`;
  const found = textOf(text, "res-7-1").operative.find((block) => block.type === "table");
  if (found?.type !== "table") throw new Error("no table");
  return shareColumns(found);
}

/** How many letters a column has room for in a line of a table on a phone. */
const roomIn = ({ parts }: Columns) => parts.map((part) => Math.floor((part / 100) * 40) - 1);

test("a column of a table has room for its longest word, as long as a phone has it for all", () => {
  const columns = share(
    "Year | Meetings | Place",
    `2018 | 2 | ${"Vienna and all other places where it may meet ".repeat(5)}`,
  );
  expect(columns.isWide).toBe(false);
  const [year = 0, meetings = 0, place = 0] = roomIn(columns);
  expect(year).toBeGreaterThanOrEqual("Year".length);
  expect(meetings).toBeGreaterThanOrEqual("Meetings".length);
  expect(place).toBeGreaterThan(2 * meetings);
});

test("a short table stays narrow on a wide page", () => {
  expect(share("Year | Place", "2018 | Vienna").width).toBeLessThan(12);
  expect(share("Year | Place", `2018 | ${"Vienna ".repeat(50)}`).width).toBeGreaterThan(100);
});

test("a table with more long words than a phone has room for is set smaller", () => {
  const head = "Country | Contributions | Administrative | Unconditional";
  const columns = share(head, "Liechtenstein | 1 | 2 | 3");
  expect(columns.isWide).toBe(true);
  expect(columns.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 0);
});

test("Chinese letters are as wide as two, and a line may end between them", () => {
  expect(share("国家 | 会议", "奥地利 | 二").width).toBe(share("abcd | abcd", "abcdef | ab").width);
  expect(share("国家 | 会议", `${"奥地利".repeat(20)} | 二`).isWide).toBe(false);
});
