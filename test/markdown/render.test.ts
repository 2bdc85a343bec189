import { expect, test } from "vitest";
import { renderInlines } from "../../src/markdown/render.ts";
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
