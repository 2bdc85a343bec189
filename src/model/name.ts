import { itemKey, labelKey } from "./label.ts";
import type {
  Block,
  Footnote,
  Heading,
  Instrument,
  Paragraph,
  Row,
  Table,
  TextBlock,
} from "./document.ts";

/** A stretch of words that can be pointed at, with the one name it has in every edition. */
export type Unit =
  | {
      readonly type: "masthead" | "designation" | "title" | "formula" | "closing";
      readonly name: string;
      readonly node: TextBlock;
    }
  | {
      readonly type: "heading";
      readonly name: string;
      readonly node: Heading;
      readonly level: number;
    }
  | {
      readonly type: "preambular" | "operative" | "annex";
      readonly name: string;
      readonly node: Paragraph;
      readonly depth: number;
    }
  | { readonly type: "table"; readonly name: string; readonly node: Table }
  | { readonly type: "row"; readonly name: string; readonly node: Row }
  | { readonly type: "note"; readonly name: string; readonly node: Footnote };

/** The words that a unit has of its own, stretch by stretch: a table has its caption, and each row its cells. */
export function textsOf(unit: Unit): readonly TextBlock[] {
  switch (unit.type) {
    case "table":
      return unit.node.caption ? [unit.node.caption] : [];
    case "row":
      return unit.node.cells.flatMap(({ paragraphs }) => paragraphs);
    case "masthead":
    case "designation":
    case "title":
    case "formula":
    case "closing":
    case "heading":
    case "preambular":
    case "operative":
    case "annex":
    case "note":
      return [unit.node];
  }
}

/** Whether a unit says what something is called, and leads nowhere: a designation, a title, a heading. */
export function isTitle({ type }: Unit): boolean {
  return type === "designation" || type === "title" || type === "heading";
}

/**
 * Names everything in an instrument, in reading order. The floor says PP5 and OP10, so paragraphs are
 * `pp5` and `op10`, their items `op28.c`; a decision's lettered paragraph is just `a`; a table is `table1`, in the
 * preamble `pptable1`, and its rows `table1.2`; notes are `fn19`; the lines that close a text `end1`.
 * Names are derived from the printed labels and, where there is none, from the place. They are found once a document,
 * for every edition asks for them several times.
 */
export function nameUnits(instrument: Instrument): readonly Unit[] {
  const units = known.get(instrument) ?? findUnits(instrument);
  known.set(instrument, units);
  return units;
}

const known = new WeakMap<Instrument, readonly Unit[]>();

function findUnits(instrument: Instrument): Unit[] {
  const { masthead, designation, title, formula, preamble, operative } = instrument;
  const { conclusions, annexes, notes } = instrument;
  const taken = new Map<string, number>();
  const inOperative = instrument.kind === "document" ? "annex" : "operative";
  return [
    ...masthead.map((node, nth) => ({ type: "masthead" as const, name: `head${nth + 1}`, node })),
    ...(designation
      ? [{ type: "designation" as const, name: "designation", node: designation }]
      : []),
    ...(title ? [{ type: "title" as const, name: "title", node: title }] : []),
    ...(formula ? [{ type: "formula" as const, name: "formula", node: formula }] : []),
    ...nameBlocks(preamble, "preambular", "", taken),
    ...nameBlocks(operative, inOperative, "", taken),
    ...conclusions.map((node, nth) => ({ type: "closing" as const, name: `end${nth + 1}`, node })),
    ...annexes.flatMap(({ designation: heading, title: below, blocks }, nth) => {
      const prefix = annexes.length === 1 ? "annex" : `annex${nth + 1}`;
      return [
        { type: "designation" as const, name: prefix, node: heading },
        ...(below ? [{ type: "title" as const, name: `${prefix}.title`, node: below }] : []),
        ...nameBlocks(blocks, "annex", `${prefix}.`, taken),
      ];
    }),
    ...notes.map((node) => {
      return { type: "note" as const, name: unique(noteName(node.label), taken), node };
    }),
  ];
}

// What cannot stand behind the number sign of an address.
const NOT_IN_ADDRESSES = /["#%<>\\^`{|}]/g;

/** `fn19`; the star note of a masthead is `fn-star`, a second one `fn-star2`. */
export function noteName(label: string): string {
  if (/^\*+$/.test(label)) return `fn-star${label.length > 1 ? label.length : ""}`;
  return `fn${label.replace(NOT_IN_ADDRESSES, (sign) => `-${sign.charCodeAt(0)}`)}`;
}

type Part = "preambular" | "operative" | "annex";

const PREFIX = { preambular: "pp", operative: "op", annex: "p" } as const;

function nameBlocks(
  blocks: readonly Block[],
  type: Part,
  prefix: string,
  taken: Map<string, number>,
): Unit[] {
  let headings = 0;
  let tables = 0;
  let unlabelled = 0;
  let lettered = 0;
  return blocks.flatMap((node): Unit[] => {
    if (node.type === "heading") {
      const name = `${prefix}${type === "preambular" ? "ph" : "h"}${++headings}`;
      return [{ type: "heading", name: unique(name, taken), node, level: node.level }];
    }
    if (node.type === "table") {
      const name = `${prefix}${type === "preambular" ? "pp" : ""}table${++tables}`;
      return nameTable(node, unique(name, taken));
    }
    const base = ownName(node, type, {
      unlabelled: () => ++unlabelled,
      lettered: () => ++lettered,
    });
    return nameParagraph(node, type, unique(`${prefix}${base}`, taken), 0, taken);
  });
}

function nameTable(node: Table, name: string): Unit[] {
  const rows = node.rows.map((row, nth) => {
    return { type: "row" as const, name: `${name}.${nth + 1}`, node: row };
  });
  return [{ type: "table", name, node }, ...rows];
}

// `(a)`, `(aa)`, `(xii)`; longer words could be names of something else, such as `title`
const LETTERS = /^(?:(\p{L})\1?|[ivxl]+)$/u;

/** Counts what has gone before, of its kind. */
interface Counts {
  readonly unlabelled: () => number;
  readonly lettered: () => number;
}

function ownName({ label }: Paragraph, type: Part, { unlabelled, lettered }: Counts): string {
  if (label === undefined) {
    return `${PREFIX[type]}${type === "operative" ? "-" : ""}${unlabelled()}`;
  }
  const key = labelKey(label);
  if (LETTERS.test(key)) return itemKey(label, lettered(), 1);
  return type !== "operative" && /^\d/.test(key) ? key : `${PREFIX[type]}${key}`;
}

function nameParagraph(
  node: Paragraph,
  type: Part,
  name: string,
  depth: number,
  taken: Map<string, number>,
): Unit[] {
  let further = 0;
  let labelled = 0;
  return [
    { type, name, node, depth },
    ...node.items.flatMap((item) => {
      const key =
        item.label === undefined ? `p${++further}` : itemKey(item.label, ++labelled, depth + 1);
      return nameParagraph(item, type, unique(`${name}.${key}`, taken), depth + 1, taken);
    }),
  ];
}

// Two paragraphs with one number are a fault of the source, and reported as such; both must still be reachable.
function unique(name: string, taken: Map<string, number>): string {
  let count = taken.get(name) ?? 0;
  let free = name;
  while (taken.has(free)) free = `${name}-${++count}`;
  taken.set(name, Math.max(count, 1));
  if (free !== name) taken.set(free, 1);
  return free;
}
