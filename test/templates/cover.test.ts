import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { makeBook } from "../../build/epub.ts";
import type { Session } from "../../src/model/document.ts";
import { composeCover, sessionCover } from "../../templates/epub/cover.ts";
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

test("the cover has the title above and the session at its foot, and no line leaves it", () => {
  for (const title of ["Assembly", "A very long name of a conference ".repeat(12)]) {
    const { lines, bars, width, height } = composeCover(
      sessionCover(sessionOf("en", title)),
      measure,
    );
    const [, rule] = bars;
    const isTitle = ({ y }: { y: number }) => y < (rule?.y ?? 0);
    expect(
      lines
        .filter(isTitle)
        .map(({ words }) => words)
        .join(" "),
    ).toBe(title.trim());
    expect(lines.filter((line) => !isTitle(line)).map(({ words }) => words)).toEqual([
      "Seventy-fifth session",
      "6–10 November 2017",
    ]);
    for (const { words, x, y, ...setting } of lines) {
      expect(x + measure(words, setting), words).toBeLessThanOrEqual(width - 150);
      expect(y).toBeLessThanOrEqual(height - 150);
    }
  }
});

test("an Arabic cover starts at the right", () => {
  const { lines, bars, direction, width } = composeCover(
    sessionCover(sessionOf("ar", "الجمعية العامة")),
    measure,
  );
  expect(direction).toBe("rtl");
  expect(new Set(lines.map(({ x }) => x))).toEqual(new Set([width - 150]));
  expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBe(width - 150);
});

test("a long name of a session is set smaller before it is broken", () => {
  const { lines } = composeCover(sessionCover(sessionOf("es", "Asamblea General")), measure);
  const name = lines.find(({ weight }) => weight === 600);
  expect(name?.words).toBe("Septuagésimo quinto período de sesiones");
  expect(name?.size).toBe(54);
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
