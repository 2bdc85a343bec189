import { BODY_EXPECTED, readBodyId } from "../model/body.ts";
import { readFact } from "../model/fact.ts";
import type { Instrument, Paragraph, Part, Session } from "../model/document.ts";
import { mergeTexts } from "../model/inlines.ts";
import { NO_SITTING, readSitting, SITTING_EXPECTED, writeSitting } from "../model/sitting.ts";
import { createCollector, type Diagnostic } from "../text/diagnostic.ts";
import { closeMarks } from "../text/direction.ts";
import {
  LANGUAGE_TAG,
  readFrontMatter,
  writeFrontMatter,
  type Entry,
} from "../text/front-matter.ts";
import type { Source } from "../text/source.ts";
import { scanBlocks, type MarkdownBlock } from "./blocks.ts";
import { checkDialect, checkRules, checkWords } from "./check.ts";
import { composeBlocks, textBlock } from "./compose.ts";
import { writeBlocks, writeInlines, writePlain } from "./write.ts";

/** Writes a session's own file: its facts and the order of its texts as front matter, the frame of the report as words. */
export function writeSession(session: Session): string {
  const { body, language, title, parts, drafts, facts } = session;
  const ids = (instruments: readonly Instrument[]) => instruments.map(({ id }) => id);
  const frontMatter = writeFrontMatter({
    kind: "session",
    body: body.id,
    name: body.name,
    session: writeSitting(session),
    language,
    parts: parts.map(({ instruments }) => ids(instruments)),
    drafts: drafts.length > 0 ? ids(drafts) : undefined,
    facts: facts.length > 0 ? facts : undefined,
  });
  const [report, ...lines] = title;
  const blocks = [
    ...(report ? [`# ${writeInlines(report.text)}`] : []),
    ...lines.map(writePlain),
    ...parts.flatMap(writePart),
  ];
  return `${frontMatter}\n${blocks.join("\n\n")}\n`;
}

function writePart({ label, title, opening }: Part): string[] {
  const heading = title
    ? [`## ${label === undefined ? "" : `${label} `}${writeInlines(title.text)}`.trimEnd()]
    : [];
  return [...heading, ...(opening ? writeBlocks([opening]) : [])];
}

/**
 * Reads a session's file and puts the texts it names in their places.
 * @param find gives the instrument of a name, or `undefined` where there is no such file.
 * @param folder where the file lies, `cosp-uncac/7/en`: its fields must say the same.
 */
export function readSession(
  source: Source,
  find: (id: string) => Instrument | undefined,
  folder?: string,
): { session: Session; diagnostics: Diagnostic[] } {
  const { report, collect } = createCollector();
  const { fields, bodyStart } = readFrontMatter(source, report);
  fields.oneOf("kind", ["session"]);
  const place = folder?.split("/") ?? [];
  const field = <T>(name: string, nth: number, expected: string, read: (word: string) => T) => {
    const own = place[nth];
    const as = own === undefined ? expected : `${own}, as its folder is called`;
    return fields.read(name, as, (value) => {
      const word = readWord(value);
      return word === undefined || word !== (own ?? word) ? undefined : read(word);
    });
  };
  const body = {
    id: field("body", 0, BODY_EXPECTED, readBodyId) ?? "",
    name: closeMarks(fields.text("name", "the full name of the body")),
  };
  const sitting = field("session", 1, SITTING_EXPECTED, readSitting) ?? NO_SITTING;
  const language = field("language", 2, "a language tag such as en", readTag) ?? "";
  const contents = fields.list("parts").map((entry) => findAll(entry, find));
  const drafts = fields.list("drafts").flatMap(({ value, fault }) => findOne(value, find, fault));
  const facts = fields.list("facts").flatMap(({ value, fault }) => readFact(value, fault));
  fields.close();

  const all = scanBlocks(source, bodyStart);
  checkDialect(source, all, report);
  checkRules(all, [], report);
  const blocks = all.filter(({ kind }) => kind !== "rule");
  for (const { kind, span } of blocks) {
    if (kind !== "note") continue;
    const message = "the file of a session holds no notes; they stand in the files of the texts";
    report({ rule: "markdown-is-in-the-dialect", message, span });
  }
  const starts = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level === 2 ? [index] : [],
  );
  const top = blocks.slice(0, starts[0]);
  checkWords(top, report);
  const sections = starts.map((start, nth) => blocks.slice(start, starts[nth + 1]));
  // A first part may have no heading, so headings are counted from the end.
  const unheaded = Math.max(0, contents.length - sections.length);
  const parts = contents.map((texts, nth) => {
    const { part, unread } = readPart(sections[nth - unheaded] ?? [], texts);
    for (const { span } of unread) {
      const message = "a part is a heading and one opening sentence; no edition would have this";
      report({ rule: "markdown-is-in-the-dialect", message, span });
    }
    return part;
  });
  for (const { span } of sections.slice(contents.length).flat()) {
    const message = "the field “parts” has no list for this part; no edition would have it";
    report({ rule: "markdown-is-in-the-dialect", message, span });
  }
  return {
    session: { body, ...sitting, language, title: top.map(textBlock), parts, drafts, facts },
    diagnostics: collect(),
  };
}

/** A word of a path; the number of a session is written as one. */
function readWord(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readTag(word: string): string | undefined {
  return LANGUAGE_TAG.test(word) ? word : undefined;
}

type Find = (id: string) => Instrument | undefined;

function findAll({ value, fault }: Entry, find: Find): Instrument[] {
  if (Array.isArray(value)) return value.flatMap((id: unknown) => findOne(id, find, fault));
  fault(`a part is ${JSON.stringify(value)}; expected a list of file names without .md`);
  return [];
}

/** What a text may be called in paths; two of one number are `dec-7-1` and `dec-7-1--2`. */
const NAME = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

function findOne(id: unknown, find: Find, fault: Entry["fault"]): Instrument[] {
  if (typeof id === "string" && !NAME.test(id)) {
    const expected = "small letters, digits and hyphens, for it goes into paths";
    fault(`the session names ${JSON.stringify(id)}; expected ${expected}`);
    return [];
  }
  const found = typeof id === "string" ? find(id) : undefined;
  if (found) return [found];
  fault(`the session names “${String(id)}”; expected a file ${String(id)}.md beside this one`);
  return [];
}

// `A. Resolutions`, or a letter alone.
const PART_LABEL = /^(?:(?:[A-Z]|[IVX]+)\.(?= |$)|[A-Z]$)/;

/** Reads a part from its heading and its opening sentence; what else stands there is left unread. */
function readPart(
  [heading, ...rest]: readonly MarkdownBlock[],
  instruments: readonly Instrument[],
): { part: Part; unread: readonly MarkdownBlock[] } {
  const sentence = rest.find(({ kind }) => kind === "paragraph");
  const unread = rest.filter((block) => block !== sentence && block.kind !== "note");
  const opening = composeBlocks(sentence ? [sentence] : []).find(
    (block): block is Paragraph => block.type === "paragraph",
  );
  return { part: { ...readHeading(heading), opening, instruments }, unread };
}

function readHeading(heading: MarkdownBlock | undefined): Pick<Part, "label" | "title"> {
  if (!heading) return { label: undefined, title: undefined };
  const { text, spans } = textBlock(heading);
  const [first, ...others] = text;
  const label = first?.type === "text" ? PART_LABEL.exec(first.value)?.[0] : undefined;
  if (label === undefined || first?.type !== "text") {
    return { label: undefined, title: { text, spans } };
  }
  const words = { type: "text", value: first.value.slice(label.length + 1) } as const;
  return { label, title: { text: mergeTexts([words, ...others]), spans } };
}
