import { describe, expect, test } from "vitest";
import { readSourceWords } from "../../src/verify/source.ts";

type Stretch = { readonly start: number; readonly end: number };

/** The words of a text, where its reader says that stretches in braces are signs: `{m: 8}`, `{n:8 Ibid.}`, `{c:\n}`, `{r:| row |}`. */
function read(marked: string) {
  const found: Record<string, Stretch[]> = { m: [], n: [], c: [], r: [] };
  let text = "";
  for (const piece of marked.split(/(\{[mncr]:[^}]*\})/)) {
    const start = text.length;
    const [, what = "", inner] = /^\{([mncr]):([^}]*)\}$/.exec(piece) ?? [];
    text += inner ?? piece;
    if (inner !== undefined) found[what]?.push({ start, end: text.length });
  }
  const { m: marks = [], n: notes = [], c: cuts = [], r: rows = [] } = found;
  return readSourceWords(text, [], { marks, notes, cuts, rows });
}

describe("the proof takes", () => {
  test("a number that a note has for its mark, and the note for one, on several lines", () => {
    const { body, marks, notes, total } = read(
      "to none{m: 8} of them\n\n{n:8 One member\ndid not.}\n",
    );
    expect(body.join(" ")).toBe("to none of them");
    expect([marks, notes]).toEqual([["8"], [["8", "One", "member", "did", "not."]]]);
    expect(total).toBe(9);
  });

  test("a number in brackets for one", () => {
    const { body, marks, notes } = read("to none{m:[8]}\n\n{n:[8] One did not.}\n");
    expect([body, marks, notes]).toEqual([["to", "none"], ["8"], [["8", "One", "did", "not."]]]);
  });

  test("a letter for one behind a number, and the bars of a row for none", () => {
    const { body, marks, total } = read(
      "{r:| Spain | 12a\n\\| 3 |}\n\n{n:a Paid.}".replace("12a", "12"),
    );
    expect([body, marks, total]).toEqual([["Spain", "12", "|", "3", "a", "Paid."], [], 6]);
    const text = "| Spain | 12a |\n\na   Paid.\n";
    const signs = {
      marks: [{ start: 12, end: 13 }],
      notes: [{ start: 17, end: 26 }],
      rows: [{ start: 0, end: 15 }],
      cuts: [],
    };
    const found = readSourceWords(text, [], signs);
    expect([found.body, found.marks, found.notes]).toEqual([
      ["Spain", "12"],
      ["a"],
      [["a", "Paid."]],
    ]);
  });

  test("the halves of a word for one word, over a note between them", () => {
    const { body, total } = read("decision-{c:\n¹ Note.\n}making of¹ it");
    expect([body, total]).toEqual([["decision-making", "of", "it"], 5]);
  });
});

describe("the proof keeps as words", () => {
  test.for([
    ["a number that no note has", "to none{m: 8} of them"],
    ["a note that no number leads to", "to none\n\n{n:8 One did not.}"],
    ["a number that begins a line", "to none\n{m:8}\n\n{n:8 One did not.}"],
    ["words that are no number", "to{m: none}\n\n{n:8 One did not.}"],
    ["a letter behind a letter", "none{m:a} of\n\n{n:a One did not.}"],
    ["bars that are in no row", "{r:|none} of\n\n{r:of them|}"],
    ["halves without a hyphen", "decision{c:\n}making"],
    ["`short-` before `and long-term`", "short-{c:\n}and long-term"],
  ] as const)("%s", ([, text]) => {
    const { body, notes } = read(text);
    expect(body).toEqual(text.replace(/\{[mncr]:([^}]*)\}/g, "$1").split(/\s+/));
    expect(notes).toEqual([]);
  });

  test("a note over several lines, if it has come to a stop", () => {
    const { body } = read("to none{m: 8}\n\n{n:8 One did not.\nAnother did.}");
    expect(body.join(" ")).toBe("to none 8 One did not. Another did.");
  });
});
