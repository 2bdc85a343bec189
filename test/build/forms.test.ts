import { PDFDocument } from "@cantoo/pdf-lib";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { normalize, type Normalized } from "../../build/normalize.ts";
import { proveSession } from "../../build/proof.ts";
import { NUMBERING, packWord, paragraph, run } from "../word.ts";

let content = "";
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "plenary-forms-"));
  put(
    "ga/73/sources.md",
    "---\nbody: ga\nname: General Assembly\nsession: 73\nsources:\n  - { file: en/first.txt, language: en }\n---\n",
  );
  put(
    "ga/73/en/first.txt",
    "Resolution 73/1\n\nFirst\n\nThe General Assembly,\n\n1. Decides to rest.\n",
  );
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

function put(path: string, bytes: string | Uint8Array): void {
  const place = join(content, "source", path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
}

const markdown = (id: string) => readFileSync(join(content, "ga/73/en", `${id}.md`), "utf8");
const of = ({ sources }: Normalized, path: string) => {
  const found = sources.find((one) => one.path === `source/ga/73/en/${path}`);
  return found?.complaints.map(
    ({ text }) => text.replaceAll(`${content}/`, "").split("\n")[0] ?? "",
  );
};

const RESOLUTION = [
  paragraph("Resolution 73/2"),
  paragraph("Sleep"),
  paragraph("The General Assembly,"),
  paragraph("Recalling its resolution 72/1,"),
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("Decides", "<w:i/>")}${run(" to sleep:")}</w:p>`,
  paragraph("Soundly;", "1.1"),
  paragraph("Long.", "1.1"),
  `<w:p>${run("for nobody", "<w:vanish/>")}</w:p>`,
  '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
].join("");
const WORD = packWord(RESOLUTION, { numbering: NUMBERING, footer1: paragraph("18-18418") });

async function drawPdf(lines: readonly string[], password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  for (const [nth, line] of lines.entries()) {
    page.drawText(line, { x: 60, y: 700 - 30 * nth, size: 12 });
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: "owner" });
  return pdf.save();
}

const PRINTED = [
  "Resolution 73/3",
  "Rest",
  "The General Assembly,",
  "1. Decides to rest.",
  "18-18418 (E)",
];

describe("a file that is no text, among the sources,", () => {
  test("is read as what it is, at any depth and whatever it is called, and all its words are accounted for", async () => {
    put("ga/73/en/deep/down/second.dat", WORD);
    put("ga/73/en/third", await drawPdf(PRINTED));
    const result = await normalize({ content });
    expect(
      result.sources.map(({ path, documents, words }) => [
        path.split("/").at(-1),
        documents,
        words,
      ]),
    ).toEqual([
      ["first.txt", ["res-73-1"], { read: 10, written: 10, dropped: 0 }],
      ["second.dat", ["res-73-2"], { read: 21, written: 18, dropped: 3 }],
      ["third", ["res-73-3"], { read: 12, written: 10, dropped: 2 }],
    ]);
    expect(markdown("res-73-2")).toContain(
      "1. *Decides* to sleep:\n\n    (a) Soundly;\n\n    (b) Long.\n",
    );
    expect(markdown("res-73-2")).toContain("source: source/ga/73/en/deep/down/second.dat");
    expect(markdown("res-73-3")).toMatch(/^1\. \*?Decides\*? to rest\.$/m);
  });

  test("is told of at the place in its text, with what was left out of it", async () => {
    put("ga/73/en/second.docx", WORD);
    const result = await normalize({ content, all: true });
    expect(of(result, "second.docx")).toEqual(
      expect.arrayContaining([
        "source/ga/73/en/second.docx, as text:9:1: info: “1.” is counted by the word processor, and stands in no words of the file (number-stands-in-the-words)",
        "source/ga/73/en/second.docx: info: left out, as only the pages have it or no page shows it: “for nobody”, “18-18418”",
      ]),
    );
    expect(of(await normalize({ content }), "second.docx")).toEqual([
      "source/ga/73/en/second.docx, as text:13:10: warning: “for nobody” is hidden, and no page shows it; it is not in the text (words-are-printed)",
    ]);
  });

  test("is held against what is published, word for word", async () => {
    put("ga/73/en/second.docx", WORD);
    await normalize({ content });
    const breaches = () =>
      loadSessions(content).flatMap(({ session }) => proveSession(session, content).breaches);
    expect(breaches()).toEqual([]);
    const place = join(content, "ga/73/en/res-73-2.md");
    writeFileSync(place, markdown("res-73-2").replace("Soundly", "Badly"));
    expect(breaches().map(({ place: at, message }) => `${at}: ${message}`)).toEqual([
      "res-73-2#op1.a: “Decides to sleep: (a) Badly;” where source/ga/73/en/second.docx has “Decides to sleep: (a) Soundly;”",
    ]);
  });

  test("and that is no resolution either is kept as it is, with one warning", async () => {
    put(
      "ga/73/en/letter.docx",
      packWord(paragraph("Dear all,") + paragraph("Please find the report.")),
    );
    const result = await normalize({ content });
    expect(of(result, "letter.docx")).toEqual([expect.stringContaining("(text-is-a-resolution)")]);
    expect(markdown("letter")).toContain("kind: document");
    expect(markdown("letter")).toContain("Dear all,\n\nPlease find the report.");
  });

  test.for([
    [
      "a scan",
      "pdf",
      async () => drawPdf([]),
      "this PDF has no text, as a scan has none; text recognition puts one into it, such as `ocrmypdf SCAN.pdf TEXT.pdf`",
    ],
    [
      "a locked PDF",
      "pdf",
      async () => drawPdf(PRINTED, "secret"),
      "this PDF is locked with a password; save it without one",
    ],
    ["a broken PDF", "pdf", async () => strToU8("%PDF-1.7\nnothing"), "this PDF cannot be read"],
    [
      "a Word document that is cut short",
      "docx",
      async () => WORD.subarray(0, WORD.length - 99),
      "this Word document cannot be read: it is cut short or damaged",
    ],
    [
      "a Word document without its text",
      "docx",
      async () => zipSync({ "[Content_Types].xml": strToU8("<Types/>") }),
      "it has no part with a text (word/document.xml); open it in a word processor and save it anew as .docx",
    ],
    [
      "a locked Word document",
      "docx",
      async () =>
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "this document is locked with a password",
    ],
  ] as const)("%s is refused by name, and stops no other", async ([, ending, make, reason]) => {
    put(`ga/73/en/a.${ending}`, await make());
    put("ga/73/en/second.docx", WORD);
    const result = await normalize({ content });
    const told = of(result, `a.${ending}`);
    expect(told).toEqual([expect.stringContaining(`source/ga/73/en/a.${ending}:1:1: error: `)]);
    expect(told?.[0]).toContain(reason);
    expect(markdown("res-73-1")).toMatch(/Decides\*? to rest\./);
    expect(markdown("res-73-2")).toContain("to sleep:");
  });

  test("and of which nobody knows where it belongs is told so", async () => {
    put("second.docx", WORD);
    const { sources } = await normalize({ content });
    const stray = sources.find(({ path }) => path === "source/second.docx");
    expect(stray?.complaints.map(({ text }) => text).join()).toContain(
      "nothing says its body, session and language; `npm run new` starts a session",
    );
  });
});

const OFFICIAL = join(import.meta.dirname, "../../../shared/corpora/pdf/A_RES_73_8-EN.pdf");

test("a resolution of the General Assembly as PDF is published with all its words", async ({
  skip,
}) => {
  skip(!existsSync(OFFICIAL), "the PDF does not lie beside the project");
  mkdirSync(join(content, "source/ga/73/en"), { recursive: true });
  copyFileSync(OFFICIAL, join(content, "source/ga/73/en/A_RES_73_8-EN.pdf"));
  const result = await normalize({ content });
  const source = result.sources.find(({ path }) => path.endsWith(".pdf"));
  expect(source).toMatchObject({
    session: "ga/73/en",
    documents: ["res-73-8"],
    words: { read: 711, written: 685, dropped: 26 },
    complaints: [],
  });
  expect(markdown("res-73-8")).toContain(
    " States that have and continue to apply such laws and measures to take the steps necessary to repeal or invalidate them as soon as possible in accordance with their legal regime;\n",
  );
});
