import type { Breach } from "./compare.ts";
import { isFormula, readCsv, wordsOfCell } from "./data-csv.ts";
import type { ExpectedUnit } from "./data-expected.ts";
import type { DataUnit } from "./data-json.ts";
import { compareData } from "./data-units.ts";

/** A breach in one of the tables. */
export interface TableBreach extends Breach {
  readonly file: string;
}

/** A row of a table: its cells by their columns, as their words. */
type Row = ReadonlyMap<string, string>;

/**
 * Holds the tables against the units that they should have, and against the lines of JSON: as many references, clauses
 * and reports, each with the words that stand where it says. No cell may begin as a formula does.
 */
export function verifyTables(
  files: ReadonlyMap<string, string>,
  lines: readonly DataUnit[],
  all: readonly ExpectedUnit[],
  digest: (text: string) => string,
): TableBreach[] {
  const texts = new Map(lines.map(({ document, unit, text }) => [`${document}#${unit}`, text]));
  const count = (of: keyof DataUnit["counts"]) =>
    lines.reduce((sum, { counts }) => sum + counts[of], 0);
  const quoting = [
    ["references.csv", count("targets"), ["unit", "start", "words"]],
    ["clauses.csv", count("clauses"), ["unit", "start", "words"]],
    ["reports.csv", count("reports"), ["to_unit", "to_start", "to"]],
  ] as const;
  // A table that would have no row is not there.
  const tables = [["paragraphs.csv", all.length] as const, ...quoting]
    .filter(([file, rows]) => rows > 0 || files.has(file))
    .map(([file]) => ({ file, ...readTable(file, files.get(file)) }));
  const rowsOf = (file: string) => tables.find((table) => table.file === file)?.rows ?? [];
  const paragraphs = rowsOf("paragraphs.csv").map(unitOf);
  return [
    ...tables.flatMap(({ breaches }) => breaches),
    ...compareData(all, paragraphs, digest).map((one) => ({ ...one, file: "paragraphs.csv" })),
    ...quoting.flatMap(([file, expected, [unit, start, words]]) => {
      const rows = rowsOf(file);
      const misquoted = rows.filter((row) => {
        const text = texts.get(`${row.get("document")}#${row.get(unit)}`) ?? "";
        const quoted = row.get(words) ?? "";
        return quoted === "" || !text.startsWith(quoted, Number(row.get(start)));
      });
      return [
        ...(rows.length === expected
          ? []
          : [tableBreach(file, "links", `has ${rows.length} rows; expected ${expected}`)]),
        ...misquoted.map((row) =>
          tableBreach(file, "links", `“${row.get(words)}” does not stand where it is said`),
        ),
      ];
    }),
  ];
}

function tableBreach(file: string, law: Breach["law"], message: string): TableBreach {
  return { edition: "data", law, place: "the table", message, file };
}

function readTable(
  file: string,
  text: string | undefined,
): { readonly rows: readonly Row[]; readonly breaches: readonly TableBreach[] } {
  const read = text === undefined ? undefined : readCsv(text);
  if (!read) {
    return { rows: [], breaches: [tableBreach(file, "form", "is not there, or no CSV")] };
  }
  const [head = [], ...rows] = read;
  const formulas = read.flat().filter(isFormula);
  return {
    rows: rows.map(
      (cells) => new Map(cells.map((cell, nth) => [head[nth] ?? "", wordsOfCell(cell)])),
    ),
    breaches: formulas.map((cell) =>
      tableBreach(file, "form", `“${cell.slice(0, 40)}” would be run as a formula`),
    ),
  };
}

/** A paragraph of the table; where marks stand in the text it does not say. */
function unitOf(row: Row): DataUnit {
  const label = row.get("label") ?? "";
  const notes = (row.get("notes") ?? "").split(" ").filter((mark) => mark !== "");
  return {
    document: row.get("document") ?? "",
    unit: row.get("unit") ?? "",
    label: label === "" ? undefined : label,
    text: row.get("text") ?? "",
    notes: notes.map((mark) => ({ label: mark, at: undefined })),
    set: undefined,
    digest: row.get("digest") ?? "",
    quotes: [],
    counts: { targets: 0, clauses: 0, reports: 0 },
  };
}
