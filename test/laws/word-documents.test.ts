import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocx } from "../../src/read/docx/read.ts";
import { readReport } from "../../src/read/report/read.ts";
import { findDocxFaults } from "../../src/verify/docx.ts";
import { NUMBERING, packWord } from "../word.ts";

const word = fc.constantFrom(
  "Urges",
  "States",
  " the ",
  "Convention,",
  "(a) ",
  "12. ",
  "7",
  "*",
  "|",
  "été",
  "第三条",
  "المادة",
  "A/73/5",
  "e\u0301",
  "\u00a0",
  " ",
);

const looks = fc
  .tuple(
    fc.constantFrom("", '<w:rStyle w:val="Work"/>', '<w:rStyle w:val="Hidden"/>'),
    fc.constantFrom("", "<w:i/>", '<w:i w:val="0"/>'),
    fc.subarray(["<w:strike/>", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>']),
  )
  .map(([style, italics, others]) => style + italics + others.join(""));

const FIELD = ["begin", "separate", "end"].map((type) => `<w:fldChar w:fldCharType="${type}"/>`);

const inRun = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => `<w:t xml:space="preserve">${text}</w:t>`) },
  fc.constantFrom(
    "<w:tab/>",
    "<w:br/>",
    '<w:br w:type="page"/>',
    "<w:noBreakHyphen/>",
    "<w:softHyphen/>",
    '<w:sym w:font="Wingdings" w:char="F0FC"/>',
    '<w:sym w:font="Times" w:char="00E9"/>',
    "<w:instrText>PAGE</w:instrText>",
    "<w:delText>gone</w:delText>",
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="2"/>',
    '<w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t>',
    '<w:endnoteReference w:id="1"/>',
    "<w:drawing/>",
    ...FIELD,
  ),
);

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    fc
      .tuple(looks, fc.array(inRun, { maxLength: 3 }))
      .map(([own, inside]) => `<w:r><w:rPr>${own}</w:rPr>${inside.join("")}</w:r>`),
    fc
      .tuple(
        fc.constantFrom("ins", "del", "moveFrom", "moveTo", "smartTag", "sdt", "fldSimple"),
        fc.array(tie("inline"), { maxLength: 3 }),
      )
      .map(([name, inside]) => `<w:${name}>${inside.join("")}</w:${name}>`),
    fc
      .array(tie("inline"), { maxLength: 3 })
      .map((inside) => `<w:hyperlink r:id="web">${inside.join("")}</w:hyperlink>`),
    fc
      .array(tie("block"), { maxLength: 2 })
      .map(
        (inside) =>
          `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inside.join("")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:p><w:r><w:t>old</w:t></w:r></w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
  ),
  block: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.subarray([
            '<w:pStyle w:val="Numbered"/>',
            '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
            "<w:rPr><w:del/></w:rPr>",
            "<w:sectPr/>",
          ]),
          fc.array(tie("inline"), { maxLength: 5 }),
        )
        .map(([own, inside]) => `<w:p><w:pPr>${own.join("")}</w:pPr>${inside.join("")}</w:p>`),
    },
    fc
      .array(fc.array(fc.array(tie("block"), { maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) => {
        const written = rows.map(
          (cells) =>
            `<w:tr>${cells.map((inside) => `<w:tc>${inside.join("")}</w:tc>`).join("")}</w:tr>`,
        );
        return `<w:tbl>${written.join("")}</w:tbl>`;
      }),
    fc
      .tuple(
        fc.constantFrom("sdt", "ins", "del", "customXml"),
        fc.array(tie("block"), { maxLength: 2 }),
      )
      .map(([name, inside]) => `<w:${name}>${inside.join("")}</w:${name}>`),
  ),
}));

const NOTES = [1, 2, 3].map(
  (id) =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:t>Note ${id} </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p><w:p><w:r><w:t>and on.</w:t></w:r></w:p></w:footnote>`,
);

const PARTS = {
  numbering: NUMBERING,
  footnotes: NOTES.join(""),
  endnotes: '<w:endnote w:id="1"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote>',
  styles:
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="Work"><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>',
};

test("any document gives a text that is whole, and complaints that point into it", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const bytes = packWord(blocks.join(""), PARTS, { web: "https://un.org/" });
      const read = readDocx(bytes);
      if (typeof read === "string") {
        expect(read).toContain("has no words");
        return;
      }
      expect(findDocxFaults(bytes, read)).toEqual([]);
      const { diagnostics } = readReport({ path: "a.docx", text: read.text });
      for (const { span } of [...read.remarks, ...diagnostics]) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= read.text.length).toBe(
          true,
        );
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);
