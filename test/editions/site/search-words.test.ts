import { describe, expect, test } from "vitest";
import { recordsOf } from "../../../src/editions/site/search.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import { plainText } from "../../../src/model/inlines.ts";
import { nameUnits, textsOf } from "../../../src/model/name.ts";
import { isCutOut, splitCharacters } from "../../../templates/site/client/search/characters.ts";
import { excerptOf } from "../../../templates/site/client/search/excerpt.ts";
import { fold, foldInPlace } from "../../../templates/site/client/search/fold.ts";
import { labelPath, placeName } from "../../../templates/wording/place-names.ts";
import { readQuery } from "../../../templates/site/client/search/query.ts";
import { makeSearchable, searchText } from "../../../templates/site/client/search/scan.ts";
import { wordingFor } from "../../../templates/wording/table.ts";

const FOLDED = [
  ["Résumé – œuvre", "resume - oeuvre"],
  ["Re\u0301sume\u0301", "resume"],
  ["отчёт, который", "отчет, который"],
  ["مُهِمَّةٌ", "مهمه"],
  ["تقريـــر", "تقرير"],
  ["الأمانة إلى آخر مسؤولية", "الامانه الي اخر مسووليه"],
  ["١٢ و ۴۶", "12 و 46"],
  ["«\u00A0l’État\u00A0»", '" l\'etat "'],
  ["第４６条", "第46条"],
  ["the  same\n words", "the same words"],
] as const;

describe("words are compared", () => {
  test.for(FOLDED)("%s as %s", ([words, folded]) => {
    expect(fold(words)).toBe(folded);
    expect(foldInPlace(words).text).toBe(folded);
  });

  test("and shown where they stand", () => {
    const words = "Le re\u0301sumé de l’œuvre";
    const { text, starts, ends } = foldInPlace(words);
    const at = text.indexOf("resume");
    expect(words.slice(starts[at], ends[at + 5])).toBe("re\u0301sumé");
    const oe = text.indexOf("oeuvre");
    expect(words.slice(starts[oe], ends[oe + 5])).toBe("œuvre");
  });
});

/** Whether a paragraph with these words is found. */
function finds(query: string, words: string, language = "en"): boolean {
  const text = makeSearchable(
    ["res-7-1", "Resolution 7/1", "Title", [], [["op1", "1.", 0, words]]],
    "",
  );
  return (
    (searchText(text, readQuery(query, language, wordingFor(language).client.goTo.kinds))?.hits
      .length ?? 0) > 0
  );
}

describe("a number", () => {
  test.for([
    ["6/4", "resolution 6/4 of", true],
    ["6/4", "resolution 16/4 of", false],
    ["6/4", "resolution 6/41 of", false],
    ["6/4", "document CAC/COSP/6/4", false],
    ["75/36", "A/RES/75/36.", true],
    ["A/RES/75/36", "its resolution 75/36", true],
    ["CAC/COSP/2017/5", "in CAC/COSP/2017/5, art. 4", true],
    ["CAC/COSP/2017/5", "in CAC/COSP/2017/51", false],
    ["CAC/COSP/20", "in CAC/COSP/2017/5", false],
    ["CAC/COSP/", "in CAC/COSP/2017/5", true],
    ["article 46", "articles 15, 43 and 46 of", true],
    ["article 46", "article 12 of the report and paragraph 46", false],
    ["article 4", "article 46", false],
    ["art. 46", "Article 46", true],
    ["article 46", "see art. 46", true],
  ] as const)("%s: %s, %s", ([query, words, expected]) => {
    expect(finds(query, words)).toBe(expected);
  });

  test("is found behind the word it belongs to in French, Spanish, Russian and Arabic", () => {
    expect(finds("par. 3", "au paragraphe 3", "fr")).toBe(true);
    expect(finds("párrafo 3", "véase el párr. 3", "es")).toBe(true);
    expect(finds("п. 1 ст. 46", "пунктом 1 статьи 46", "ru")).toBe(true);
    expect(finds("المادة 46", "وفقا للمادة 46", "ar")).toBe(true);
  });
});

test("words in quotation marks stand in their order, and stay what they are", () => {
  expect(finds('"calls upon States"', "Calls upon States parties")).toBe(true);
  expect(finds('"calls upon States"', "States calls upon")).toBe(false);
  expect(finds('"call upon"', "Calls upon")).toBe(false);
  expect(finds("“calls upon”", "calls, upon")).toBe(true);
});

test("an empty quotation, signs and spaces ask for nothing", () => {
  for (const typed of ["", "  ", '""', '"', "()", ".*+?^${}|[]\\"]) {
    expect(readQuery(typed, "en", wordingFor("en").client.goTo.kinds).terms, typed).toEqual([]);
  }
});

test("whatever is typed is read without an error", () => {
  for (const typed of ["a(b", "[x", "\\d", "a|b{9", "6/4/(", "第(", "\uD800", "a".repeat(5000)]) {
    for (const language of ["en", "ar", "zh", "ru", "fr", "es", "de"]) {
      expect(() => finds(typed, "some words", language)).not.toThrow();
    }
  }
});

describe("Chinese", () => {
  test("is divided into words, and single characters stay with them", () => {
    expect(splitCharacters("预防和打击腐败")).toEqual(["预防", "和", "打击", "腐败"]);
    expect(splitCharacters("会员国")).toEqual(["会员国"]);
    expect(splitCharacters("第46条")).toEqual(["第46条"]);
  });

  test("has no word in the end of one and the beginning of another", () => {
    const within = (text: string, word: string) => {
      const at = text.indexOf(word);
      return isCutOut(text, at, at + word.length);
    };
    expect(within("联合国会员国", "国会")).toBe(true);
    expect(within("常任理事国", "理事国")).toBe(false);
    expect(within("反腐败措施", "反腐败")).toBe(false);
  });
});

describe("an excerpt", () => {
  const words =
    `Urges ${"many words before it ".repeat(20)}the Secretariat ${"and many after ".repeat(30)}`.trim();
  const excerpt = (query: string, of = words, lead = 5) =>
    excerptOf({ words: of, lead }, readQuery(query, "en", wordingFor("en").client.goTo.kinds));

  test("has the words of the text and nothing else", () => {
    const shown = excerpt("secretariat").map((stretch) => stretch.words);
    expect(shown[0]).toBe("…");
    expect(shown.at(-1)).toBe("…");
    expect(words).toContain(shown.slice(1, -1).join(""));
    expect(shown.join("").length).toBeLessThan(330);
  });

  test("marks what was found, and its lead phrase", () => {
    expect(excerpt("urge").slice(0, 1)).toEqual([{ words: "Urges", isMarked: true, isLead: true }]);
    const marked = excerpt("secretariat").filter(({ isMarked }) => isMarked);
    expect(marked.map((stretch) => stretch.words)).toEqual(["Secretariat"]);
  });

  test("marks words that stand together, and each by itself where they do not", () => {
    const marks = (of: string) =>
      excerpt("noting with concern", of, 0).flatMap(({ words: run, isMarked }) =>
        isMarked ? [run] : [],
      );
    expect(marks("Noting with concern that, with all")).toEqual(["Noting with concern"]);
    expect(marks("Noting that, with all concern")).toEqual(["Noting", "with", "concern"]);
  });

  test("is the whole paragraph where that is short", () => {
    expect(excerpt("b", "a b c", 0).map((stretch) => stretch.words)).toEqual(["a ", "b", " c"]);
  });
});

describe("a place is called", () => {
  const PLACES = [
    ["op28.c", "28 (c)", "para. 28 (c)", "第28(c)段"],
    ["pp7", "7", "preambular para. 7", "序言部分第7段"],
    ["fn19", "19", "note 19", "脚注19"],
    ["op-2", "", "unnumbered para. 2", "未编号的第2段"],
    ["annex.3", "3", "annex, para. 3", "附件，第3段"],
    ["annex2.title", "", "annex 2", "附件2"],
    ["annex.table1.2", "", "annex, table 1", "附件，表1"],
    ["a", "(a)", "para. (a)", "第(a)段"],
    ["end1", "", "closing lines", "结尾各行"],
    ["head2", "", "masthead", "文头"],
    ["ph1", "", "heading", "小标题"],
    ["fn-star", "*", "note *", "脚注*"],
  ] as const;
  test.for(PLACES)("%s: %s", ([name, label, english, chinese]) => {
    expect(placeName(name, label, wordingFor("en").client.search.places)).toBe(english);
    expect(placeName(name, label, wordingFor("zh").client.search.places)).toBe(chinese);
  });

  test("with the labels of the paragraphs that hold it, without their stops", () => {
    const above = new Map([["op28", "28"]]);
    expect(labelPath("op28", "28.", new Map())).toBe("28");
    expect(labelPath("op28", "28 -", new Map())).toBe("28");
    expect(labelPath("op28.c", "(c)", above)).toBe("28 (c)");
    expect(labelPath("pp22.c", "(c)", new Map([["pp22", "22"]]))).toBe("22 (c)");
  });
});

test("what is searched is every word of a text under its name, save its heading and title", () => {
  const text =
    "---\nkind: resolution\nnumber: 7/1\n---\n\n# Resolution 7/1\n\n## Title\n\n*Recalling* what was,[^1]\n\n1. *Urges* all:\n\n    (a) To act.\n\n[^1]: A note.\n";
  const { instrument } = readInstrument({ path: "res-7-1.md", text }, "res-7-1");
  expect(recordsOf(instrument)).toEqual([
    ["pp1", "", 9, "Recalling what was,"],
    ["op1", "1.", 5, "Urges all:"],
    ["op1.a", "(a)", 0, "To act."],
    ["fn1", "1", 0, "A note."],
  ]);
  const all = nameUnits(instrument).filter(({ name }) => !["title", "designation"].includes(name));
  expect(recordsOf(instrument).map(([name]) => name)).toEqual(all.map(({ name }) => name));
  expect(recordsOf(instrument).map((record) => record[3])).toEqual(
    all.map((unit) =>
      textsOf(unit)
        .map(({ text: own }) => plainText(own))
        .join(" "),
    ),
  );
});
