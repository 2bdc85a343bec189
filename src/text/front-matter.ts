import { LineCounter, parseDocument, stringify, isMap, isScalar } from "yaml";
import type { Report } from "./diagnostic.ts";
import type { Source, Span } from "./source.ts";

/** The part of a file between its two lines of dashes, and where the words begin. */
export interface FrontMatter {
  readonly fields: Fields;
  /** Offset of the first character below the closing line. */
  readonly bodyStart: number;
}

/** Looks fields up and reports those that are not as expected, each at its own place. */
export interface Fields {
  text(name: string, expected: string): string;
  optional(name: string): string | undefined;
  oneOf<const T extends string>(name: string, values: readonly [T, ...T[]]): T;
  integer(name: string): number;
  /** The entries of a list, as plain values; none where the field is absent. */
  list(name: string): readonly unknown[];
  /** Complains about the fields not asked for. */
  close(): void;
}

const BLOCK = /^---\r?\n([\s\S]*?\r?\n)?---(?:\r?\n|$)/;

/** Reads the front matter of a Markdown file. Every fault is reported with its line and what was expected. */
export function readFrontMatter({ text }: Source, report: Report): FrontMatter {
  const match = BLOCK.exec(text);
  if (!match) {
    const message = "no front matter; expected a first line `---`, fields, and a line `---`";
    report({
      rule: "front-matter-is-valid",
      message,
      span: { start: 0, end: Math.min(3, text.length) },
    });
  }
  const yaml = match?.[1] ?? "";
  const offset = match ? match[0].indexOf("\n") + 1 : 0;
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  for (const { message, pos } of document.errors) {
    report({
      rule: "front-matter-is-valid",
      message: message.toLowerCase(),
      span: shift(pos, offset),
    });
  }
  const root = isMap(document.contents) ? document.contents : undefined;
  const top = { start: 0, end: Math.min(3, text.length) };
  return { fields: createFields(root, offset, top, report), bodyStart: match?.[0].length ?? 0 };
}

function shift([start, end]: readonly [number, number], offset: number): Span {
  return { start: start + offset, end: end + offset };
}

type Root = Extract<ReturnType<typeof parseDocument>["contents"], { items: unknown[] }>;

function createFields(root: Root | undefined, offset: number, top: Span, report: Report): Fields {
  const asked = new Set<string>();
  const pairs = isMap(root) ? root.items : [];
  const pairOf = (name: string) => pairs.find(({ key }) => isScalar(key) && key.value === name);
  const spanOf = (node: unknown): Span => {
    const range = isScalar(node) || isMap(node) ? node.range : undefined;
    return range ? shift([range[0], range[1]], offset) : top;
  };
  const look = (name: string): { readonly value: unknown; readonly span: Span } => {
    asked.add(name);
    const pair = pairOf(name);
    return {
      value: isScalar(pair?.value) ? pair.value.value : undefined,
      span: pair ? spanOf(pair.value) : top,
    };
  };
  const fault = (name: string, expected: string, found: unknown, span: Span) => {
    const was =
      found === undefined || found === null ? "is missing" : `is ${JSON.stringify(found)}`;
    report({
      rule: "front-matter-is-valid",
      message: `field “${name}” ${was}; expected ${expected}`,
      span,
    });
  };
  return {
    text(name, expected) {
      const { value, span } = look(name);
      if (typeof value === "string" && value !== "") return value;
      fault(
        name,
        `${expected}, in quotation marks if it looks like a number or a date`,
        value,
        span,
      );
      return "";
    },
    optional(name) {
      const { value, span } = look(name);
      if (value === undefined || typeof value === "string") return value;
      fault(name, "a text in quotation marks, or no such field", value, span);
      return undefined;
    },
    oneOf(name, values) {
      const { value, span } = look(name);
      const found = values.find((one) => one === value);
      if (found === undefined) fault(name, values.join(", "), value, span);
      return found ?? values[0];
    },
    integer(name) {
      const { value, span } = look(name);
      if (typeof value === "number" && Number.isSafeInteger(value)) return value;
      fault(name, "a whole number", value, span);
      return 0;
    },
    list(name) {
      asked.add(name);
      const pair = pairOf(name);
      if (!pair) return [];
      const value: unknown = root?.toJSON()?.[name];
      if (Array.isArray(value)) return value;
      fault(name, "a list", value, spanOf(pair.key));
      return [];
    },
    close() {
      for (const { key } of pairs) {
        if (!isScalar(key) || asked.has(String(key.value))) continue;
        const message = `unknown field “${String(key.value)}”; known: ${[...asked].join(", ")}`;
        report({ rule: "front-matter-is-valid", message, span: spanOf(key) });
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
