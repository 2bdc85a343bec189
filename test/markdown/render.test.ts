import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { renderInlines, renderInstrument } from "../../src/markdown/render.ts";
import { html } from "../../src/text/html.ts";

test("a link on a space is a space: there is nothing to press", () => {
  const link = (value: string) =>
    renderInlines(
      [{ type: "link", href: "https://undocs.org/A", children: [{ type: "text", value }] }],
      (label) => html`${label}`,
    );
  expect(String(link(" "))).toBe(" ");
  expect(String(link("A"))).toBe('<a class="document" href="https://undocs.org/A">A</a>');
});

test("the head of a column of figures stands where these do, and that of any other where words do", () => {
  const text = `---
kind: resolution
number: 7/1
---

# Resolution 7/1

1. *Decides*:

| State | Share | Year |
|---|---|---|
| Peru | 0.5 | 2026 |
| Oman | 1.25 | later |
`;
  const { instrument } = readInstrument({ path: "text.md", text }, "res-7-1");
  const { operative } = renderInstrument(instrument, {
    direction: "ltr",
    heading: 2,
    annexHeading: 3,
    id: (name) => name,
    label: () => html``,
    noteMark: ({ label }) => html`${label}`,
    table: (markup) => markup,
  });
  const figures = [...String(operative).matchAll(/<t[hd][^>]* class="figure">([^<]+)/g)];
  expect(figures.map(([, words]) => words)).toEqual(["Share", "0.5", "2026", "1.25"]);
});
