import type { Fact } from "../../model/document.ts";
import type { Column, Table } from "./csv.ts";

/** A file of the data: where it lies, what it is, its text. */
export interface DataFile {
  readonly path: string;
  /** What is in it, in a sentence. */
  readonly description: string;
  readonly text: string;
  /** The columns of a table. */
  readonly table?: TableSchema;
}

/** What tells programs how to read a table, as Data Package calls it. */
export interface TableSchema {
  readonly fields: readonly object[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly object[];
}

/** What a package says of itself. */
export interface PackageWords {
  /** `cosp-uncac-7-en`. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  /** The files that the texts were read from, as received. */
  readonly sources: readonly string[];
  readonly facts: readonly Fact[];
}

/** The description of a table for programs. */
export function tableSchema<Row>({ columns, key }: Table<Row>, refersTo?: string): TableSchema {
  return {
    fields: columns.map(({ name, type, description, required }: Column<Row>) => ({
      name,
      type,
      description,
      ...(required && { constraints: { required } }),
    })),
    primaryKey: key,
    ...(refersTo !== undefined && { foreignKeys: [foreignKey(refersTo)] }),
  };
}

/** Each row is of a row in the table of paragraphs. */
function foreignKey(resource: string): object {
  const fields = ["document", "unit"];
  return { fields, reference: { resource, fields } };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  ndjson: "application/x-ndjson",
  txt: "text/plain",
  xml: "application/akn+xml",
};

/**
 * The description of all files as Data Package 2.0 has it, which readers of version 1 understand too: the bytes and the
 * digest of each, and the columns of tables. A licence stands there where a fact of the session names one.
 */
export function describePackage(
  { name, title, language, sources, facts }: PackageWords,
  files: readonly DataFile[],
  digest: (text: string) => string,
): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    language,
    ...rightsOf(facts),
    sources: sources.map((source) => ({ title: source })),
    resources: files.map(({ path, description, text, table }) => {
      const format = path.slice(path.lastIndexOf(".") + 1);
      return {
        name: table ? path.slice(0, -format.length - 1) : path.replaceAll("/", "-").toLowerCase(),
        ...(table && { type: "table" }),
        path,
        description,
        format,
        mediatype: MEDIA_TYPES[format],
        encoding: "utf-8",
        bytes: bytesOf(text),
        hash: `sha256:${digest(text)}`,
        ...(table && { schema: table }),
      };
    }),
  };
}

/** A licence is known by its address; words about rights that have none stand as they are. */
function rightsOf(facts: readonly Fact[]): object {
  const rights = facts.find(({ name, of }) => name === "rights" && of === undefined)?.value;
  if (rights === undefined) return {};
  const address = /https?:\/\/\S*[^\s.,;:)]/.exec(rights)?.[0];
  return address === undefined ? { rights } : { licenses: [{ path: address, title: rights }] };
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
