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
  // What is on no page of the site has its entry in an index, and no other link.
  expect(second).toContain(
    '<a class="reference" href="../documents.html#a-hrc-res-75-1">resolution 75/1</a>',
  );
  expect(second.match(/class="reference"/g)).toHaveLength(2);
});

test("a document leads to the United Nations, in the language of the page, and says so", () => {
  const text = `${head("75/3")}\n\n1. *Recalls* its resolution 60/1, Security Council resolution 1373 (2001), its decision 60/2 and A/75/100/Add.1.\n`;
  const session = (language: string) => assemblyOf([textOf(text, "res-75-3")], { language });
  const page = (language: string, path: string) => {
    const published = { ...PUBLISHED, session: session(language) };
    const found = planPages([published]).find((one) => one.path === path);
    return found ? renderPage(found) : "";
  };
  const english = page("en", "ga/75/res-75-3/index.html");
  const link = (symbol: string, language = "en") =>
    `<a class="reference" href="https://docs.un.org/${language}/${symbol}" title="docs.un.org">`;
  expect(english).toContain(`${link("A/RES/60/1")}resolution 60/1</a>`);
  expect(english).toContain(`${link("S/RES/1373(2001)")}resolution 1373 (2001)</a>`);
  expect(english).toContain(`${link("A/75/100/Add.1")}A/75/100/Add.1</a>`);
  // A decision has no symbol that follows from its number.
  expect(english).toContain('href="../documents.html#ga-dec-60-2">decision 60/2</a>');
  expect(english).toContain('<meta name="referrer" content="no-referrer">');
  expect(page("fr", "fr/ga/75/res-75-3/index.html")).toContain(link("A/75/100/Add.1", "fr"));
});

test("a text says which paragraphs of which texts cite it, or a paragraph of it", () => {
  const first = pageOf("ga/75/res-75-1/index.html");
  expect(first).toMatch(
    /<details class="cite">\n<summary>Cited in 1 text<\/summary>\n<ul>\n<li><a href="..\/res-75-2\/index.html">Resolution 75\/2<\/a>: <a href="..\/res-75-2\/index.html#op1">para. 1<\/a> → <a href="#op2">para. 2<\/a><\/li>/,
  );
  expect(pageOf("ga/75/res-75-2/index.html")).not.toContain("Cited in");
});

test("in the one file of a session it leads to the place in that file", () => {
  const none = { text: "", digest: "" };
  const page = renderSingle(PUBLISHED, { style: none, script: none });
  expect(page).toContain('<a class="reference" href="#res-75-1.op1">paragraph 1</a>');
  expect(page).toContain('<a class="reference" href="#res-75-1.op2">paragraph 2 of its');
});
