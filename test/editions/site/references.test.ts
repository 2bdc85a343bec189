import { expect, test } from "vitest";
import { planPages } from "../../../src/editions/site/pages.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { renderSingle } from "../../../templates/site/single.ts";
import { assemblyOf, textOf } from "../made-session.ts";

const head = (number: string) =>
  `---\nkind: resolution\nnumber: ${number}\n---\n\n# Resolution ${number}\n\n## Rules\n\nThe General Assembly,`;

const SESSION = assemblyOf([
  textOf(
    `${head("75/1")}\n\n1. *Decides* this;\n\n2. *Decides* that, as in paragraph 1 above.\n`,
    "res-75-1",
  ),
  textOf(
    `${head("75/2")}\n\n1. *Recalls* paragraph 2 of its resolution 75/1, and Human Rights Council resolution 75/1.\n`,
    "res-75-2",
  ),
]);

const PUBLISHED = {
  session: SESSION,
  proof: { sources: [], corrections: [], unsourced: [] },
  downloads: [],
};

function pageOf(path: string): string {
  const page = planPages([PUBLISHED]).find((one) => one.path === path);
  return page ? renderPage(page) : "";
}

test("a reference to another text or to a paragraph is a link to it, without a script", () => {
  expect(pageOf("ga/75/res-75-1/index.html")).toContain(
    'as in <a class="reference" href="#op1">paragraph 1</a> above.',
  );
  const second = pageOf("ga/75/res-75-2/index.html");
  expect(second).toContain(
    '<a class="reference" href="../res-75-1/index.html#op2">paragraph 2 of its resolution 75/1</a>',
  );
  expect(second.match(/class="reference"/g)).toHaveLength(1);
});

test("in the one file of a session it leads to the place in that file", () => {
  const none = { text: "", digest: "" };
  const page = renderSingle(PUBLISHED, { style: none, script: none });
  expect(page).toContain('<a class="reference" href="#res-75-1.op1">paragraph 1</a>');
  expect(page).toContain('<a class="reference" href="#res-75-1.op2">paragraph 2 of its');
});
