import { describe, expect, test } from "vitest";
import { writeAkn } from "../../src/editions/data/akn.ts";
import { verifyAkn } from "../../src/verify/akn-written.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

const text = textOf(
  `---
kind: resolution
number: 7/1
---

# Resolution 7/1

*The Conference*,

*Recalling* the Convention,[^1]

1. *Urges* States to act, as in paragraph 2 below;[^1]

2. *Decides*:

    (a) To work;

    (b) To report.[^2]

| Name | Sum |
|---|---|
| Spain | 12 |

[^1]: *Treaty Series*, vol. 1.

[^2]: See A/70/1.
`,
  "res-7-1",
);

const whole = writeAkn(text, sessionOf([text]));

const verify = (xml: string) =>
  verifyAkn(xml, text).map(({ law, place, message }) => `${law} ${place} ${message}`);

const planted = (from: string | RegExp, to: string) => {
  const after = whole.replace(from, to);
  expect(after).not.toBe(whole);
  return verify(after);
};

describe("a loss planted in a text in Akoma Ntoso", () => {
  test("is not there to begin with", () => {
    expect(verify(whole)).toEqual([]);
  });

  test("is named when a word is gone", () => {
    expect(planted("States to act", "to act")).toEqual([
      expect.stringMatching(/^words res-7-1#op1 .*\[-States-\]/),
    ]);
  });

  test("is named when two words are one", () => {
    expect(planted("States to act", "States toact")).toEqual([
      expect.stringMatching(/^words res-7-1#op1 .*\{\+toact/),
    ]);
  });

  test("is named when a label or a cell is gone", () => {
    expect(planted("<num>(a)</num>", "")).toEqual([
      expect.stringMatching(/^words res-7-1#op2\.a .*\[-\(a\)-\]/),
    ]);
    expect(planted("<p>12</p>", "")).toEqual([
      expect.stringMatching(/^words res-7-1#table1\.2 .*\[-12-\]/),
    ]);
  });

  test("is named when a paragraph is gone, doubled or in another place", () => {
    const [point = ""] = /<point [^>]*wId="op2\.b"[^]*?<\/point>\n/.exec(whole) ?? [];
    expect(point).not.toBe("");
    expect(planted(point, "").join()).toMatch(/names res-7-1#op2\.b is missing/);
    expect(planted(point, point + point).join()).toMatch(/names res-7-1#op2\.b stands twice/);
    const [first = ""] = /<point [^>]*wId="op2\.a"[^]*?<\/point>\n/.exec(whole) ?? [];
    const moved = whole.replace(point, "").replace(first, point + first);
    expect(verify(moved).join()).toMatch(/order res-7-1#op2\.b stands before what it follows/);
  });

  test("is named when the words of a note changed, or a mark leads to another", () => {
    expect(planted("vol. 1", "vol. 2").join()).toMatch(/^words res-7-1#fn1 /);
    expect(planted('href="#authorialNote_1"', 'href="#authorialNote_2"')).toEqual([
      "notes res-7-1 a mark 1 leads to note 2",
    ]);
    expect(planted(/<noteRef [^>]*>/, "").join()).toContain(
      "notes res-7-1#op1 refers to notes none; expected 1",
    );
    const [mark = ""] = /<noteRef [^>]*>/.exec(whole) ?? [];
    expect(
      verify(whole.replace(mark, "").replace("States to act,", `States${mark} to act,`)),
    ).toEqual([expect.stringMatching(/^words res-7-1#op1 .*\{\+States\[\^1\]\+\}/)]);
  });

  test("is named when words stand outside of any paragraph", () => {
    expect(planted("<mainBody", "<p>Draft</p><mainBody")).toEqual([
      "words res-7-1 words stand outside of any unit: “Draft”",
    ]);
  });

  test("is named when a name is given twice, or a reference leads to none", () => {
    expect(planted('eId="para_2"', 'eId="para_1"').join()).toMatch(
      /names res-7-1#para_1 is the eId of two elements/,
    );
    expect(planted('href="#para_2"', 'href="#para_9"')).toEqual([
      "links res-7-1 #para_9 leads to nothing in the file",
    ]);
  });

  test("is named when the file is no XML", () => {
    expect(planted("</mainBody>", "")).toEqual([expect.stringMatching(/^form res-7-1 /)]);
  });
});
