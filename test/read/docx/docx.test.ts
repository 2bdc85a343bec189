import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { outlineReport } from "../../../src/model/outline.ts";
import { readDocx, type DocxText } from "../../../src/read/docx/read.ts";
import { readReport } from "../../../src/read/report/read.ts";
import { findDocxFaults } from "../../../src/verify/docx.ts";
import { NUMBERING, packWord, paragraph, run } from "../../word.ts";

/** Reads a document, and holds its text against the file. */
function read(bytes: Uint8Array): DocxText {
  const found = readDocx(bytes);
  if (typeof found === "string") throw new Error(found);
  expect(findDocxFaults(bytes, found)).toEqual([]);
  return found;
}

/** The lines of a text without the empty ones between them. */
function linesOf(bytes: Uint8Array): string[] {
  return read(bytes)
    .text.split("\n")
    .filter((line) => line !== "");
}

const told = ({ remarks, text }: DocxText) =>
  remarks.map(({ rule, message, span }) => [rule, message, text.slice(span.start, span.end)]);

const FOOTNOTES = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>${run(" United Nations, ")}${run("Treaty Series", "<w:i/>")}${run(", vol. 2349.")}</w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:footnoteRef/></w:r>${run(" Ibid.")}</w:p><w:p>${run("See also A/7/85.")}</w:p></w:footnote>`;

const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

test("a resolution as word processors write it reads as its pages say", () => {
  const body = [
    paragraph("Resolution 7/1"),
    paragraph("Asset recovery"),
    `<w:p>${run("The Conference of the States Parties", "<w:i/>")}${run(",")}</w:p>`,
    `<w:p>${run("Recall", "<w:i/>")}${run("ing", "<w:i/>")}${run(" the Convention,")}${mark(7)}</w:p>`,
    paragraph("Urges States parties:", "1.0"),
    paragraph("To act:", "1.1"),
    paragraph("At once;", "1.2"),
    paragraph("Everywhere;", "1.2"),
    paragraph("To report;", "1.1"),
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("Decides", "<w:i/>")}${run(" to rest.")}${mark(3)}</w:p>`,
  ].join("");
  const bytes = packWord(body, { numbering: NUMBERING, footnotes: FOOTNOTES });
  const { text, remarks } = read(bytes);
  expect(text).toBe(
    [
      "Resolution 7/1",
      "Asset recovery",
      "*The Conference of the States Parties*,",
      "*Recalling* the Convention,¹",
      "¹ United Nations, *Treaty Series*, vol. 2349.",
      "1. Urges States parties:",
      "(a) To act:",
      "(i) At once;",
      "(ii) Everywhere;",
      "(b) To report;",
      "2. *Decides* to rest.²",
      "² Ibid. See also A/7/85.\n",
    ].join("\n\n"),
  );
  expect(remarks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "1.",
    "(a)",
    "(i)",
    "(ii)",
    "(b)",
    "2.",
  ]);
  expect(remarks[0]).toMatchObject({
    rule: "number-stands-in-the-words",
    message: "“1.” is counted by the word processor, and stands in no words of the file",
  });
  const { title, parts } = readReport({ path: "a.txt", text });
  expect(outlineReport(title, parts)).toBe(
    [
      "resolution 7/1: res-7-1",
      "  designation: Resolution 7/1",
      "  title: Asset recovery",
      "  formula: {lead The Conference of the States Parties},",
      "  pp1: {lead Recalling} the Convention,{note 1}",
      "  op1 1.: Urges States parties:",
      "    op1.a (a): To act:",
      "      op1.a.i (i): At once;",
      "      op1.a.ii (ii): Everywhere;",
      "    op1.b (b): To report;",
      "  op2 2.: {lead Decides} to rest.{note 2}",
      "  fn1 1: United Nations, {work Treaty Series}, vol. 2349.",
      "  fn2 2: Ibid. See also A/7/85.",
    ].join("\n"),
  );
});

/** A list with a level as it is told. */
const listOf = (...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="0">${levels.map((level, nth) => `<w:lvl w:ilvl="${nth}">${level}</w:lvl>`).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const level = (format: string, text: string, more = "") =>
  `<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}`;

describe("the numbers of paragraphs are counted as a word processor counts them:", () => {
  test.for([
    ["decimal", "%1.", "1. 2. 3. 27. 28."],
    ["lowerLetter", "(%1)", "(a) (b) (c) (aa) (bb)"],
    ["upperLetter", "%1.", "A. B. C. AA. BB."],
    ["lowerRoman", "%1)", "i) ii) iii) xxvii) xxviii)"],
    ["upperRoman", "%1.", "I. II. III. XXVII. XXVIII."],
    ["decimalZero", "%1.", "01. 02. 03. 27. 28."],
    ["arabicAbjad", "(%1)", "(أ) (ب) (ج) (ظ) (غ)"],
  ] as const)("in the form %s", ([format, text, labels]) => {
    const body = Array.from({ length: 28 }, () => paragraph("Words.", "1")).join("");
    const lines = linesOf(packWord(body, { numbering: listOf(level(format, text)) }));
    const shown = [0, 1, 2, 26, 27].map((nth) => lines[nth]?.replace(" Words.", ""));
    expect(shown.join(" ")).toBe(labels);
  });

  test("under numbers of others, which begin again below each", () => {
    const numbering = listOf(
      level("upperRoman", "%1."),
      level("decimalZero", "%1.%2", "<w:isLgl/>"),
    );
    const places = ["1.0", "1.1", "1.1", "1.0", "1.1"];
    const body = places.map((place) => paragraph("Words.", place)).join("");
    expect(linesOf(packWord(body, { numbering }))).toEqual([
      "I. Words.",
      "1.01 Words.",
      "1.02 Words.",
      "II. Words.",
      "2.01 Words.",
    ]);
  });

  test("on below a heading, where the list says so", () => {
    const numbering = listOf(
      level("upperLetter", "%1."),
      level("decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
    );
    const body = ["1.0", "1.1", "1.0", "1.1"].map((place) => paragraph("Words.", place)).join("");
    expect(linesOf(packWord(body, { numbering })).map((line) => line.slice(0, 2))).toEqual([
      "A.",
      "1.",
      "B.",
      "2.",
    ]);
  });

  test("on through lists that share one, and anew where a list begins anew", () => {
    const body = ["1", "2", "1", "3", "1"].map((place) => paragraph("Words.", place)).join("");
    expect(
      linesOf(packWord(body, { numbering: NUMBERING })).map((line) => line.slice(0, 2)),
    ).toEqual(["1.", "A.", "2.", "1.", "2."]);
  });

  test("where a style says that a paragraph is in a list, or that one is not", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Operative"><w:basedOn w:val="Numbered"/></w:style>`;
    const styled = (more = "") =>
      `<w:p><w:pPr><w:pStyle w:val="Operative"/>${more}</w:pPr>${run("Words.")}</w:p>`;
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [styled(), styled(none), styled()].join("");
    expect(linesOf(packWord(body, { numbering: NUMBERING, styles }))).toEqual([
      "1. Words.",
      "Words.",
      "2. Words.",
    ]);
  });

  test("and one of a paragraph without words is counted, told and not printed", () => {
    const body = [paragraph("Words.", "1"), paragraph("", "1"), paragraph("Words.", "1")].join("");
    const read1 = read(packWord(body, { numbering: NUMBERING }));
    expect(read1.text).toBe("1. Words.\n\n3. Words.\n");
    expect(told(read1)).toContainEqual([
      "number-stands-in-the-words",
      "“2.” is counted for a paragraph without words, and is not in the text",
      "",
    ]);
  });

  test("in digits where a form is not known, which is told", () => {
    const numbering = listOf(level("hebrew1", "%1."));
    const found = read(packWord(paragraph("Words.", "1"), { numbering }));
    expect(found.text).toBe("1. Words.\n");
    expect(told(found)).toContainEqual([
      "file-is-read-whole",
      "numbers in the form hebrew1 are not known; “1.” is in digits",
      "1.",
    ]);
  });
});

describe("notes", () => {
  test("whose mark somebody typed keep it", () => {
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>';
    const footnotes = `<w:footnote w:id="7"><w:p>${run("* CAC/COSP/2017/1.")}</w:p></w:footnote>`;
    const body = `<w:p>${run("Item 3 of the agenda")}${own}</w:p>`;
    expect(linesOf(packWord(body, { footnotes }))).toEqual([
      "Item 3 of the agenda*",
      "* CAC/COSP/2017/1.",
    ]);
  });

  test("of the end of a document go on behind those of its pages, which is told", () => {
    const endnotes = `<w:endnote w:id="2"><w:p>${run("At the end.")}</w:p></w:endnote>`;
    const body = `<w:p>${run("Words,")}<w:r><w:endnoteReference w:id="2"/></w:r>${run(" words,")}${mark(7)}</w:p>`;
    const found = read(packWord(body, { footnotes: FOOTNOTES, endnotes }));
    expect(found.text).toContain("Words,² words,¹\n\n² At the end.\n\n¹ United Nations");
    expect(told(found).map(([, message]) => message)).toContain(
      "the marks of the endnotes go on in the text behind those of the footnotes",
    );
  });

  test("are counted anew in each section, where the settings say so", () => {
    const settings = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>';
    const body = `<w:p><w:pPr><w:sectPr/></w:pPr>${run("One")}${mark(7)}</w:p><w:p>${run("Two")}${mark(3)}</w:p><w:sectPr/>`;
    expect(linesOf(packWord(body, { footnotes: FOOTNOTES, settings }))).toEqual([
      "One¹",
      "¹ United Nations, *Treaty Series*, vol. 2349.",
      "Two¹",
      "¹ Ibid. See also A/7/85.",
    ]);
  });

  test("whose marks stand together are two", () => {
    const body = `<w:p>${run("Words")}${mark(7)}${mark(3)}</w:p>`;
    expect(linesOf(packWord(body, { footnotes: FOOTNOTES }))[0]).toBe("Words¹ ²");
  });

  test("set by hand have raised digits in the words and before the note, in however many runs", () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${run("Convention,")}${run("1", raised)}${run("2", raised)}${run(" 10")}${run("6", raised)}</w:p><w:p>${run("12", raised)}${run(" Vol. 2349.")}</w:p>`;
    const found = read(packWord(body));
    expect(found.text).toBe("Convention,¹² 106\n\n¹² Vol. 2349.\n");
    expect(told(found)).toEqual([
      [
        "file-is-read-whole",
        "“6” stands above the line, and no note has that number; in the text it stands in the line",
        "Convention,¹² 106",
      ],
    ]);
  });

  test("of cells stand below their table", () => {
    const cell = `<w:tc><w:p>${run("Spain")}${mark(3)}</w:p></w:tc>`;
    const other = `<w:tc><w:p>${run("2006")}</w:p></w:tc>`;
    const body = `<w:tbl><w:tr>${cell}${other}</w:tr></w:tbl>${paragraph("Behind.")}`;
    expect(linesOf(packWord(body, { footnotes: FOOTNOTES }))).toEqual([
      "| Spain¹ | 2006 |",
      "¹ Ibid. See also A/7/85.",
      "Behind.",
    ]);
  });
});

describe("words", () => {
  test.for([
    [
      "of a field are its result, and not its instruction",
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:t>gone</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>paragraph 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      "paragraph 2",
    ],
    [
      "in content controls and tags are words",
      "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>A </w:t></w:r><w:smartTag><w:r><w:t>title</w:t></w:r></w:smartTag></w:sdtContent></w:sdt>",
      "A title",
    ],
    [
      "that were moved stand where they went",
      "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>",
      "here",
    ],
    [
      "around signs without letters keep apart or together",
      "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>",
      "a b c‑de",
    ],
    [
      "with an address of the web lead there",
      '<w:hyperlink r:id="web"><w:r><w:t>A/73/5</w:t></w:r></w:hyperlink>',
      "[A/73/5](https://undocs.org/A/73/5)",
    ],
    [
      "with an address in a field lead there",
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://un.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>UN</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      "[UN](https://un.org/)",
    ],
    [
      "of a formula stand one behind the other",
      "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
      "1 2",
    ],
    ["behind a label are parted from it", run("12.\u00a0Urges"), "12. Urges"],
    [
      "with asterisks among them are not set in italics",
      `${run("Note*", "")}${run(" in italics", "<w:i/>")}`,
      "Note* in italics",
    ],
    [
      "in italics that a style turns on and a run turns off",
      `${run("On", '<w:rStyle w:val="Work"/>')}${run(" off", '<w:rStyle w:val="Work"/><w:i w:val="0"/>')}`,
      "*On* off",
    ],
    [
      "of a label in italics stand before the asterisk",
      `${run("(a) Urges", "<w:i/>")}${run(" States")}`,
      "(a) *Urges* States",
    ],
  ] as const)("%s", ([, inside, line]) => {
    const styles = '<w:style w:type="character" w:styleId="Work"><w:rPr><w:i/></w:rPr></w:style>';
    const links = { web: "https://undocs.org/A/73/5" };
    expect(linesOf(packWord(`<w:p>${inside}</w:p>`, { styles }, links))).toEqual([line]);
  });

  test("that somebody parted by the ends of lines are paragraphs, and a title of two lines is one", () => {
    const br = "<w:r><w:br/></w:r>";
    const body = `<w:p>${run("A title")}${br}${run("in two lines")}</w:p><w:p>${run("1. Urges:")}${br}${run("(a) To act;")}${br}${br}${run("Behind.")}</w:p>`;
    expect(linesOf(packWord(body))).toEqual([
      "A title in two lines",
      "1. Urges:",
      "(a) To act;",
      "Behind.",
    ]);
  });

  test("behind a field that never comes to its result are told of, and not lost", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const found = read(packWord(`<w:p>${run("Urges")}${begin}${run(" States.")}</w:p>`));
    expect([found.text, found.dropped]).toEqual(["Urges\n", ["States."]]);
    expect(told(found)[0]?.[1]).toContain("“States.” is hidden, and no page shows it");
  });

  test("of a table of contents keep the tab before the number of the page", () => {
    const tab = "<w:r><w:tab/></w:r>";
    const body = `<w:p>${run("7/1")}${tab}${run("Asset recovery")}${tab}${run("12")}</w:p>`;
    expect(linesOf(packWord(body))).toEqual(["7/1 Asset recovery\t12"]);
  });

  test("in rows that were deleted are gone, and those of a table in a table stay", () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraph("c"))}${cell(paragraph("d"))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell(paragraph("a"))}${cell(paragraph("b") + inner)}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph("gone"))}</w:tr></w:tbl>`;
    expect(linesOf(packWord(body))).toEqual(["| a | b c d |"]);
  });
});

describe("a file is refused with the reason,", () => {
  const reasonOf = (bytes: Uint8Array) => {
    const found = readDocx(bytes);
    return typeof found === "string" ? found : `it was read: ${found.text}`;
  };
  const zip = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  test("that is cut short", () => {
    const bytes = packWord(paragraph("Words. ".repeat(1000)));
    expect(reasonOf(bytes.subarray(0, bytes.length - 100))).toContain("it is cut short or damaged");
  });

  test("that has no part with a text", () => {
    expect(reasonOf(zip({ "word/styles.xml": "<w:styles/>" }))).toContain(
      "it has no part with a text (word/document.xml)",
    );
  });

  test("whose XML is broken, or could harm its reader", () => {
    expect(reasonOf(zip({ "word/document.xml": "<w:document><w:body>" }))).toContain(
      "it is damaged in word/document.xml",
    );
    const entities = '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>';
    expect(reasonOf(zip({ "word/document.xml": entities }))).toContain("a document type");
  });

  /** A document whose text unpacks, as the file says, to so many bytes. */
  const saying = (size: number) => {
    const bytes = packWord(paragraph("Words."));
    const names = new TextDecoder("latin1").decode(bytes);
    const entry = names.lastIndexOf("PK\u0001\u0002", names.lastIndexOf("word/document.xml"));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, size, true);
    return bytes;
  };

  test("that unpacks to more than any text has, before it is unpacked", () => {
    expect(reasonOf(saying(70_000_000))).toContain("it unpacks to more than 64 million bytes");
  });

  test.for([50, 60_000])("that unpacks to something else than the %i bytes it says", (size) => {
    expect(reasonOf(saying(size))).toContain("it is damaged in word/document.xml");
  });

  test("that has too many parts", () => {
    const files = Object.fromEntries(Array.from({ length: 4001 }, (_, nth) => [`${nth}.png`, ""]));
    expect(reasonOf(zip(files))).toContain("more than 4000 parts");
  });

  test("that has pictures and no words", () => {
    const body = `<w:p><w:r><w:drawing/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    expect(reasonOf(packWord(body))).toContain("text recognition makes a text of it");
  });
});

test("noise in a file gives words or a reason", () => {
  const bytes = packWord(paragraph("Urges States.", "1") + `<w:p>${run("Words")}${mark(7)}</w:p>`, {
    numbering: NUMBERING,
    footnotes: FOOTNOTES,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
      (noise) => {
        const spoiled = Uint8Array.from(bytes);
        for (const [at, byte] of noise) spoiled[at] = byte;
        const found = readDocx(spoiled);
        expect(typeof found === "string" ? found : found.text).not.toBe("");
      },
    ),
    { numRuns: 300 },
  );
});

test.for([
  ["a paragraph of runs", run("a ").repeat(20_000)],
  ["paragraphs", paragraph("Words.", "1").repeat(10_000)],
  ["ends of lines", `<w:p><w:r>${"<w:t>a</w:t><w:br/><w:br/>".repeat(20_000)}</w:r></w:p>`],
  ["italics", `<w:p>${(run("a", "<w:i/>") + run("b")).repeat(10_000)}</w:p>`],
  [
    "fields",
    `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(5000)}${run("a").repeat(5000)}</w:p>`,
  ],
] as const)("many %s are read and proved", { timeout: 120_000 }, ([, body]) => {
  // No clock is asserted: what is quadratic does not come to an end here.
  const bytes = packWord(body.startsWith("<w:r>") ? `<w:p>${body}</w:p>` : body, {
    numbering: NUMBERING,
  });
  const found = readDocx(bytes);
  if (typeof found !== "string") expect(findDocxFaults(bytes, found)).toEqual([]);
});

describe("the proof of a text misses", () => {
  const body = `<w:p>${run("Urges")}${run(" States,")}${mark(7)}</w:p>${paragraph("To act.", "1")}<w:p>${run("unseen", "<w:vanish/>")}</w:p>`;
  const bytes = packWord(body, { numbering: NUMBERING, footnotes: FOOTNOTES });
  const change = (from: string, to: string, more: Partial<DocxText> = {}) => {
    const found = read(bytes);
    // Words of the same length, so that all else stays where it is.
    expect(found.text.includes(from) && from.length === to.length).toBe(true);
    return findDocxFaults(bytes, { ...found, text: found.text.replace(from, to), ...more });
  };

  test("a word that is another", () => {
    expect(change("Urges", "Asks ")).toEqual(["“Asks” where the file has “Urges”"]);
  });

  test("words in another order", () => {
    expect(change("Urges States", "States Urges")).not.toEqual([]);
  });

  test("a word of a note", () => {
    expect(change("vol. 2349", "vol. 2348").join()).toContain("2348.” where the file has");
  });

  test("a word that was put in and said to be a sign", () => {
    const { text, added } = read(bytes);
    const start = text.indexOf("States");
    const faults = findDocxFaults(bytes, {
      ...read(bytes),
      added: [...added, { start, end: start + 6 }],
    });
    expect(faults.join()).toContain("Urges");
  });

  test("hidden words that are not told of", () => {
    expect(change("Urges", "Urges", { dropped: [] }).join()).toContain("unseen");
  });
});
