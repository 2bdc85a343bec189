import { describe, expect, test } from "vitest";
import { readSourceWords } from "../../src/verify/source.ts";

type Stretch = { readonly start: number; readonly end: number };

/** The words of a text, where its reader says that stretches in braces are signs: `{m: 8}`, `{n:8 Ibid.}`, `{c:\n}`. */
function read(marked: string) {
  const found: Record<string, Stretch[]> = { m: [], n: [], c: [] };
  let text = "";
  for (const piece of marked.split(/(\{[mnc]:[^}]*\})/)) {
    const start = text.length;
    const [, what = "", inner] = /^\{([mnc]):([^}]*)\}$/.exec(piece) ?? [];
    text += inner ?? piece;
    if (inner !== undefined) found[what]?.push({ start, end: text.length });
  }
  const { m: marks = [], n: notes = [], c: cuts = [] } = found;
  return readSourceWords(text, [], { marks, notes, cuts });
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
    ["halves without a hyphen", "decision{c:\n}making"],
    ["`short-` before `and long-term`", "short-{c:\n}and long-term"],
  ] as const)("%s", ([, text]) => {
    const { body, notes } = read(text);
    expect(body).toEqual(text.replace(/\{[mnc]:([^}]*)\}/g, "$1").split(/\s+/));
    expect(notes).toEqual([]);
  });

  test("a note over several lines, if it has come to a stop", () => {
    const { body } = read("to none{m: 8}\n\n{n:8 One did not.\nAnother did.}");
    expect(body.join(" ")).toBe("to none 8 One did not. Another did.");
  });
});
