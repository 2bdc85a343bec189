import { childrenOf, type XmlElement } from "../akn/xml.ts";
import { isKnownFormat, writeNumber } from "./numerals.ts";
import { childOf, valueOf, type ListPlace } from "./styles.ts";

/** What a word processor prints before a paragraph of a list, and has in no words of the file. */
export interface CountedLabel {
  readonly text: string;
  /** Whether it is a sign and no number, such as a bullet. */
  readonly isSign: boolean;
  /** The format that is not known, and in whose place digits stand. */
  readonly unknown: string | undefined;
}

/** A level of a list: how it counts and how it prints. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: the counts of the levels, and what stands around them. */
  readonly text: string;
  /** The level, counted from one, below whose numbers it begins again; 0 where it never does. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly isHidden: boolean;
  readonly style: string | undefined;
}

/** A list as paragraphs name it: its levels, and the counts that it shares with others. */
interface List {
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
  readonly counts: (number | undefined)[];
  /** The levels that have begun again, as this list says. */
  readonly begun: Set<number>;
}

/** A list has nine levels. */
const DEEPEST = 8;

/**
 * Counts the paragraphs of lists as a word processor does (ECMA-376, 17.9), one call for each in the order of the
 * document. Gives what is printed before the paragraph; nothing where it is in no list.
 */
export function createCounter(
  root: XmlElement | undefined,
): (place: ListPlace, style: string | undefined) => CountedLabel | undefined {
  const lists = readLists(root);
  return ({ list: id = "0", level: asked }, style) => {
    const list = lists.get(id);
    if (!list) return undefined;
    const { levels, counts, starts, begun } = list;
    const styled = levels.findIndex((one) => style !== undefined && one?.style === style);
    const at = Math.min(DEEPEST, Math.max(0, asked ?? styled));
    const level = levels[at];
    if (!level) return undefined;
    const startAnew = starts.get(at);
    const isNew = startAnew !== undefined && !begun.has(at);
    begun.add(at);
    const last = counts[at];
    counts[at] = isNew ? startAnew : last === undefined ? level.start : last + 1;
    for (const [deeper, { restart } = { restart: undefined }] of levels.entries()) {
      if (deeper > at && (restart === undefined || at < restart)) counts[deeper] = undefined;
    }
    return level.isHidden ? undefined : writeLabel(list, at, level);
  };
}

function writeLabel({ levels, counts }: List, at: number, level: Level): CountedLabel {
  if (level.format === "bullet")
    return { text: signOf(level.text), isSign: true, unknown: undefined };
  let unknown: string | undefined;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const nth = Number(digit) - 1;
    const other = levels[nth];
    if (!other || nth > at) return "";
    // In legal style all are digits; zeros before them stay.
    const format = level.isLegal && other.format !== "decimalZero" ? "decimal" : other.format;
    if (!isKnownFormat(format)) unknown = format;
    return writeNumber(counts[nth] ?? other.start, format);
  });
  return { text: text.trim(), isSign: false, unknown };
}

/** A bullet in the sign that every font has; dashes stay what they are. */
function signOf(text: string): string {
  return /^[-–—−]$/.test(text) ? text : "•";
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstract = root ? childrenOf(root, "abstractNum") : [];
  const byId = new Map(abstract.map((one) => [one.attributes.get("abstractNumId") ?? "", one]));
  const byStyle = new Map(
    abstract.flatMap((one) => {
      const style = valueOf(one, "styleLink");
      return style === undefined ? [] : [[style, one] as const];
    }),
  );
  const shared = new Map<XmlElement, (number | undefined)[]>();
  const lists = root ? childrenOf(root, "num") : [];
  return new Map(
    lists.flatMap((num) => {
      const named = byId.get(valueOf(num, "abstractNumId") ?? "");
      const definition = byStyle.get(valueOf(named, "numStyleLink") ?? "") ?? named;
      if (!definition) return [];
      const counts = shared.get(definition) ?? [];
      shared.set(definition, counts);
      const levels = readLevels(definition);
      const starts = new Map<number, number>();
      for (const override of childrenOf(num, "lvlOverride")) {
        const at = Number(override.attributes.get("ilvl"));
        const start = valueOf(override, "startOverride");
        if (start !== undefined) starts.set(at, readCount(start));
        const own = childOf(override, "lvl");
        if (own && at >= 0 && at <= DEEPEST) levels[at] = readLevel(own);
      }
      const id = num.attributes.get("numId") ?? "";
      return [[id, { levels, counts, starts, begun: new Set<number>() }] as const];
    }),
  );
}

function readLevels(definition: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: DEEPEST + 1 }, () => undefined);
  for (const level of childrenOf(definition, "lvl")) {
    const at = Number(level.attributes.get("ilvl"));
    if (at >= 0 && at <= DEEPEST) levels[at] = readLevel(level);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, "lvlRestart");
  return {
    start: readCount(valueOf(level, "start") ?? "1"),
    format: valueOf(level, "numFmt") ?? "decimal",
    text: valueOf(level, "lvlText") ?? "",
    restart: restart === undefined ? undefined : readCount(restart),
    isLegal: childOf(level, "isLgl") !== undefined,
    isHidden: childOf(childOf(level, "rPr"), "vanish") !== undefined,
    style: valueOf(level, "pStyle"),
  };
}

function readCount(value: string): number {
  const count = Number.parseInt(value, 10);
  return Number.isNaN(count) ? 1 : count;
}
