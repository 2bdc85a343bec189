import { PDFDict, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import { readDrawn, type DrawnOperation } from "./pdf-content.ts";
import { readFont, type ReadGlyphs } from "./pdf-font.ts";
import { IDENTITY, matrix, multiply, shift, xOf, type Matrix } from "./pdf-matrix.ts";
import { fromTextString, type Operand } from "./pdf-operators.ts";
import type { FoundCell, FoundPlace, Structure } from "./pdf-structure.ts";

/** A stretch of text as the file places it. Units are points; `y` grows upwards from the foot of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** From where to where it has ink: without spaces at its ends. */
  readonly ink?: readonly [from: number, to: number] | undefined;
  /** Whether its letters run from right to left; `text` stands in the order in which they are read. */
  readonly reversed?: boolean;
  /** The cell of a table that it stands in. */
  readonly cell?: FoundCell | undefined;
  /** What it is part of, as the structure of the file tells. */
  readonly place?: FoundPlace | undefined;
  /** The numbered stretch of its page that it stands in. */
  readonly stretch?: number | undefined;
  /** Whether the structure of the file leaves it out, as it does what is no part of the text. */
  readonly isAside?: boolean;
}

/** What stands in one piece: as a rule a letter, with its marks. */
interface Cluster {
  text: string;
  x: number;
  end: number;
}

interface OpenRun {
  readonly clusters: Cluster[];
  readonly y: number;
  readonly size: number;
  readonly reversed: boolean;
  readonly cell: FoundCell | undefined;
  readonly place: FoundPlace | undefined;
  readonly isAside: boolean;
  readonly stretch: number | undefined;
}

/** What a marked stretch says of the text in it. */
interface Mark {
  readonly reversed: boolean;
  /** What its glyphs stand for, whatever their font says. */
  readonly text: string | undefined;
  /** Its number in the structure of the file. */
  readonly stretch: number | undefined;
}

/**
 * The text of a page and of the forms that it draws, in the order of the file. What the file says a glyph stands for
 * (`ActualText`) goes before what its font says: an Arabic letter is often drawn in two glyphs, of which neither is the
 * letter.
 * @param structure what the structure of the file says of the page, where it has one.
 */
export function readRuns(page: PDFPage, structure?: Structure): Run[] {
  return runsOf(readDrawn(page), structure);
}

/** The text of a page whose operations were read. */
export function runsOf(operations: Iterable<DrawnOperation>, structure?: Structure): Run[] {
  const fonts = new Map<PDFDict | undefined, ReadonlyMap<string, ReadGlyphs>>();
  const runs: OpenRun[] = [];
  const saved: Matrix[] = [];
  const marks: Mark[] = [];
  let base: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  // Where the line stands; the dots of a letter are drawn above or below it.
  let anchor: Matrix = IDENTITY;
  let [size, leading, spacing, rise] = [0, 0, 0, 0];
  let glyphs: ReadGlyphs | undefined;
  let run: OpenRun | undefined;
  let cluster: Cluster | undefined;

  const moveLine = (x: number, y: number): void => {
    line = shift(x, y, line);
    text = line;
    // A small step lifts a sign in its line, a large one begins another.
    if (Math.abs(y) < size) return;
    anchor = line;
    run = undefined;
  };
  const show = (bytes: string): void => {
    const actual = marks.findLast((mark) => mark.text !== undefined)?.text;
    for (const glyph of glyphs?.(bytes) ?? []) {
      const x = xOf(text, base);
      text = shift((glyph.width / 1000) * size + spacing, 0, text);
      const end = xOf(text, base);
      if (run === undefined) {
        const reversed = marks.some((mark) => mark.reversed);
        const stretch = marks.findLast((mark) => mark.stretch !== undefined)?.stretch;
        const [, , c, d] = multiply(text, base);
        const place = stretch === undefined ? undefined : structure?.placeOf(stretch);
        run = {
          clusters: [],
          y: multiply(anchor, base)[5] + rise,
          size: size * Math.hypot(c, d),
          reversed,
          stretch,
          place,
          cell: place?.cell,
          isAside: structure !== undefined && stretch === undefined,
        };
        runs.push(run);
      }
      if (actual !== undefined && cluster !== undefined) {
        cluster.x = Math.min(cluster.x, x);
        cluster.end = Math.max(cluster.end, end);
        continue;
      }
      cluster = { text: actual ?? glyph.text, x, end };
      run.clusters.push(cluster);
      if (actual === undefined) cluster = undefined;
    }
  };

  for (const { operator, operands, resources } of operations) {
    const [first, second] = [numberOf(operands[0]), numberOf(operands[1])];
    switch (operator) {
      case "q":
        saved.push(base);
        break;
      case "Q":
        base = saved.pop() ?? IDENTITY;
        break;
      case "cm":
        base = multiply(matrix(operands.map(numberOf)), base);
        break;
      case "BT":
        line = text = anchor = IDENTITY;
        run = undefined;
        break;
      case "Tf":
        if (!fonts.has(resources)) fonts.set(resources, fontsOf(resources));
        glyphs = fonts.get(resources)?.get(nameOf(operands[0]));
        size = second;
        break;
      case "Tm":
        line = text = anchor = matrix(operands.map(numberOf));
        if (cluster === undefined) run = undefined;
        break;
      case "Td":
        moveLine(first, second);
        break;
      case "TD":
        leading = -second;
        moveLine(first, second);
        break;
      case "TL":
        leading = first;
        break;
      case "T*":
        moveLine(0, -leading);
        break;
      case "Tc":
        spacing = first;
        break;
      case "Ts":
        rise = first;
        break;
      case "Tj":
        show(stringOf(operands[0]));
        break;
      case "TJ":
        for (const item of operands[0]?.type === "list" ? operands[0].items : []) {
          if (item.type === "string") show(item.value);
          if (item.type === "number") {
            text = shift((-item.value / 1000) * size, 0, text);
          }
        }
        break;
      case "BMC":
      case "BDC": {
        const mark = readMark(operands);
        // Letters of one direction are a run of their own, and so are those of one element.
        if (mark.reversed || mark.stretch !== undefined) run = undefined;
        cluster = undefined;
        marks.push(mark);
        break;
      }
      case "EMC": {
        const mark = marks.pop();
        if (mark?.reversed === true || mark?.stretch !== undefined) run = undefined;
        cluster = undefined;
        break;
      }
    }
  }
  return runs.map(closeRun);
}

function closeRun({ clusters, ...run }: OpenRun): Run {
  const inOrder = run.reversed ? clusters.toReversed() : clusters;
  const x = Math.min(...clusters.map((one) => one.x));
  const width = Math.max(...clusters.map(({ end }) => end)) - x;
  return { text: inOrder.map(({ text }) => text).join(""), x, width, ink: inkOf(clusters), ...run };
}

// A Chinese sign of punctuation is as wide as a letter, and half of it is white: the next may begin there.
const WHITE_BEHIND = /^[、。，．：；！？》〉」』】）〕”’]$/u;
const WHITE_BEFORE = /^[《〈「『【（〔“‘]$/u;

function inkOf(clusters: readonly Cluster[]): Run["ink"] {
  const visible = clusters.filter(({ text }) => text.trim() !== "");
  if (visible.length === 0) return undefined;
  const middle = ({ x, end }: Cluster): number => (x + end) / 2;
  const from = visible.map((one) => (WHITE_BEFORE.test(one.text) ? middle(one) : one.x));
  const to = visible.map((one) => (WHITE_BEHIND.test(one.text) ? middle(one) : one.end));
  return [Math.min(...from), Math.max(...to)];
}

function readMark([tag, properties]: readonly Operand[]): Mark {
  const entries = properties?.type === "list" ? properties.items : [];
  const valueOf = (name: string): Operand | undefined => {
    const key = entries.findIndex((one) => one.type === "name" && one.value === name);
    return key < 0 ? undefined : entries[key + 1];
  };
  const [text, stretch] = [valueOf("ActualText"), valueOf("MCID")];
  return {
    reversed: nameOf(tag) === "ReversedChars",
    text: text?.type === "string" ? fromTextString(text.value) : undefined,
    stretch: stretch?.type === "number" ? stretch.value : undefined,
  };
}

function fontsOf(resources: PDFDict | undefined): ReadonlyMap<string, ReadGlyphs> {
  const fonts = resources?.lookup(PDFName.of("Font"));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().map((name) => [name.decodeText(), readFont(fonts.lookup(name, PDFDict))]),
  );
}

function numberOf(operand: Operand | undefined): number {
  return operand?.type === "number" ? operand.value : 0;
}

function nameOf(operand: Operand | undefined): string {
  return operand?.type === "name" ? operand.value : "";
}

function stringOf(operand: Operand | undefined): string {
  return operand?.type === "string" ? operand.value : "";
}
