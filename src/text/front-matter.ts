import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Document } from "yaml";
import type { Report } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";

/** The part of a file between its two lines of dashes, and where the words begin. */
export interface FrontMatter {
  readonly fields: Fields;
  /** Offset of the first character below the closing line. */
  readonly bodyStart: number;
}

/** A language as BCP 47 has it, in short: `en`, `zh-Hans`. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What may go into a path: `cosp-uncac`. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Looks fields up and reports those that are not as expected, each at its own place. */
export interface Fields {
  text(name: string, expected: string): string;
  optional(name: string): string | undefined;
  oneOf<const T extends string>(name: string, values: readonly [T, ...T[]]): T;
  /** A value that `read` understands; `undefined` where it does not. */
  read<T>(name: string, expected: string, read: (value: unknown) => T | undefined): T | undefined;
  /** The entries of a list, as plain values with their places; none where the field is absent. */
  list(name: string): readonly Entry[];
  /** Complains about the fields not asked for. */
  close(): void;
}

/** One entry of a list: a plain value that nobody has looked at yet. */
export interface Entry {
  readonly value: unknown;
  /** Complains about the entry at its place. */
  readonly fault: (message: string) => void;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

// No file of ours comes near it, and the parser of the fields is not linear in hostile ones.
const LONGEST = 200_000;

/** Reads the front matter of a Markdown file. Every fault is reported with its line and what was expected. */
export function readFrontMatter({ text }: Source, report: Report): FrontMatter {
  const top = { start: 0, end: Math.min(3, text.length) };
  const fault: Fault = (message, span) => report({ rule: "front-matter-is-valid", message, span });
  const match = BLOCK.exec(text.slice(0, LONGEST));
  if (!match) {
    fault("no front matter; expected a first line `---`, fields, and a line `---`", top);
    return { fields: createFields(undefined, 0, top, fault), bodyStart: 0 };
  }
  const offset = match[0].indexOf("\n") + 1;
  const document = parseFields(match[1] ?? "", offset, fault);
  const fields = createFields(document, offset, top, fault);
  return { fields, bodyStart: match[0].length };
}

type Fault = (message: string, span: Span) => void;

function parseFields(yaml: string, offset: number, fault: Fault): Document | undefined {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: "error" });
    for (const { message, pos } of document.errors) fault(lowerFirst(message), shift(pos, offset));
    return document;
  } catch (error) {
    // The parser gives up on brackets nested some thousand deep.
    const end = offset + yaml.length;
    fault(`the fields cannot be read: ${lowerFirst(String(error))}`, { start: offset, end });
    return undefined;
  }
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}

function shift([start, end]: readonly [number, number, ...unknown[]], offset: number): Span {
  return { start: start + offset, end: end + offset };
}

function createFields(
  document: Document | undefined,
  offset: number,
  top: Span,
  fault: Fault,
): Fields {
  const asked = new Set<string>();
  const root = isMap(document?.contents) ? document.contents : undefined;
  const pairs = (root?.items ?? []).flatMap(({ key, value }) =>
    isScalar(key) ? [{ name: String(key.value), key, value }] : [],
  );
  const plain = (node: unknown): unknown => {
    if (isScalar(node)) return node.value;
    try {
      return isNode(node) && document ? node.toJS(document, { maxAliasCount: 0 }) : node;
    } catch {
      return null; // an alias, which could lead to itself
    }
  };
  const spanOf = (node: unknown): Span =>
    isNode(node) && node.range ? shift(node.range, offset) : top;
  const look = (name: string): { readonly value: unknown; readonly span: Span } => {
    asked.add(name);
    const pair = pairs.find((one) => one.name === name);
    if (!pair) return { value: undefined, span: top };
    return { value: plain(pair.value), span: spanOf(pair.value ?? pair.key) };
  };
  const expect = (name: string, expected: string, found: unknown, span: Span) => {
    const missing = found === undefined || found === null;
    const was = missing ? "is missing" : `is ${JSON.stringify(found)}`;
    fault(`field “${name}” ${was}; expected ${expected}`, span);
  };
  return {
    text(name, expected) {
      const { value, span } = look(name);
      if (typeof value === "string" && value !== "") return value;
      const hint = `${expected}, in quotation marks if it looks like a number or a date`;
      expect(name, hint, value, span);
      return "";
    },
    optional(name) {
      const { value, span } = look(name);
      if (value === undefined || typeof value === "string") return value;
      expect(name, "a text in quotation marks, or no such field", value, span);
      return undefined;
    },
    oneOf(name, values) {
      const { value, span } = look(name);
      const found = values.find((one) => one === value);
      if (found === undefined) expect(name, values.join(", "), value, span);
      return found ?? values[0];
    },
    read(name, expected, read) {
      const { value, span } = look(name);
      const found = read(value);
      if (found === undefined) expect(name, expected, value, span);
      return found;
    },
    list(name) {
      asked.add(name);
      const pair = pairs.find((one) => one.name === name);
      if (!pair) return [];
      if (isSeq(pair.value)) {
        return pair.value.items.map((item) => ({
          value: plain(item),
          fault: (message) => fault(message, spanOf(item)),
        }));
      }
      expect(name, "a list", plain(pair.value), spanOf(pair.value ?? pair.key));
      return [];
    },
    close() {
      for (const { name, key } of pairs) {
        if (asked.has(name)) continue;
        fault(`unknown field “${name}”; known: ${[...asked].join(", ")}`, spanOf(key));
      }
    },
  };
}

/** Writes fields as front matter; those without a value are left out. */
export function writeFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  const present = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return `---\n${stringify(present, { lineWidth: 0 })}---\n`;
}
