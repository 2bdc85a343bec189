import type { Instrument, Session } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { writeAkn } from "./akn.ts";
import { writeTable, type Table } from "./csv.ts";
import { documentData, sessionData } from "./documents.ts";
import { documentPath, SCHEMA_PATHS } from "./files.ts";
import { gather, type Gathered, type GatheredText } from "./gather.ts";
import { paragraphLines } from "./lines.ts";
import { describePackage, tableSchema, type DataFile } from "./package.ts";
import { plainDocument, plainSession } from "./plain.ts";
import { writeReadme } from "./readme.ts";
import documentSchema from "./schema/document.json" with { type: "json" };
import paragraphSchema from "./schema/paragraph.json" with { type: "json" };
import sessionSchema from "./schema/session.json" with { type: "json" };
import { CLAUSES, PARAGRAPHS, REFERENCES, REPORTS } from "./tables.ts";
import type { ParagraphData } from "./types.ts";
import type { Digest } from "./units.ts";

/** What the data are made of beside the session. */
export interface DataSource {
  /** `cosp-uncac-7-en`. */
  readonly name: string;
  /** What the package is called: the body and its session, in the language of the texts. */
  readonly title: string;
  /** The text of a Markdown file of the session as it stands, by its name without `.md`. */
  readonly markdown: (name: string) => string;
  readonly digest: Digest;
}

/**
 * A session as open data: its files by their paths, the description of the package last. Time is linear in the words,
 * and what is made of the same session is the same, byte by byte.
 */
export function writeData(session: Session, source: DataSource): ReadonlyMap<string, string> {
  const gathered = gather(session, source.digest);
  const files = [
    ...filesOfSession(gathered, source),
    ...[...gathered.texts.values()].flatMap((text) => filesOfText(gathered, text, source)),
    ...SCHEMAS,
  ];
  const texts = instrumentsOf(session);
  const { name, title } = source;
  const { language, facts } = session;
  const sources = [...new Set(texts.flatMap((text) => text.source ?? []))];
  const words = { name, title, language, sources, facts };
  const readme = writeReadme(words, files);
  const all = [readme, ...files];
  const description = json(describePackage(words, all, source.digest));
  return new Map([
    ...all.map(({ path, text }) => [path, text] as const),
    ["datapackage.json", description],
  ]);
}

function filesOfSession(gathered: Gathered, { markdown }: DataSource): DataFile[] {
  const paragraphs = paragraphLines(gathered);
  return [
    {
      path: "session.json",
      description:
        "The report around the texts, what is known of the session, and which texts there are.",
      text: json(sessionData(gathered)),
    },
    {
      path: "session.md",
      description: "The same in Markdown, as it was published.",
      text: markdown("session"),
    },
    {
      path: "session.txt",
      description:
        "All words of the session as plain text, in the order of the report, the drafts last.",
      text: plainSession(gathered),
    },
    {
      path: "paragraphs.ndjson",
      description: "All paragraphs, titles, notes and rows of tables, an object of JSON a line.",
      text: paragraphs.map((line) => `${JSON.stringify(line)}\n`).join(""),
    },
    ...tablesOf(paragraphs),
  ];
}

/** The tables; one that would have no row is not written. */
function tablesOf(paragraphs: readonly ParagraphData[]): DataFile[] {
  const references = paragraphs.flatMap((paragraph) =>
    paragraph.references.flatMap((reference) =>
      reference.targets.map((target) => ({ paragraph, reference, target })),
    ),
  );
  const clauses = paragraphs.flatMap((paragraph) =>
    paragraph.clauses.map((clause) => ({ paragraph, clause })),
  );
  const reports = clauses.flatMap((row) =>
    row.clause.reports.map((report) => ({ ...row, report })),
  );
  return [
    tableFile(
      "paragraphs",
      "All paragraphs, titles, notes and rows of tables, as a table.",
      PARAGRAPHS,
      paragraphs,
    ),
    tableFile(
      "references",
      "What the texts refer to, a row for each thing that is referred to.",
      REFERENCES,
      references,
    ),
    tableFile(
      "clauses",
      "What the texts do: who is asked, urged or invited to do what, a row for each verb.",
      CLAUSES,
      clauses,
    ),
    tableFile(
      "reports",
      "To whom the texts have somebody report, and when, a row for each mandate.",
      REPORTS,
      reports,
    ),
  ].flat();
}

function tableFile<Row>(
  name: string,
  description: string,
  table: Table<Row>,
  rows: readonly Row[],
): DataFile[] {
  if (rows.length === 0) return [];
  const schema = tableSchema(table, name === "paragraphs" ? undefined : "paragraphs");
  return [{ path: `${name}.csv`, description, text: writeTable(table, rows), table: schema }];
}

function filesOfText(gathered: Gathered, text: GatheredText, { markdown }: DataSource): DataFile[] {
  const { id } = text.instrument;
  const name = nameOf(text.instrument);
  return [
    {
      path: documentPath(id, "json"),
      description: `${name}: all words, marks and notes, with what they refer to and what they do.`,
      text: json(documentData(gathered, text)),
    },
    {
      path: documentPath(id, "md"),
      description: `${name} in Markdown, as it was published.`,
      text: markdown(id),
    },
    {
      path: documentPath(id, "txt"),
      description: `${name} as plain text.`,
      text: plainDocument(text),
    },
    {
      path: documentPath(id, "xml"),
      description: `${name} in Akoma Ntoso 3.0.`,
      text: writeAkn(text.instrument, gathered.session),
    },
  ];
}

/** `resolution 7/1`, `draft-resolution`, in the words of the data. */
function nameOf({ kind, number }: Instrument): string {
  return [kind, number].filter((word) => word !== undefined).join(" ");
}

const SCHEMAS: readonly DataFile[] = [
  {
    path: SCHEMA_PATHS.session,
    description: "What session.json may hold, as JSON Schema.",
    text: json(sessionSchema),
  },
  {
    path: SCHEMA_PATHS.document,
    description: "What the files of JSON in documents may hold, as JSON Schema.",
    text: json(documentSchema),
  },
  {
    path: SCHEMA_PATHS.paragraph,
    description: "What a line of paragraphs.ndjson may hold, as JSON Schema.",
    text: json(paragraphSchema),
  },
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
