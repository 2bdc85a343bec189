import { stringify } from "csv-stringify/sync";

/** A column of a table: what stands in its cells, and how it is described. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean" | "date";
  readonly description: string;
  /** Whether each row has something in it. */
  readonly required?: true;
  readonly of: (row: Row) => string | number | boolean | undefined;
}

/** What a table is of, with its columns and what tells its rows apart. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly key: readonly string[];
}

/**
 * A table as RFC 4180 has it, in UTF-8 with the mark of it in front, without which spreadsheets take the letters for
 * others. A spreadsheet runs what begins as a formula; before such words stands an apostrophe, and before those that begin
 * with one, so that it is always the apostrophe in front that is no part of the words.
 */
export function writeTable<Row>({ columns }: Table<Row>, rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map(({ of }) => cellOf(of(row)))),
    {
      bom: true,
      header: true,
      columns: columns.map(({ name }) => name),
      record_delimiter: "windows",
      // By itself it leaves a line break alone that ends no row.
      quoted_match: /[\r\n]/,
    },
  );
}

// Spreadsheets pass over white space in front, and take signs of full width for the same.
const OPENS_FORMULA = /^\s*[=+\-@＝＋－＠']/u;

function cellOf(value: string | number | boolean | undefined): string {
  const text = value === undefined ? "" : String(value);
  return typeof value === "string" && (OPENS_FORMULA.test(text) || /^[\t\r\n]/.test(text))
    ? `'${text}`
    : text;
}
