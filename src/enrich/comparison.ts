import type { Instrument, Session } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { textsOf, type Unit } from "../model/name.ts";
import { findClauses } from "./clauses.ts";
import { alignUnits, type Match } from "./comparison-align.ts";
import { comparedUnits, weightsOf } from "./comparison-terms.ts";
import { findMoved } from "./comparison-moves.ts";
import { compareVerbs, type VerbChange } from "./comparison-verbs.ts";
import { compareTokens, tokensOf, type Piece, type Token } from "./comparison-words.ts";
import { piecesOf } from "./comparison-pieces.ts";

/** What became of a draft in the adopted text, paragraph by paragraph. */
export interface Comparison {
  readonly draft: Instrument;
  readonly adopted: Instrument;
  /** In the order of the adopted text; what was dropped stands behind what it stood behind in the draft. */
  readonly rows: readonly ComparedRow[];
}

/**
 * What became of a paragraph or of another unit. `identical` are words and notes, whatever the numbers; of one that was
 * split each part is a row, and several that were merged are one row.
 */
export interface ComparedRow {
  readonly kind: "identical" | "changed" | "split" | "merged" | "new" | "dropped";
  /** Whether it stands in another order among the others. */
  readonly isMoved: boolean;
  /** One; several that were merged; none of what is new. */
  readonly draft: readonly Unit[];
  readonly adopted: Unit | undefined;
  /** Whether what it was split from has begun in a row above. */
  readonly isFurther: boolean;
  /** All words of both, in the order of both. */
  readonly pieces: readonly Piece[];
  readonly verbs: VerbChange | undefined;
}

const known = new WeakMap<Instrument, Map<Instrument, Comparison>>();

/** Compares two texts of a session; once, for every edition asks for it. */
export function compareTexts(draft: Instrument, adopted: Instrument, session: Session): Comparison {
  const own = known.get(draft) ?? new Map<Instrument, Comparison>();
  known.set(draft, own);
  const comparison = own.get(adopted) ?? compare(draft, adopted, session);
  own.set(adopted, comparison);
  return comparison;
}

function compare(draft: Instrument, adopted: Instrument, session: Session): Comparison {
  const [from, to] = [unitsIn(draft), unitsIn(adopted)];
  const matches = alignUnits(from.units, to.units, weightsOf(session));
  const moved = findMoved(
    matches.map(({ draft: [place = 0] }) => ({ place, weight: weightOf(from.units[place]) })),
  );
  const clauses = Map.groupBy(
    findClauses(session).filter(({ isSecondary }) => isSecondary),
    ({ document, unit }) => `${document} ${unit}`,
  );
  const verbsOf = ({ id }: Instrument, unit: Unit) => ({
    unit,
    inside: clauses.get(`${id} ${unit.name}`)?.map(({ verb }) => verb.words) ?? [],
  });
  const rows = new Map<number, ComparedRow[]>(to.units.keys().map((place) => [place, []]));
  const rowOf = new Map<number, ComparedRow[]>();
  for (const [nth, match] of matches.entries()) {
    const hunks = compareTokens(
      from.tokens(match.draft),
      match.adopted.flatMap((place, part) => spaced(to.tokens([place]), part)),
    );
    const isSame = hunks.every((hunk) => "same" in hunk);
    const before = match.draft.flatMap((place) => from.units[place] ?? []);
    const cut = piecesOf(
      hunks,
      match.adopted.map((place) => to.tokens([place]).length),
    );
    for (const [part, place] of match.adopted.entries()) {
      const adoptedUnit = to.units[place];
      const own = rows.get(place);
      const [first] = before;
      if (!own || !adoptedUnit || !first) continue;
      own.push({
        kind: kindOf(match, isSame),
        isMoved: moved.has(nth),
        draft: before,
        adopted: adoptedUnit,
        isFurther: part > 0,
        pieces: cut[part] ?? [],
        verbs:
          part === 0
            ? compareVerbs(verbsOf(draft, first), verbsOf(adopted, adoptedUnit))
            : undefined,
      });
      for (const one of match.draft) rowOf.set(one, own);
    }
  }
  for (const [place, own] of rows) {
    if (own.length === 0) own.push(alone("new", to, place));
  }
  const start: ComparedRow[] = [];
  let above = start;
  for (const place of from.units.keys()) {
    const own = rowOf.get(place);
    if (own) above = own;
    else above.push(alone("dropped", from, place));
  }
  return { draft, adopted, rows: [...start, ...[...rows.values()].flat()] };
}

/** The units of a text that are compared, and the words of some of them as one run. */
interface Side {
  readonly units: readonly Unit[];
  readonly tokens: (places: readonly number[]) => readonly Token[];
}

function unitsIn(instrument: Instrument): Side {
  const notes = new Map(instrument.notes.map(({ label, text }) => [label, plainText(text)]));
  const units = comparedUnits(instrument);
  const cut = units.map((unit) => tokensOf(textsOf(unit), (label) => notes.get(label) ?? label));
  return {
    units,
    tokens: (places) =>
      places.flatMap((place, nth) => [
        ...(nth > 0 ? labelOf(units[place]) : []),
        ...spaced(cut[place] ?? [], nth),
      ]),
  };
}

/** Words behind those of another paragraph. */
function spaced([first, ...others]: readonly Token[], nth: number): readonly Token[] {
  return first ? [nth === 0 ? first : { ...first, before: " " }, ...others] : [];
}

/** The number of a paragraph that others were merged with, which stands in the words then. */
function labelOf(unit: Unit | undefined): Token[] {
  const label = unit && "label" in unit.node ? unit.node.label : undefined;
  if (label === undefined) return [];
  return [{ key: `\u0001${label}`, text: label, before: " ", role: undefined, isMark: false }];
}

/** The row of a unit that only one of the texts has. */
function alone(kind: "new" | "dropped", { units, tokens }: Side, place: number): ComparedRow {
  const unit = units.slice(place, place + 1);
  const own = tokens([place]);
  const isNew = kind === "new";
  const hunk = { deleted: isNew ? [] : own, inserted: isNew ? own : [] };
  const [pieces = []] = piecesOf([hunk], [isNew ? own.length : 0]);
  const [draft, adopted] = isNew ? [[], unit[0]] : [unit, undefined];
  return { kind, isMoved: false, draft, adopted, isFurther: false, pieces, verbs: undefined };
}

function kindOf({ draft, adopted }: Match, isSame: boolean): ComparedRow["kind"] {
  if (adopted.length > 1) return "split";
  if (draft.length > 1) return "merged";
  return isSame ? "identical" : "changed";
}

/** Of an item and a paragraph that passed each other the item moved. */
function weightOf(unit: Unit | undefined): number {
  return unit && "depth" in unit && unit.depth === 0 ? 2 : 1;
}
