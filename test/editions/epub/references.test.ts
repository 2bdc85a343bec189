import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import type { Session } from "../../../src/model/document.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { assemblyOf, textOf } from "../made-session.ts";

function resolution(number: string, body: string): ReturnType<typeof textOf> {
  const head = `---\nkind: resolution\nnumber: ${number}\n---\n\n# Resolution ${number}\n\n## Rules\n\nThe General Assembly,`;
  return textOf(`${head}\n\n${body}\n`, `res-${number.replace("/", "-")}`);
}

const FIRST = resolution(
  "75/1",
  `1. *Decides*:

    (a) One thing;

    (b) Another, as in paragraph 1 (a) above;

2. *Recalls* paragraph 9 above.`,
);

const SECOND = resolution(
  "75/2",
  `*Recalling* its resolution [75/1](https://docs.un.org/en/A/RES/75/1) of 16 December 2020, Human Rights Council resolution 75/1, one treaty[^1] and another,[^2]

1. *Recalls* paragraph 1 (b) of resolution 75/1 and paragraph 7 of resolution 75/1.

[^1]: United Nations, *Treaty Series*, vol. 1, No. 2.

[^2]: *Ibid.*, vol. 3, No. 4.`,
);

const SESSION = assemblyOf([FIRST, SECOND]);

async function fileOf(session: Session, name: string): Promise<string> {
  const found = unzipSync(await makeBook(session))[`OEBPS/${name}`];
  return found ? strFromU8(found) : "";
}

test("a reference to a text or a paragraph in the same book is a link to it", async () => {
  expect(await fileOf(SESSION, "res-75-1.xhtml")).toContain(
    'as in <a class="reference" href="#op1.a">paragraph 1 (a)</a> above;',
  );
  const second = await fileOf(SESSION, "res-75-2.xhtml");
  expect(second).toContain(
    'its <a class="reference" href="res-75-1.xhtml">resolution 75/1</a> of 16 December 2020',
  );
  expect(second).toContain(
    '<a class="reference" href="res-75-1.xhtml#op1.b">paragraph 1 (b) of resolution 75/1</a>',
  );
});

test("where a text lacks the paragraph that is named, the link leads to the text", async () => {
  expect(await fileOf(SESSION, "res-75-2.xhtml")).toContain(
    '<a class="reference" href="res-75-1.xhtml">paragraph 7 of resolution 75/1</a>',
  );
  expect(await fileOf(SESSION, "res-75-1.xhtml")).toContain("</em> paragraph 9 above.");
});

test("a resolution of another body with the same number is no link", async () => {
  expect(await fileOf(SESSION, "res-75-2.xhtml")).toContain(
    "Human Rights Council resolution 75/1, one treaty",
  );
});

test("a text by itself has no link to what is not in the book", async () => {
  const page = await fileOf(assemblyOf([SECOND]), "res-75-2.xhtml");
  expect(page).toContain('<a class="document" href="https://docs.un.org/en/A/RES/75/1">75/1</a>');
  expect(page).not.toContain('class="reference"');
});

test("a note that says “Ibid.” says what it means, so that a pop-up says something", async () => {
  expect(await fileOf(SESSION, "res-75-2.xhtml")).toContain(
    '<em class="latin">Ibid.</em><span class="editorial"> [note 1: United Nations, Treaty Series]</span>, vol. 3, No. 4.',
  );
});

test("the reader is told which words the edition added, where it added any", async () => {
  const told = "words in square brackets after “Ibid.” are not part of the text";
  expect(await fileOf(SESSION, "about.xhtml")).toContain(told);
  expect(await fileOf(assemblyOf([FIRST]), "about.xhtml")).not.toContain(told);
});

test("the proof reads the words of the record, and passes over what the edition added", async () => {
  const bytes = await makeBook(SESSION);
  expect(verifyEpub(bytes, SESSION)).toEqual([]);
  const note = readEpub(bytes)
    .documents.flatMap(({ units }) => units)
    .find(({ document, name }) => document === "res-75-2" && name === "fn2");
  expect(note?.words.join(" ")).toBe("2 Ibid., vol. 3, No. 4.");
});

test.for([
  ["fr", "*Ibid.*, vol. 3, no 4.", "[note 1\u00A0: United Nations, Treaty Series]"],
  ["es", "*Ibid.*, vol. 3, núm. 4.", "[nota 1: United Nations, Treaty Series]"],
  ["ru", "*Там же*, vol. 3, No. 4.", "[сноска 1: United Nations, Treaty Series]"],
  ["zh", "同上，vol. 3，第4号。", "［脚注1：United Nations, Treaty Series］"],
  ["ar", "المرجع نفسه، vol. 3، الرقم 4.", "[الحاشية 1: United Nations, Treaty Series]"],
] as const)("it does so in %s", async ([language, note, added]) => {
  const text = resolution(
    "75/2",
    `*A*[^1] *b*,[^2]\n\n1. *C*.\n\n[^1]: United Nations, Treaty Series, vol. 1, No. 2.\n\n[^2]: ${note}`,
  );
  const session = { ...assemblyOf([text]), language };
  expect(await fileOf(session, "res-75-2.xhtml")).toContain(added);
});
