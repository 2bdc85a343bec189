import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(" ");

/** The element around the contents of each part; a part that is not named here is `hdr` or `ftr` by its name. */
const ROOTS: Readonly<Record<string, string>> = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  settings: "settings",
  comments: "comments",
};

/**
 * Packs a Word document: its body, and other parts by their names, `numbering`, `footnotes`, `header1`. Each part is
 * the XML inside its root; the relation of a part is called as the part is. Addresses outside are in `links`.
 */
export function packWord(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  links: Readonly<Record<string, string>> = {},
): Uint8Array {
  const root = (name: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
  const others = Object.entries(parts).map(([name, inside]) => {
    const type = name.replace(/\d+$/, "");
    const element = ROOTS[name] ?? (type === "header" ? "hdr" : "ftr");
    return { name, type, text: root(element, inside) };
  });
  const relations = [
    ...others.map(
      ({ name, type }) => `<Relationship Id="${name}" Type="${R}/${type}" Target="${name}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, address]) =>
        `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${address}" TargetMode="External"/>`,
    ),
  ];
  const files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
    ...Object.fromEntries(others.map(({ name, text }) => [`word/${name}.xml`, text])),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A paragraph of words; `place` is its list and level, `2.0`. */
export function paragraph(words: string, place = ""): string {
  const [list = "", level = "0"] = place.split(".");
  const properties =
    list === ""
      ? ""
      : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}${run(words)}</w:p>`;
}

/** A run of words. `looks` are its properties: `<w:i/>`. */
export function run(words: string, looks = ""): string {
  const properties = looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The numbering of a resolution: list 1 counts 1., (a), (i); list 2 counts A., B.; list 3 begins list 1 anew. */
export const NUMBERING = `
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
