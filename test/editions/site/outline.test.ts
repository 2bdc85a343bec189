import { describe, expect, test } from "vitest";
import { outlineOf } from "../../../src/model/contents.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import { understand } from "../../../templates/site/client/understand.ts";
import { wordingFor } from "../../../templates/wording/table.ts";

/** The contents of a text as lines: `operative op1`, and below it `op1 1. Urges`. */
function contentsOf(text: string): string[] {
  const file = { path: "text.md", text: `---\nkind: resolution\nnumber: 7/1\n---\n\n${text}` };
  return outlineOf(readInstrument(file, "res-7-1").instrument).flatMap((part) => [
    [part.kind, part.name, ...part.words].join(" "),
    ...part.entries.map(({ name, label, words }) => `  ${name} ${label ?? "–"} ${words}`),
  ]);
}

describe("the contents of a text", () => {
  test("name its parts, its headings, and the paragraphs of the operative part by what they turn on", () => {
    const text = [
      "# Resolution 7/1",
      "The Conference,",
      "*Recalling* its resolution 6/1,[^1]",
      "### General",
      "1. *Urges* States;",
      "2. *Also calls upon* States:",
      "    (a) To act;",
      "# Annex",
      "## Rules",
      "### Scope",
      "1. The rules apply.",
      "[^1]: All.",
    ].join("\n\n");
    expect(contentsOf(`${text}\n`)).toEqual([
      "preamble formula",
      "operative h1",
      "  h1 – General",
      "  op1 1. Urges",
      "  op2 2. Also calls upon",
      "annex annex Annex Rules",
      "  annex.h1 – Scope",
      "notes fn1",
    ]);
  });

  test("show the first words of a paragraph that turns on nothing, and that there are more", () => {
    const [, long, short] = contentsOf(
      "# Resolution 7/1\n\n1. The Secretary-General shall, in the course of a year, report.\n\n2. The end.\n",
    );
    expect(long).toBe("  op1 1. The Secretary-General shall, in the…");
    expect(short).toBe("  op2 2. The end.");
    const characters =
      "秘书长应在一年之内向大会提出报告并说明执行情况以及所遇到的困难和今后的计划安排";
    const [, chinese] = contentsOf(`# 第7/1号决议\n\n1. ${characters}。\n`);
    expect(chinese).toBe(`  op1 1. ${characters.slice(0, 14)}…`);
  });
});

describe("what a reader asks for is understood", () => {
  test.for([
    ["en", "28 (c)", "28 c"],
    ["en", "28c", "28 c"],
    ["en", "28.c", "28 c"],
    ["en", "op28.c", "operative 28 c"],
    ["en", "OP 28(c)(ii)", "operative 28 c ii"],
    ["en", "para. 28 (c)", "28 c"],
    ["en", "subparagraph (c) of paragraph 28", "28 c"],
    ["en", "28 (p)", "28 p"],
    ["en", "p. 28", "28"],
    ["en", "pp7", "preambular 7"],
    ["en", "preamble 7", "preambular 7"],
    ["en", "preambular paragraph 7", "preambular 7"],
    ["en", "note 5", "note 5"],
    ["en", "footnote 5", "note 5"],
    ["en", "fn5", "note 5"],
    ["en", "3 bis", "3bis"],
    ["en", "annex", "annex"],
    ["en", "２８（ｃ）", "28 c"],
    ["en", "seven up 7", undefined],
    ["en", "…", undefined],
    ["fr", "paragraphe 28 c) du dispositif", "operative 28 c"],
    ["fr", "alinéa 7 du préambule", "preambular 7"],
    ["fr", "PREAMBULE 7", "preambular 7"],
    ["fr", "note de bas de page 5", "note 5"],
    ["es", "párrafo 28 c) de la parte dispositiva", "operative 28 c"],
    ["es", "párrafo 7 del preámbulo", "preambular 7"],
    ["es", "nota 5", "note 5"],
    ["ru", "пункт 28 c) постановляющей части", "operative 28 c"],
    ["ru", "п. 28", "28"],
    ["ru", "пункт 7 преамбулы", "preambular 7"],
    ["ru", "сноска 5", "note 5"],
    ["zh", "第28(c)段", "28 c"],
    ["zh", "执行部分第28段", "operative 28"],
    ["zh", "序言部分第7段", "preambular 7"],
    ["zh", "脚注５", "note 5"],
    ["ar", "الفقرة ٢٨ (ج)", "28 ج"],
    ["ar", "الفقرة 28 (ج) من المنطوق", "operative 28 ج"],
    ["ar", "الفقرة ۷ من الديباجة", "preambular 7"],
    ["ar", "الحاشية ٥", "note 5"],
  ] as const)("%s: %s", ([language, written, meant]) => {
    const asked = understand(written, wordingFor(language).client.goTo.kinds);
    const said = asked && [asked.kind ?? "", ...asked.keys].join(" ").trim();
    expect(said).toBe(meant);
  });
});
