import { describe, expect, test } from "vitest";
import { formOf, receive } from "../../src/read/receive.ts";
import { readReport } from "../../src/read/report/read.ts";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));

describe("a file that is a text", () => {
  const WORDS = "Recalling the meeting in Mérida,\n";

  test.for([
    ["in UTF-8", utf8(WORDS)],
    ["in UTF-8 with a byte order mark", utf8(`\uFEFF${WORDS}`)],
    ["in UTF-16 with a byte order mark", wide(`\uFEFF${WORDS}`)],
    ["in UTF-16 the other way round", wide(`\uFEFF${WORDS}`).map((_, at, all) => all[at ^ 1] ?? 0)],
  ] as const)("%s is read, and the mark is no word", ([, bytes]) => {
    expect(receive("a.txt", bytes)).toEqual({ path: "a.txt", text: WORDS });
  });

  test("in damaged UTF-8 is read, for the reader to tell where", () => {
    const { text, refusal } = receive("a.txt", utf8(WORDS + WORDS).subarray(0, -10));
    expect([text.includes("Mérida"), refusal]).toEqual([true, undefined]);
    expect(receive("a.txt", latin("né, \xc3\xa9\xc3")).refusal).toBeUndefined();
  });
});

const word = (...names: readonly string[]) =>
  latin(["PK\x03\x04", "[Content_Types].xml", ...names, "PK\x05\x06"].join(" … "));

test.for([
  ["a PDF", latin("%PDF-1.7\n"), "pdf"],
  ["a PDF with some bytes before it", latin("\xef\xbb\xbf\n%PDF-1.7\n"), "pdf"],
  ["a Word document", word("word/document.xml"), "docx"],
  ["one with a table of Excel in it", word("word/document.xml", "xl/workbook.xml"), "docx"],
  ["one that has lost its text", word("word/styles.xml"), "docx"],
  ["a table of Excel", word("xl/workbook.xml"), undefined],
  ["a text about a PDF", latin("The form %PDF-1.7 is old."), undefined],
] as const)(
  "%s is known by its bytes as a file to get a text out of, or not",
  ([, bytes, form]) => {
    expect(formOf(bytes)).toBe(form);
  },
);

test.for([
  ["a PDF", latin("%PDF-1.7\n"), "this is a PDF"],
  ["a picture", latin("\x89PNG\r\n\x1a\n"), "PNG"],
  ["a photograph", latin("\xff\xd8\xff\xe0"), "JPEG"],
  ["a scan", latin("II*\0\x08\0\0\0"), "TIFF"],
  ["a scan of another scanner", latin("MM\0*\0\0\0\x08"), "TIFF"],
  ["an old Word document", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "old Word (.doc)"],
  ["rich text", latin("{\\rtf1\\ansi Words}"), "RTF"],
  ["a Word document", word("word/document.xml"), "Word document (.docx)"],
  [
    "a locked Word document",
    latin(`\xd0\xcf\x11\xe0${"EncryptedPackage".replace(/./g, "$&\0")}`),
    "locked",
  ],
  ["an OpenDocument text", latin("PK\x03\x04 … vnd.oasis.opendocument.text"), "OpenDocument"],
  ["a table of Excel", word("xl/workbook.xml"), "Excel"],
  ["slides", word("ppt/presentation.xml"), "slides"],
  ["a packed folder", latin("PK\x03\x04 … texts/a.txt … PK\x05\x06"), "packed (zip)"],
  ["a packed file", latin("\x1f\x8b\x08\0"), "gunzip"],
  [
    "a text of old Windows",
    latin("the meeting in M\xe9rida, the \x93Conference\x94"),
    "Windows-1252",
  ],
  ["UTF-16 that does not say so", wide("The Conference of the States"), "UTF-16LE"],
] as const)("%s is refused by name, with the way to a text", ([, bytes, name]) => {
  const source = receive("a.txt", bytes);
  const { parts, diagnostics } = readReport(source);
  expect(parts).toEqual([]);
  expect(diagnostics).toMatchObject([{ rule: "text-is-readable" }]);
  expect(diagnostics[0]?.message).toContain(name);
});
