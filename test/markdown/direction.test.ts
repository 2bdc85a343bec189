import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { renderInstrument, type Dress } from "../../src/markdown/render.ts";
import { runsAgainst, type Direction } from "../../src/text/direction.ts";
import { html } from "../../src/text/html.ts";

const TEXT = `---
kind: resolution
number: 2774 (2025)
source: source.xml
---

S/RES/2774 (2025)

القرار

# 2774 (2025)

## السلام

إن *مجلس الأمن*،

1. *يناشد* الوقف (A/75/479)؛[^1]

| 2024–2025 | 2 100.50 |

[^1]: See S/PV.9866.
`;

function render(direction: Direction) {
  const { instrument } = readInstrument({ path: "res-2774.md", text: TEXT }, "res-2774");
  const dress: Dress = {
    direction,
    heading: 2,
    annexHeading: 2,
    id: (name) => name,
    label: (_name, printed) => html`${printed} `,
    noteMark: ({ label }) => html`${label}`,
    table: (markup) => markup,
  };
  return renderInstrument(instrument, dress);
}

test("in a text from right to left, words that run the other way all through keep their signs", () => {
  const { masthead, notes, operative } = render("rtl");
  expect(masthead.map(String)).toEqual([
    '<p class="masthead" id="head1"><bdi>S/RES/2774 (2025)</bdi></p>\n',
    '<p class="masthead" id="head2">القرار</p>\n',
  ]);
  expect(notes.map(({ words }) => String(words))).toEqual(["<bdi>See S/PV.9866.</bdi>"]);
  expect(String(operative)).not.toContain("<bdi>");
});

test("in a text from left to right it is the Arabic words that are kept apart", () => {
  const { masthead, notes } = render("ltr");
  expect(masthead.map(String)[0]).toContain(">S/RES/2774 (2025)<");
  expect(masthead.map(String)[1]).toContain("<bdi>القرار</bdi>");
  expect(notes.map(({ words }) => String(words))).toEqual(["See S/PV.9866."]);
});

test("the groups of a figure in a table run from left to right, and years from right to left", () => {
  expect(String(render("rtl").operative)).toContain('<bdi dir="ltr">2 100.50</bdi>');
  expect(String(render("rtl").operative)).toContain(">2024–2025<");
  expect(String(render("ltr").operative)).not.toContain('<bdi dir="ltr">');
});

test("figures and signs alone run with any text", () => {
  expect(runsAgainst("75/194. –", "rtl")).toBe(false);
  expect(runsAgainst("75/194. –", "ltr")).toBe(false);
});
