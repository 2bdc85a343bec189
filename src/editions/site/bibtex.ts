import type { CitationRecord } from "./citation-record.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A record in BibTeX, which BibLaTeX reads too: a name of a body and a title stand in two braces, so that no style takes
 * the body for a person or turns capitals small.
 */
export function writeBibtex(record: CitationRecord): string {
  const { author = [], issued } = record;
  const [year, month, day] = issued?.["date-parts"][0] ?? [];
  const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ...author.map(({ literal }) => ["author", whole(literal)] as const),
    ["title", whole(record.title)],
    ["institution", whole(record.publisher)],
    ["type", braced(record.genre)],
    ["number", record.number && braced(record.number)],
    ["year", year === undefined ? undefined : braced(String(year))],
    // The name of a month that every style knows has no braces.
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    ["date", year === undefined ? undefined : braced(date)],
    ["note", record.note && braced(record.note)],
    ["keywords", record.keyword && braced(record.keyword)],
    ["language", braced(record.language)],
    ["url", record.URL && `{${record.URL}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@techreport{${record.id},\n${lines.join("")}}\n`;
}

function braced(words: string): string {
  return `{${escapeTex(words)}}`;
}

function whole(words: string): string {
  return `{${braced(words)}}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words in which TeX finds nothing to do; letters of all scripts stay as they are. */
function escapeTex(words: string): string {
  return words.replace(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`).replace(/\s+/g, " ");
}
