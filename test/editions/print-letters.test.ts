import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import type { Session } from "../../src/model/document.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { verifyBook } from "../../src/verify/print.ts";
import { browserIsMissing } from "../checkers.ts";
import { assemblyOf, textOf } from "./made-session.ts";

/** Letters in every form, with their marks, numbers, foreign words and what is set in pairs. */
const TEXTS = {
  ar: `إذ تشير إلى قرارها 65/229 المؤرَّخ 21 كانون الأول/ديسمبر 2010، الذي اعتُمدت بموجبه القواعد المتعلقة بمعاملة السجينات («قواعد بانكوك»)، ولا سيما المادتين ٥ و ٧ منها، وإذ تضع في اعتبارها أيضًا ضرورة ألا يُنظر في هذه المسائل بمعزل عن الاتفاقية (CEDAW)، وأن شيئًا مما ظهر خلال الأعوام الثلاثة الماضية لا يغيّر ذلك؛`,
  zh: "回顾其2010年12月21日第65/229号决议，其中通过了《联合国女性囚犯待遇规则》（“曼谷规则”），特别是第5条、第7条，又铭记不应脱离《公约》（CEDAW）审议这些问题；过去三年所见——无一例外——并未改变这一点：",
} as const;

function sessionWith(language: string, words: string): Session {
  const text = `---
kind: resolution
number: 75/1
source: source/report.txt
---

# 75/1

*${language === "ar" ? "إن الجمعية العامة" : "大会"}*${language === "ar" ? "،" : "，"}

***

1. ${words}[^1]

[^1]: ${words}
`;
  return assemblyOf([textOf(text, "res-75-1")], { language });
}

/** Where a text has signs and not spaces. */
function placesOf(words: string): number[] {
  return Array.from(words).flatMap((sign, at) => (sign.trim() === "" ? [] : [at]));
}

describe.skipIf(browserIsMissing() !== undefined)("the proof of a printed book", () => {
  let running: RunningBrowser;

  beforeAll(async () => {
    running = await launchBrowser();
  });

  afterAll(() => running.close());

  describe.each(Object.entries(TEXTS))("in %s", (language, words) => {
    let book: PdfText;

    beforeAll(async () => {
      const printed = await printSession(sessionWith(language, words), undefined, running);
      book = await readPdf(printed.bytes);
    });

    const found = (changed: string): string[] =>
      verifyBook(book, sessionWith(language, changed), "").map(
        ({ law, place }) => `${law} ${place}`,
      );

    test("finds nothing where nothing is changed", () => {
      expect(found(words)).toEqual([]);
    });

    test("sees each sign that is one too many, in the text and in the note", () => {
      const signs = Array.from(words);
      for (const at of placesOf(words)) {
        const without = signs.toSpliced(at, 1).join("");
        expect([without, found(without)]).toEqual([
          without,
          ["words res-75-1#op1", "notes res-75-1#fn1"],
        ]);
      }
    });

    test("sees each sign that is another", () => {
      const signs = Array.from(words);
      for (const at of placesOf(words)) {
        const other = /\p{M}/u.test(signs[at] ?? "") ? "\u0650" : language === "ar" ? "ى" : "囙";
        const changed = signs.toSpliced(at, 1, other).join("");
        if (changed === words) continue;
        expect([changed, found(changed)]).toEqual([
          changed,
          ["words res-75-1#op1", "notes res-75-1#fn1"],
        ]);
      }
    });
  });
});
