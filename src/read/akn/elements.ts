import type { XmlElement } from "./xml.ts";

/** Elements that stand in a line of words and do not end one. */
const INLINE = new Set(
  `a abbr affectedDocument argument b concept date decoration def del docAuthority docCommittee docDate docIntroducer
  docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedText entity
  eol event fillIn i img inline ins judge lawyer legislature location mmod mod mref neutralCitation noteRef object omissis
  opinion organization party person placeholder process quantity ref relatedDocument remark rmod role rref session
  shortTitle signature span sub sup term time u`.split(/\s+/),
);

/** Of these, what only says how words look: they may begin and end within a word. */
const LOOKS = new Set(["b", "i", "span", "sub", "sup", "u", "del", "ins"]);

/** Elements that may hold words themselves. */
const LINES = new Set(
  `p num heading subheading crossHeading listIntroduction listWrapUp outcome vote li td th caption longTitle
  block`.split(/\s+/),
);

const HEADINGS = new Set(["heading", "subheading", "crossHeading"]);

const PARAGRAPHS = new Set(
  `paragraph container recital citation point item li subparagraph clause subclause indent alinea`.split(
    /\s+/,
  ),
);

const LISTS = new Set(["list", "blockList", "sublist", "ol", "ul"]);

/** What has a heading of its own, one level below the heading of what it stands in. */
const SECTIONS = new Set(["section", "subsection", "chapter", "subchapter", "part", "subpart"]);

/** What holds paragraphs, lines or other elements and is none. */
const GROUPS = new Set(
  `akomaNtoso statement doc act bill body mainBody mainContent coverPage preface preamble formula recitals citations
  conclusions attachments attachment components component annex section subsection part subpart chapter subchapter
  division hcontainer article title subtitle book tome content intro wrapUp table tr tblock toc tocItem quotedStructure
  blockContainer embeddedStructure authorialNote debateBody documentCollection collectionBody documentRef`.split(
    /\s+/,
  ),
);

export const isInline = ({ name }: XmlElement): boolean => INLINE.has(name);
export const isLook = (element: XmlElement): boolean =>
  LOOKS.has(element.name) || element.attributes.get("name") === "smallCaps";
export const holdsWords = ({ name }: XmlElement): boolean => LINES.has(name);
export const isHeading = ({ name }: XmlElement): boolean => HEADINGS.has(name);
export const isParagraph = ({ name }: XmlElement): boolean => PARAGRAPHS.has(name);
export const isSection = ({ name }: XmlElement): boolean => SECTIONS.has(name);
export const isList = ({ name }: XmlElement): boolean => LISTS.has(name);

/** Whether anybody told this reader what an element of a name is. */
export function isKnown({ name }: Pick<XmlElement, "name">): boolean {
  const sets = [INLINE, LINES, HEADINGS, PARAGRAPHS, LISTS, GROUPS];
  return name === "meta" || sets.some((names) => names.has(name));
}

/** Whether words are italic; in Chinese, which has no italics, bold stands for them. */
export function isItalic({ name, attributes }: XmlElement, language: string): boolean {
  const look = `${name} ${attributes.get("class") ?? ""} ${attributes.get("style") ?? ""}`;
  return /\b(?:i|italic)\b/.test(look) || (language === "zh" && /\b(?:b|bold)\b/.test(look));
}

export function isBold({ name, attributes }: XmlElement): boolean {
  return name === "b" || /\bbold\b/.test(attributes.get("class") ?? "");
}
