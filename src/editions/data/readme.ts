import type { DataFile, PackageWords } from "./package.ts";
import { describeObjects } from "./readme-objects.ts";
import { SCHEMA_PATHS } from "./files.ts";

/** What a person reads first: which files there are, how they are read, and each field of them. */
export function writeReadme(
  { title, facts, sources }: PackageWords,
  files: readonly DataFile[],
): DataFile {
  const rights = facts.find(({ name, of }) => name === "rights" && of === undefined)?.value;
  const text = `# ${escape(title)}

The words of this session as data: those of the published texts, with their numbers and notes. Nothing is corrected,
shortened or put in another order. The files are read again when they are made, and none is published that misses a word.

${rights === undefined ? "" : `Rights: ${escape(rights)}\n\n`}Read from: ${sources.length === 0 ? "texts that were written down by hand" : sources.map((source) => `\`${source}\``).join(", ")}.

## Files

All files are in UTF-8. \`datapackage.json\` lists them for programs (Data Package 2.0), with the bytes and the SHA-256 of each.

| file | what is in it |
|---|---|
${listFiles(files)}

## How words are named and placed

Every paragraph has one name in all files, editions and languages: preambular paragraphs are \`pp1\`, \`pp2\`, operative
paragraphs \`op1\`, \`op2\`, an item \`op28.c\`, a note \`fn19\`. A name is unique in its text; a text is unique in its session.
The report around the texts, its title and the headings of its parts, is the document \`session\`.

Places in a text are counted in UTF-16 code units from 0, as JavaScript and Java do. In Python, \`words\` gives the same
without counting; the two counts differ behind characters beyond U+FFFF only.

The digest of a paragraph changes when its label or its words do. To find it again for a paragraph with a label:

    printf '%s' '12. Urges States parties …' | sha256sum

What the words refer to and what they do was found by rules in the words themselves; \`confidence\` says how a reference is
known. Nothing was added that no words say. In other languages than English only symbols of documents are found. A table that
would have no row is not there.

## Tables

Tables are CSV as RFC 4180 has it, with the mark of UTF-8 (U+FEFF) in front, which spreadsheets need. In a spreadsheet, open
them by its import of text, with all columns as text, for it takes \`7/1\` for a day and \`12.\` for a number. A spreadsheet
runs what begins with \`=\`, \`+\`, \`-\` or \`@\`: before words that begin so, or with an apostrophe, stands an apostrophe. So
an apostrophe that a cell begins with is never part of the words: take one away to have them as printed.

${files
  .flatMap(({ path, table }) => (table ? [`### ${path}\n\n${listColumns(table.fields)}`] : []))
  .join("\n\n")}

## Objects of JSON

\`${SCHEMA_PATHS.session}\`, \`${SCHEMA_PATHS.document}\` and \`${SCHEMA_PATHS.paragraph}\` say the same for programs, as JSON
Schema. A field that is marked with ? is left out where there is nothing to say.

${describeObjects()}
`;
  return { path: "README.md", description: "What the files are, and each of their fields.", text };
}

/** Files of one form in a folder are named once, for a session may have thousands of texts. */
function listFiles(files: readonly DataFile[]): string {
  const rows = new Map<string, string>();
  for (const { path, description } of files) {
    const form = /^documents\/.*\.(\w+)$/.exec(path)?.[1];
    const [name, says] =
      form === undefined ? [path, description] : [`documents/*.${form}`, OF_DOCUMENTS[form] ?? ""];
    rows.set(name, says);
  }
  return [...rows].map(([name, says]) => `| \`${name}\` | ${says} |`).join("\n");
}

const OF_DOCUMENTS: Readonly<Record<string, string>> = {
  json: "Each text: all words, marks and notes, with what they refer to and what they do.",
  md: "Each text in Markdown, as it was published.",
  txt: "Each text as plain text: items are indented, marks of notes and notes stand in square brackets.",
  xml: "Each text in Akoma Ntoso 3.0, the standard for legal documents.",
};

function listColumns(fields: readonly object[]): string {
  const rows = fields.map((field) => {
    const { name, type, description } = { name: "", type: "", description: "", ...field };
    return `| \`${name}\` | ${type} | ${description} |`;
  });
  return ["| column | type | what stands in it |", "|---|---|---|", ...rows].join("\n");
}

/** Words that stand as words in Markdown. */
function escape(words: string): string {
  return words.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
