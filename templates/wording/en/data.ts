import type { DataWording } from "../data.ts";

export const data: DataWording = {
  title: "Open data",
  description: (session) =>
    `The texts of the ${session} as data: JSON, tables, Akoma Ntoso, plain text.`,
  about:
    "The texts of this session for programs and spreadsheets: the same words, numbers and notes as on these pages, with what they refer to and what they ask of whom. All of it is taken from the words.",
  archive: "All files in one archive",
  whole: "The whole session",
  texts: "Text by text",
  programs: "For programs",
  spreadsheet:
    "In a spreadsheet, import a table with every column as text, or it may take 7/1 for a date.",
  files: {
    paragraphs: "Every paragraph, title, note and table row, with its name, label and words",
    references: "What the texts refer to: resolutions, documents, treaties and their articles",
    clauses: "What the texts do and of whom they ask it, verb by verb",
    reports: "To whom somebody is to report, and when",
    lines: "Every paragraph with what it refers to and asks, one JSON object a line",
    session: "The report around the texts, facts with their evidence, and the list of texts",
    plain: "All texts, one after the other, as plain text",
    markdown: "The report around the texts, in Markdown",
    readme: "What each file, column and field is, in English",
    package: "The list of files with sizes, checksums and columns, as a Data Package",
    schema: "What the JSON files may hold, as JSON Schema",
  },
  forms: {
    json: "Words, notes, references and clauses",
    xml: "Akoma Ntoso 3.0, the standard for legal documents",
    txt: "Plain text",
    md: "Markdown, as published",
  },
};
