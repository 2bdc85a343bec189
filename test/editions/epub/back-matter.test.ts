import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import type { Session } from "../../../src/model/document.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { sessionOf, textOf } from "../made-session.ts";

const BODY = "Conference of the States Parties to the United Nations Convention against Corruption";

function resolution(nth: number, ...paragraphs: readonly string[]) {
  const own = [`# Resolution 7/${nth}`, "## Corruption", "The Conference,", ...paragraphs];
  const head = `---\nkind: resolution\nnumber: 7/${nth}\n---`;
  return textOf(`${[head, ...own].join("\n\n")}\n`, `res-7-${nth}`);
}

const session = sessionOf(
  [
    resolution(
      1,
      "*Recalling* its resolution 6/1 and article 46, paragraph 3, of the Convention,",
      "1. *Requests* the Secretariat, within existing resources, to report to the Conference at its eighth session.",
    ),
    resolution(2, "1. *Invites* donors & others to provide extrabudgetary resources."),
  ],
  { body: { id: "cosp-uncac", name: BODY } },
);

async function filesOf(only: readonly string[] = [], of: Session = session) {
  const bytes = await makeBook(of, { only });
  const files = Object.entries(unzipSync(bytes));
  return { bytes, files: new Map(files.map(([path, content]) => [path, strFromU8(content)])) };
}

const FILES = ["who", "calendar", "articles", "documents", "phrases"].map(
  (name) => `OEBPS/index-${name}.xhtml`,
);

test("an e-book ends with its registers and indexes, in the contents, for old readers, and as a landmark", async () => {
  const { files, bytes } = await filesOf();
  const names = [...files.keys()].filter((name) => name.includes("index-"));
  expect(names.toSorted()).toEqual(FILES.toSorted());
  const contents = files.get("OEBPS/toc.xhtml") ?? "";
  for (const name of ["toc.xhtml", "toc.ncx"]) {
    const leads = [...(files.get(`OEBPS/${name}`) ?? "").matchAll(/"(index-\w+\.xhtml)"/g)];
    expect(leads.map(([, file]) => `OEBPS/${file}`).slice(0, 5)).toEqual(FILES);
  }
  expect(contents).toContain('<a epub:type="index" href="index-articles.xhtml">');
  expect(files.get("OEBPS/content.opf")).toContain('accessibilityFeature">index<');
  expect(verifyEpub(bytes, session)).toEqual([]);
});

test("each place in them is a link to its paragraph", async () => {
  const { files } = await filesOf();
  const [who = "", articles = ""] = [FILES[0], FILES[2]].map((name) => files.get(name ?? ""));
  expect(articles).toContain('<a class="reference" href="res-7-1.xhtml#pp1">');
  expect(who).toContain(
    '<a class="reference" href="res-7-1.xhtml#op1">Resolution 7/1, para. 1</a>',
  );
  expect(who).toMatch(/<em class="lead">Requests<\/em> … within existing resources, to report/);
  expect(who).toContain(
    "Request; Within existing resources; Report: the Conference at its eighth session",
  );
  for (const name of FILES) expect(files.get(name)).toMatch(/role="doc-(?:index|appendix)"/);
});

test("no line in an index ends between a paragraph, a text and their number", async () => {
  const { files } = await filesOf();
  const lines = ["articles", "documents", "phrases"]
    .flatMap((name) => [
      ...(files.get(`OEBPS/index-${name}.xhtml`) ?? "").matchAll(/class="places">(.*?)<\/span>/g),
    ])
    .map(([, line = ""]) => line.replace(/<[^>]*>/g, ""));
  expect(lines).toContain("Resolution\u00A07/1: preambular para.\u00A01");
  for (const line of lines) expect(line).not.toMatch(/ (?:\d|\()/);
});

test("a book of one text has none of them", async () => {
  const { files } = await filesOf(["res-7-1"]);
  expect([...files.keys()].filter((name) => name.includes("index-"))).toEqual([]);
  expect(files.get("OEBPS/content.opf")).not.toContain(">index<");
});
