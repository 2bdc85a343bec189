import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { makeBook } from "../../build/epub-book.ts";
import type { Session } from "../../src/model/document.ts";
import {
  composeCover,
  sessionCover,
  textCover,
  type CoverWords,
} from "../../templates/epub/cover.ts";
import { textOf } from "../editions/made-session.ts";
import type { Measure } from "../../templates/lines.ts";

/** Letters half as wide as high. */
const measure: Measure = (words, { size }) => Array.from(words).length * size * 0.5;

function sessionOf(language: string, title: string, closed = "2017-11-10"): Session {
  return {
    body: { id: "body", name: title },
    kind: "regular",
    number: 75,
    language,
    title: [],
    parts: [],
    drafts: [],
    facts: [
      { name: "opened", value: "2017-11-06", evidence: "" },
      { name: "closed", value: closed, evidence: "" },
    ],
  };
}

const WORDS: CoverWords = {
  language: "en",
  title: "Assembly",
  figure: "75",
  foot: ["Seventy-fifth session", "6–10 November 2017"],
};

const LONG = "A very long name of a conference ".repeat(12).trim();

test("a cover has the title above, the number of the session, and the session at its foot", () => {
  expect(sessionCover(sessionOf("en", "Assembly"))).toEqual(WORDS);
  const { lines } = composeCover(WORDS, measure);
  expect(lines.map(({ words }) => words)).toEqual(["Assembly", "75", ...WORDS.foot]);
  expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
});

test("no word leaves a cover or stands on another, however long the words are", () => {
  const covers: readonly CoverWords[] = [
    WORDS,
    { ...WORDS, title: LONG, figure: "2025" },
    { ...WORDS, above: "Resolution 75/194", figure: "" },
    { ...WORDS, above: "Resolution 75/194", title: LONG, figure: "75/194", foot: [LONG, "2017"] },
  ];
  for (const cover of covers) {
    const { lines, bars, width, height } = composeCover(cover, measure);
    const set = lines.map(({ words }) => words).join(" ");
    const { above = "", title, figure = "", foot } = cover;
    expect(set.replaceAll(/\s+/g, " ")).toBe(
      [above, title, figure, ...foot].filter((words) => words).join(" "),
    );
    const [, rule] = bars;
    const crossed = lines.filter(
      ({ y, size }) => y > (rule?.y ?? 0) && y - size * 0.7 < (rule?.y ?? 0),
    );
    expect(crossed).toEqual([]);
    for (const [nth, { words, x, y, ...setting }] of lines.entries()) {
      expect(x + measure(words, setting), words).toBeLessThanOrEqual(width - 130);
      expect(y).toBeLessThanOrEqual(height - 140);
      const before = lines[nth - 1];
      if (before) expect(y - setting.size * 0.7, words).toBeGreaterThan(before.y);
    }
  }
});

test("an Arabic cover starts at the right", () => {
  const { lines, bars, direction, width } = composeCover(
    { language: "ar", title: "الجمعية العامة", foot: ["الدورة الخامسة والسبعون"] },
    measure,
  );
  expect(direction).toBe("rtl");
  expect(new Set(lines.map(({ x }) => x))).toEqual(new Set([width - 140]));
  expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBe(width - 140);
});

test("a long name of a session is set smaller before it is broken", () => {
  const name = "Septuagésimo quinto período de sesiones";
  const { lines } = composeCover({ language: "es", title: "Asamblea", foot: [name] }, measure);
  expect(lines.find(({ weight }) => weight === 600)).toMatchObject({ words: name, size: 54 });
});

test("the cover of one text has its number, and that of a text without one has none", () => {
  const session = sessionOf("en", "Assembly");
  const text = (markdown: string) => textCover(textOf(markdown, "text"), session);
  expect(
    text("---\nkind: resolution\nnumber: 75/3\n---\n\n# 75/3\n\n## Peace\n\n1. Yes.\n"),
  ).toEqual({
    language: "en",
    above: "Resolution 75/3",
    title: "Peace",
    figure: "75/3",
    foot: ["Assembly", ...WORDS.foot],
  });
  expect(text("---\nkind: draft-resolution\n---\n\n## Peace\n\n1. Yes.\n").figure).toBe(undefined);
});

test("a year is the figure of a body that counts by years", () => {
  const session = { ...sessionOf("en", "Council"), kind: "year", number: 2025 } as const;
  expect(sessionCover(session).figure).toBe("2025");
});

test("the figures among Arabic letters are painted", async () => {
  const coverOf = async (closed: string) => {
    const book = await makeBook(sessionOf("ar", "الجمعية العامة", closed), { epoch: 0 });
    return Buffer.from(unzipSync(book)["OEBPS/cover.png"] ?? []);
  };
  const cover = await coverOf("2017-11-10");
  expect(cover.length).toBeGreaterThan(5000);
  expect(cover.equals(await coverOf("2017-11-10"))).toBe(true);
  expect(cover.equals(await coverOf("2017-11-19"))).toBe(false);
});
