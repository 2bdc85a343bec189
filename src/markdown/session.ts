import { readFact } from "../model/fact.ts";
import type { Instrument, Paragraph, Part, Session, TextBlock } from "../model/document.ts";
import type { Diagnostic, Report } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { scanBlocks, type MarkdownBlock } from "./blocks.ts";
import { readFrontMatter, writeFrontMatter } from "../text/front-matter.ts";
import { composeBlocks } from "./read.ts";
import { writeBlocks, writeInlines } from "./write.ts";

/** Writes a session's own file: its facts and the order of its texts as front matter, the frame of the report as words. */
export function writeSession({
  body,
  number,
  language,
  title,
  parts,
  drafts,
  facts,
}: Session): string {
  const ids = (instruments: readonly Instrument[]) => instruments.map(({ id }) => id);
  const frontMatter = writeFrontMatter({
    kind: "session",
    body: body.id,
    name: body.name,
    number,
    language,
    parts: parts.map(({ instruments }) => ids(instruments)),
    drafts: drafts.length > 0 ? ids(drafts) : undefined,
    facts,
  });
  const [report, ...lines] = title;
  const blocks = [
    ...(report ? [`# ${writeInlines(report.text)}`] : []),
    ...lines.map(({ text }) => writeInlines(text)),
    ...parts.flatMap(writePart),
  ];
  return `${frontMatter}\n${blocks.join("\n\n")}\n`;
}

function writePart({ label, title, opening }: Part): string[] {
  const heading = title
    ? [`## ${label === undefined ? "" : `${label} `}${writeInlines(title.text)}`]
    : [];
  return [...heading, ...(opening ? writeBlocks([opening]) : [])];
}

/**
 * Reads a session's file and puts the texts it names in their places.
 * @param find gives the instrument of a name, or `undefined` where there is no such file.
 */
export function readSession(
  source: Source,
  find: (id: string) => Instrument | undefined,
): { session: Session; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { fields, bodyStart } = readFrontMatter(source, report);
  const top = { start: 0, end: Math.min(3, source.text.length) };
  const fault = (message: string) =>
    void report({ rule: "front-matter-is-valid", message, span: top });

  fields.oneOf("kind", ["session"]);
  const session = {
    body: {
      id: fields.text("body", "the short name of the body, as in the path"),
      name: fields.text("name", "the full name of the body"),
    },
    number: fields.integer("number"),
    language: fields.text("language", "a language tag such as en"),
  };
  const instruments = (list: unknown): Instrument[] => {
    if (!Array.isArray(list))
      fault("field “parts” holds something that is no list; expected lists of file names");
    return (Array.isArray(list) ? list : []).flatMap((id) => {
      const found = typeof id === "string" ? find(id) : undefined;
      if (!found)
        fault(
          `the session names “${String(id)}”; expected a file ${String(id)}.md beside this one`,
        );
      return found ?? [];
    });
  };
  const contents = fields.list("parts").map(instruments);
  const drafts = instruments(fields.list("drafts"));
  const facts = fields.list("facts").flatMap((fact) => readFact(fact, fault));
  fields.close();

  const blocks = scanBlocks(source, bodyStart);
  const starts = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level === 2 ? [index] : [],
  );
  const head = blocks.slice(0, starts[0]);
  const sections = starts.map((start, nth) => blocks.slice(start, starts[nth + 1]));
  const parts = contents.map((texts, nth) => readPart(sections[nth] ?? [], texts, report));
  return { session: { ...session, title: head.map(textBlock), parts, drafts, facts }, diagnostics };
}

function textBlock({ inlines, span }: MarkdownBlock): TextBlock {
  return { text: inlines("elsewhere"), spans: [span] };
}

function readPart(
  [heading, ...rest]: readonly MarkdownBlock[],
  instruments: Instrument[],
  report: Report,
): Part {
  const opening = composeBlocks(rest, report).find(
    (block): block is Paragraph => block.type === "paragraph",
  );
  if (!heading) return { label: undefined, title: undefined, opening, instruments };
  const { text, spans } = textBlock(heading);
  const [first, ...others] = text;
  const label =
    first?.type === "text" ? /^(?:[A-Z]|[IVX]+)\.(?= )/.exec(first.value)?.[0] : undefined;
  if (label === undefined || first?.type !== "text")
    return { label: undefined, title: { text, spans }, opening, instruments };
  const words = { type: "text", value: first.value.slice(label.length + 1) } as const;
  return { label, title: { text: [words, ...others], spans }, opening, instruments };
}
