import fc, { type Arbitrary } from "fast-check";

/** What a text says, over and over; no two sentences are the same. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: "to promote cooperation among the States concerned (A/RES/70/1) and report upon it,",
  ar: "تعزيز التعاون بين الدول المعنية وتقديم تقرير عن ذلك،",
  zh: "促进有关各国之间的合作并就此提出报告，",
};

/** So many sentences, numbered from some number on. */
export function sentences(count: number, from = 1, language = "en"): string {
  const sentence = SENTENCES[language] ?? "";
  return Array.from({ length: count }, (_, nth) => `${from + nth} ${sentence}`).join(" ");
}

/** A word of no language, with what may break it. */
const odd = fc.constantFrom(
  "x".repeat(300),
  "https://docs.un.org/en/A/RES/70/1-annex?symbol=%20".repeat(8),
  "co\u00ADoperation",
  "long-standing",
  "non-\u00ADproliferation",
  "–",
  "۲۰۱۷",
);

/** Text with the marks of some of five notes, which may come again. */
function words(language: string, most: number): Arbitrary<string> {
  const mark = fc.integer({ min: 1, max: 5 }).map((label) => `[^${label}]`);
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: 99_999 }))
    .map(([count, from]) => sentences(count, from, language));
  const piece = fc.oneof({ arbitrary: stretch, weight: 6 }, { arbitrary: odd, weight: 1 });
  return fc
    .array(fc.tuple(piece, fc.option(mark, { freq: 2 })), { minLength: 1, maxLength: 3 })
    .map((pieces) => pieces.map(([text, note]) => `${text || "and"}${note ?? ""}`).join(" "));
}

function table(language: string): Arbitrary<string> {
  return fc.integer({ min: 1, max: 4 }).chain((columns) => {
    const cell = fc.oneof(words(language, 1), words(language, 1), words(language, 8));
    const row = fc
      .array(cell, { minLength: columns, maxLength: columns })
      .map((cells) => `| ${cells.join(" | ")} |`);
    const rule = `|${"---|".repeat(columns)}`;
    return fc
      .tuple(row, fc.array(row, { minLength: 1, maxLength: 5 }))
      .map(([head, rows]) => [head, rule, ...rows].join("\n"));
  });
}

/** A text of paragraphs, items, headings and tables, with notes of all lengths; as Markdown writes it. */
export function randomText(language: string): Arbitrary<string> {
  const block = fc.oneof(
    { arbitrary: words(language, 9).map((text) => `1. *Decides* ${text};`), weight: 4 },
    { arbitrary: words(language, 2).map((text) => `    (a) ${text};`), weight: 3 },
    { arbitrary: words(language, 0).map((text) => `### I. ${text}`), weight: 1 },
    { arbitrary: table(language), weight: 1 },
  );
  const note = fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 3 }), weight: 4 },
    { arbitrary: fc.integer({ min: 10, max: 90 }), weight: 1 },
  );
  return fc
    .tuple(fc.array(block, { minLength: 3, maxLength: 14 }), fc.tuple(note, note, note, note, note))
    .map(([blocks, lengths]) => {
      const body = blocks.map((text, nth) => text.replace(/^1\./, `${nth + 1}.`)).join("\n\n");
      const notes = lengths.flatMap((length, nth) =>
        body.includes(`[^${nth + 1}]`)
          ? [`[^${nth + 1}]: ${sentences(length, 1000 * (nth + 1), language)}`]
          : [],
      );
      return [body, ...notes].join("\n\n");
    });
}
