import type { ComparedRow } from "../../src/enrich/comparison.ts";
import type { Piece } from "../../src/enrich/comparison-words.ts";
import type { Instrument } from "../../src/model/document.ts";
import type { Unit } from "../../src/model/name.ts";
import { closingMarks, runsAgainst, type Direction } from "../../src/text/direction.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { namePlaces } from "../wording/places.ts";
import type { Wording } from "../wording/wording.ts";

/** How an edition tells words that went or came, beside the look of them. */
export interface RedlineDress {
  /** Which way the text runs: words that run against it all through are kept apart. */
  readonly direction: Direction;
  /** What stands before and behind words that only one text has. */
  readonly around: (change: "deleted" | "inserted") => readonly [before: Html, behind: Html];
}

/** All words of a row, those that went in `del` and those that came in `ins`, with the numbers of both texts before them. */
export function redline(row: ComparedRow, dress: RedlineDress): Html {
  return html`${labels(row, dress)}${runs(row.pieces, dress)}`;
}

/** What the draft says: its words, those that went in `del`. */
export function draftWords(row: ComparedRow, dress: RedlineDress): Html {
  const [label] = draftLabels(row);
  return html`${label !== undefined && numbered(label)}${runs(
    row.pieces.filter(({ change }) => change !== "inserted"),
    dress,
  )}`;
}

/** What the adopted text says: its words, those that came in `ins`. */
export function adoptedWords(row: ComparedRow, dress: RedlineDress): Html {
  const label = labelOf(row.adopted);
  return html`${label !== undefined && numbered(label)}${runs(
    row.pieces.filter(({ change }) => change !== "deleted"),
    dress,
  )}`;
}

/** The printed number of a unit. */
function labelOf(unit: Unit | undefined): string | undefined {
  return unit && "label" in unit.node ? unit.node.label : undefined;
}

/** The number that the draft's words begin with in this row; those of merged paragraphs stand among the words. */
function draftLabels({ draft: [first], isFurther }: ComparedRow): readonly string[] {
  const label = isFurther ? undefined : labelOf(first);
  return label === undefined ? [] : [label];
}

function labels(row: ComparedRow, dress: RedlineDress): Html | undefined {
  const [before] = draftLabels(row);
  const behind = labelOf(row.adopted);
  if (before === behind) return before === undefined ? undefined : numbered(before);
  return html`${before !== undefined && html`${changed("deleted", html`<span class="label">${before}</span>`, dress)} `}${behind !== undefined && html`${changed("inserted", html`<span class="label">${behind}</span>`, dress)} `}`;
}

function numbered(label: string): Html {
  return html`<span class="label">${label}</span> `;
}

/** Pieces with each run of one kind in one element. */
function runs(pieces: readonly Piece[], dress: RedlineDress): Html {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0]?.change === piece.change) group.push(piece);
    else groups.push([piece]);
  }
  const markup = html`${groups.map((group) => {
    const words = html`${group.map(pieceWords)}`;
    const change = group[0]?.change ?? "same";
    return change === "same" ? words : changed(change, words, dress);
  })}`;
  const plain = pieces.map(({ text }) => text).join("");
  return runsAgainst(plain, dress.direction) ? html`<bdi>${markup}</bdi>` : markup;
}

function pieceWords({ text, role, isMark }: Piece): Html {
  if (isMark) return html`<sup>${text}</sup>`;
  const words = role === undefined ? html`${text}` : html`<em class="${role}">${text}</em>`;
  // Marks that it leaves open would turn what stands behind.
  return closingMarks(text) === "" ? words : html`<bdi>${words}</bdi>`;
}

function changed(change: "deleted" | "inserted", words: Html, { around }: RedlineDress): Html {
  const tag = raw(change === "deleted" ? "del" : "ins");
  const [before, behind] = around(change);
  return html`${before}<${tag}>${words}</${tag}>${behind}`;
}

/** What a unit is called where it stands beside its counterpart: `preambular para. 5`, `para. 28 (c)`. */
export function placeIn(text: Instrument, { type, name }: Unit, wording: Wording): string {
  if (type === "title") return wording.changes.titlePlace;
  return namePlaces(text, wording).get(name) ?? name;
}
