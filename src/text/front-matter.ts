import { CORE_SCHEMA, load } from "js-yaml";
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
    return { fields: createFields(undefined, top, fault), bodyStart: 0 };
  }
  const offset = match[0].indexOf("\n") + 1;
  const parsed = parseFields(match[1] ?? "", offset, top, fault);
  const fields = createFields(parsed, top, fault);
  return { fields, bodyStart: match[0].length };
}

type Fault = (message: string, span: Span) => void;

/** The fields with their values, and where each stands, which is asked only for a fault. */
interface Parsed {
  readonly values: ReadonlyMap<string, unknown>;
  readonly spanOf: (name: string, nth?: number) => Span;
  readonly spanOfName: (name: string) => Span;
}

/**
 * The values come from the quicker of two parsers; the one that knows places is asked when a place is wanted, or
 * where the quick one would not answer.
 */
function parseFields(yaml: string, offset: number, top: Span, fault: Fault): Parsed {
  const places = once(() => parsePlaces(yaml, offset, top, fault));
  const values = readValues(yaml) ?? places().values;
  return {
    values,
    spanOf: (name, nth) => places().spanOf(name, nth),
    spanOfName: (name) => places().spanOfName(name),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

// An alias could lead to itself; and what is no plain map of fields is a fault that needs its place.
const ANCHOR_OR_ALIAS = /(?:^|[\s[{,])[&*]/;

function readValues(yaml: string): ReadonlyMap<string, unknown> | undefined {
  if (ANCHOR_OR_ALIAS.test(yaml)) return undefined;
  try {
    const value: unknown = load(yaml, { schema: CORE_SCHEMA });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value));
  } catch {
    return undefined;
  }
}

function parsePlaces(yaml: string, offset: number, top: Span, fault: Fault): Parsed {
  const document = parseWithPlaces(yaml, offset, fault);
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
  const find = (name: string) => pairs.find((one) => one.name === name);
  return {
    values: new Map(pairs.toReversed().map(({ name, value }) => [name, plain(value)])),
    spanOf: (name, nth) => {
      const pair = find(name);
      const value = pair?.value ?? pair?.key;
      return spanOf(nth !== undefined && isSeq(value) ? value.items[nth] : value);
    },
    spanOfName: (name) => spanOf(find(name)?.key),
  };
}

function parseWithPlaces(yaml: string, offset: number, fault: Fault): Document | undefined {
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

function createFields(parsed: Parsed | undefined, top: Span, fault: Fault): Fields {
  const asked = new Set<string>();
  const look = (name: string): unknown => {
    asked.add(name);
    return parsed?.values.get(name);
  };
  const spanOf = (name: string) => parsed?.spanOf(name) ?? top;
  const expect = (name: string, expected: string, found: unknown) => {
    const missing = found === undefined || found === null;
    const was = missing ? "is missing" : `is ${JSON.stringify(found)}`;
    fault(`field “${name}” ${was}; expected ${expected}`, spanOf(name));
  };
  return {
    text(name, expected) {
      const value = look(name);
      if (typeof value === "string" && value !== "") return value;
      expect(name, `${expected}, in quotation marks if it looks like a number or a date`, value);
      return "";
    },
    optional(name) {
      const value = look(name);
      if (value === undefined || typeof value === "string") return value;
      expect(name, "a text in quotation marks, or no such field", value);
      return undefined;
    },
    oneOf(name, values) {
      const value = look(name);
      const found = values.find((one) => one === value);
      if (found === undefined) expect(name, values.join(", "), value);
      return found ?? values[0];
    },
    read(name, expected, read) {
      const value = look(name);
      const found = read(value);
      if (found === undefined) expect(name, expected, value);
      return found;
    },
    list(name) {
      const value = look(name);
      if (Array.isArray(value)) {
        return value.map((item: unknown, nth) => ({
          value: item,
          fault: (message) => fault(message, parsed?.spanOf(name, nth) ?? top),
        }));
      }
      if (value !== undefined) expect(name, "a list", value);
      return [];
    },
    close() {
      for (const name of parsed?.values.keys() ?? []) {
        if (asked.has(name)) continue;
        const known = [...asked].join(", ");
        fault(`unknown field “${name}”; known: ${known}`, parsed?.spanOfName(name) ?? top);
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
