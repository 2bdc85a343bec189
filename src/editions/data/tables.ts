import type { Pinpoint, Target } from "../../enrich/reference.ts";
import type { Column, Table } from "./csv.ts";
import type { ClauseData, ParagraphData, ReferenceData, ReportData, TargetData } from "./types.ts";

/** A row of the references: one thing that some words of a paragraph refer to. */
export interface ReferenceRow {
  readonly paragraph: ParagraphData;
  readonly reference: ReferenceData;
  readonly target: TargetData;
}

/** A row of the clauses. */
export interface ClauseRow {
  readonly paragraph: ParagraphData;
  readonly clause: ClauseData;
}

/** A row of the reports: to whom a clause has somebody report. */
export interface ReportRow extends ClauseRow {
  readonly report: ReportData;
}

/** The columns that say of which paragraph a row is. */
function placeColumns<Row>(of: (row: Row) => ParagraphData): readonly Column<Row>[] {
  const column = (
    name: "body" | "session" | "language" | "document" | "unit",
    description: string,
  ): Column<Row> => ({
    name,
    type: "string",
    description,
    required: true,
    of: (row) => of(row)[name],
  });
  return [
    column("body", "The short name of the body, as in paths."),
    column("session", "The name of the session in paths: 7, s-31, es-11, or a year."),
    column("language", "The language, a BCP 47 tag."),
    column("document", "The text, such as res-7-1; session is the report around the texts."),
    column("unit", "The name of the paragraph in its text, such as op28.c."),
  ];
}

/** The columns that say where in the text of the paragraph some words stand. */
function wordColumns<Row>(
  of: (row: Row) => { readonly start: number; readonly end: number },
  words: (row: Row) => string,
): readonly Column<Row>[] {
  return [
    {
      name: "start",
      type: "integer",
      description: "Before which character of the text the words begin, in UTF-16 code units.",
      required: true,
      of: (row) => of(row).start,
    },
    {
      name: "end",
      type: "integer",
      description: "Behind which character they end.",
      required: true,
      of: (row) => of(row).end,
    },
    {
      name: "words",
      type: "string",
      description: "The words, as printed.",
      required: true,
      of: words,
    },
  ];
}

export const PARAGRAPHS: Table<ParagraphData> = {
  key: ["document", "unit"],
  columns: [
    ...placeColumns<ParagraphData>((row) => row),
    {
      name: "type",
      type: "string",
      description:
        "What it is: report, part, opening, masthead, designation, title, formula, heading, preambular, operative, annex, table, row, closing or note.",
      required: true,
      of: ({ type }) => type,
    },
    {
      name: "label",
      type: "string",
      description: "The number or letter as printed, with its punctuation; of a note its number.",
      of: ({ label }) => label,
    },
    {
      name: "level",
      type: "integer",
      description: "Of a heading, 1 directly under the title.",
      of: ({ level }) => level,
    },
    {
      name: "depth",
      type: "integer",
      description: "Of a paragraph how deep it stands: 0 is a paragraph, 1 an item of it.",
      of: ({ depth }) => depth,
    },
    {
      name: "text",
      type: "string",
      description:
        "Its words without label and marks of notes. Of a row of a table: a tab between its cells, a line break between the paragraphs of a cell.",
      of: ({ text }) => text,
    },
    {
      name: "notes",
      type: "string",
      description:
        "The labels of the notes that it refers to, in order, with a space between them.",
      of: ({ notes }) => notes.map(({ label }) => label).join(" "),
    },
    {
      name: "digest",
      type: "string",
      description: "SHA-256 of the label, a space and the text, or of the text alone, in UTF-8.",
      required: true,
      of: ({ digest }) => digest,
    },
  ],
};

export const REFERENCES: Table<ReferenceRow> = {
  key: ["document", "unit", "start", "target_start"],
  columns: [
    ...placeColumns<ReferenceRow>(({ paragraph }) => paragraph),
    ...wordColumns<ReferenceRow>(
      ({ reference }) => reference,
      ({ reference }) => reference.words,
    ),
    {
      name: "confidence",
      type: "string",
      description:
        "How it is known what they mean: stated in full, from the context, or by the usage of these texts.",
      required: true,
      of: ({ reference }) => reference.confidence,
    },
    {
      name: "target_start",
      type: "integer",
      description: "Where the part of the words begins that names this target.",
      required: true,
      of: ({ target }) => target.start,
    },
    {
      name: "target_end",
      type: "integer",
      description: "Where it ends.",
      required: true,
      of: ({ target }) => target.end,
    },
    {
      name: "target_type",
      type: "string",
      description:
        "text (a resolution or decision), document, treaty, named (what is known by its name), or here (the same text).",
      required: true,
      of: ({ target }) => target.target.type,
    },
    {
      name: "target_body",
      type: "string",
      description: "Of a text, the body that adopted it.",
      of: ({ target: { target } }) => (target.type === "text" ? target.body : undefined),
    },
    {
      name: "target",
      type: "string",
      description:
        "What is meant: resolution 6/4, a symbol, the name of a treaty, the name of a unit.",
      of: ({ target: { target } }) => nameOf(target),
    },
    {
      name: "target_date",
      type: "date",
      description: "Of a text, the day of its adoption, where the words have it.",
      of: ({ target: { target } }) => (target.type === "text" ? target.date : undefined),
    },
    {
      name: "target_place",
      type: "string",
      description: "The part of it that is meant: annex, paragraph 5 (c); article 46, paragraph 3.",
      of: ({ target: { target } }) => placeOf(target),
    },
  ],
};

function nameOf(target: Target): string | undefined {
  switch (target.type) {
    case "text":
      return `${target.kind} ${target.number}`;
    case "document":
      return target.symbol;
    case "treaty":
      return target.name ?? seriesOf(target);
    case "named":
      return target.name;
    case "here":
      return target.unit;
  }
}

function seriesOf({ series }: Extract<Target, { readonly type: "treaty" }>): string | undefined {
  return series && `Treaty Series, vol. ${series.volume}, No. ${series.number}`;
}

function placeOf(target: Target): string | undefined {
  if (target.type === "here") return undefined;
  if (target.type !== "treaty") return target.at && pinpointOf(target.at);
  const { provision } = target;
  if (!provision) return undefined;
  if ("chapter" in provision) return `chapter ${provision.chapter}`;
  if ("preambular" in provision) return `preambular paragraph ${provision.preambular}`;
  const { article, ...at } = provision;
  return [`article ${article}`, pinpointOf(at)].filter(Boolean).join(", ");
}

function pinpointOf({ part, paragraph, items = [] }: Pinpoint): string {
  const letters = items.map((item) => ` (${item})`).join("");
  const named = paragraph === undefined ? letters.trim() : `paragraph ${paragraph}${letters}`;
  return [part, named].filter(Boolean).join(", ");
}

export const CLAUSES: Table<ClauseRow> = {
  key: ["document", "unit", "start"],
  columns: [
    ...placeColumns<ClauseRow>(({ paragraph }) => paragraph),
    ...wordColumns<ClauseRow>(
      ({ clause }) => clause,
      ({ clause }) => clause.words,
    ),
    {
      name: "verb",
      type: "string",
      description: "The verb as printed, with what belongs to it: Also calls upon.",
      required: true,
      of: ({ clause }) => clause.verb.words,
    },
    {
      name: "force",
      type: "string",
      description:
        "How strongly it binds: directive, request, invitation, recognition, decision or concern.",
      required: true,
      of: ({ clause }) => clause.force,
    },
    {
      name: "secondary",
      type: "boolean",
      description: "Whether its verb is not the one that the paragraph opens with.",
      required: true,
      of: ({ clause }) => clause.secondary,
    },
    {
      name: "addressee",
      type: "string",
      description: "Whom the verb addresses, as printed; empty where it addresses nobody.",
      of: ({ clause }) => clause.addressee?.words,
    },
    {
      name: "addressee_group",
      type: "string",
      description: "Under which heading the addressee stands in a register.",
      of: ({ clause }) => clause.addressee?.group,
    },
    {
      name: "addressees",
      type: "string",
      description: "The addressees one by one, by their full names, with a semicolon between them.",
      of: ({ clause }) => clause.addressee?.members.join("; "),
    },
    {
      name: "conditions",
      type: "string",
      description:
        "Under what conditions, in order: existing-resources, upon-request, extrabudgetary, with a space between them.",
      of: ({ clause }) => clause.conditions.map(({ kind }) => kind).join(" "),
    },
    {
      name: "items",
      type: "string",
      description: "The items that go on with it, with a space between their names.",
      of: ({ clause }) => clause.items.join(" "),
    },
  ],
};

export const REPORTS: Table<ReportRow> = {
  key: ["document", "unit", "start", "to_unit", "to_start"],
  columns: [
    ...placeColumns<ReportRow>(({ paragraph }) => paragraph),
    {
      name: "start",
      type: "integer",
      description: "Where the clause begins, as in clauses.csv.",
      required: true,
      of: ({ clause }) => clause.start,
    },
    {
      name: "to",
      type: "string",
      description: "To whom somebody has to report, as printed.",
      required: true,
      of: ({ report }) => report.to.words,
    },
    {
      name: "to_unit",
      type: "string",
      description: "In which paragraph or item that is said.",
      required: true,
      of: ({ report }) => report.to.unit,
    },
    {
      name: "to_start",
      type: "integer",
      description: "Before which character of its text those words begin.",
      required: true,
      of: ({ report }) => report.to.start,
    },
    {
      name: "when",
      type: "string",
      description: "When, as printed.",
      of: ({ report }) => report.when?.words,
    },
    {
      name: "report_session",
      type: "integer",
      description: "The number of the session to report to, where the words say it.",
      of: ({ report }) => report.session,
    },
    {
      name: "report_date",
      type: "date",
      description: "The day to report on, where the words say it.",
      of: ({ report }) => report.date,
    },
  ],
};
