import type { CitationRecord } from "./citation-record.ts";

// A field ends with its line.
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]+/g;

/** A record in RIS, as EndNote, Zotero and others read it: a field a line, however long. */
export function writeRis(record: CitationRecord): string {
  const { author = [], issued, keyword } = record;
  const [parts] = issued?.["date-parts"] ?? [];
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "RPRT"],
    ["ID", record.id],
    ...author.map(({ literal }) => ["AU", literal] as const),
    ["TI", record.title],
    ["M3", record.genre],
    ["SN", record.number],
    ["PB", record.publisher],
    ["PY", parts && String(parts[0])],
    ["DA", parts?.map((part) => String(part).padStart(2, "0")).join("/")],
    ["N1", record.note],
    ...(keyword?.split("; ") ?? []).map((word) => ["KW", word] as const),
    ["LA", record.language],
    ["UR", record.URL],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(LINE_END, " ")}\n`],
  );
  return `${lines.join("")}ER  - \n`;
}
