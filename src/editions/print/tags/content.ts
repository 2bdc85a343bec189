import { asciiOf, numbersIn, OPERATORS, readOperators } from "./operators.ts";

/** What a page's content was found to hold, and as it is to be. */
export interface MarkedContent {
  readonly bytes: Uint8Array;
  /** The numbers of the stretches that belong to the structure. */
  readonly stretches: ReadonlySet<number>;
}

/** Two by two and a shift. */
type Matrix = readonly [number, number, number, number, number, number];

interface Edit {
  readonly at: number;
  /** How many bytes are replaced. */
  readonly length: number;
  readonly text: string;
}

/** Something drawn that belongs to no element. */
interface Loose {
  readonly from: number;
  readonly to: number;
  /** Where it stands, if it is text: up grows. */
  readonly y: number | undefined;
}

const [PLAIN, HEADER, FOOTER] = [
  "/Artifact BMC\n",
  "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
  "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
];

/**
 * Marks all that is drawn on a page and belongs to no element as an artifact (ISO 32000-1, 14.8.2.2), and what an
 * element has of lines and grounds; heads and feet of the page as such. Goes through the bytes once.
 * @param belongs whether a numbered stretch is part of an element; `picture` where it says something without words
 */
export function markContent(
  content: Uint8Array,
  belongs: (stretch: number) => "words" | "picture" | undefined,
): MarkedContent {
  const edits: Edit[] = [];
  const loose: Loose[] = [];
  const stretches = new Set<number>();
  const open: { at: number; length: number; number: number | undefined; shows: boolean }[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let [lowest, highest, lastTagged] = [Infinity, -Infinity, 0];
  let [drawing, text] = [-1, -1];
  let y: number | undefined;

  readOperators(content, (operator, from, at, end) => {
    switch (operator) {
      case OPERATORS.q:
        saved.push(matrix);
        break;
      case OPERATORS.Q:
        matrix = saved.pop() ?? matrix;
        break;
      case OPERATORS.cm:
        matrix = multiply(numbersIn(content, from, at), matrix);
        break;
      case OPERATORS.BMC:
        open.push({ at: from, length: end - from, number: undefined, shows: false });
        break;
      case OPERATORS.BDC: {
        const number = /\/MCID\s+(\d+)/.exec(asciiOf(content, from, at))?.[1];
        const own = number === undefined ? undefined : Number(number);
        // What is partly of an element cannot be an artifact as one.
        if (own !== undefined) text = -1;
        open.push({ at: from, length: end - from, number: own, shows: false });
        break;
      }
      case OPERATORS.EMC: {
        const mark = open.pop();
        if (mark?.number === undefined) break;
        const as = belongs(mark.number);
        if (as === "picture" || (as === "words" && mark.shows)) stretches.add(mark.number);
        else edits.push({ at: mark.at, length: mark.length, text: PLAIN.trimEnd() });
        break;
      }
      case OPERATORS.BT:
        y = undefined;
        text = open.length === 0 ? from : -1;
        break;
      case OPERATORS.Tm: {
        const own = multiply(numbersIn(content, from, at), matrix);
        y ??= own[5];
        if (open.length > 0) {
          lowest = Math.min(lowest, own[5]);
          highest = Math.max(highest, own[5]);
        }
        break;
      }
      case OPERATORS.Tj:
      case OPERATORS.TJ:
      case OPERATORS.quote:
      case OPERATORS.quotes:
        for (const mark of open) mark.shows = true;
        if (open.length > 0) lastTagged = at;
        break;
      case OPERATORS.ET:
        if (text >= 0) loose.push({ from: text, to: end, y });
        text = -1;
        break;
      case OPERATORS.m:
      case OPERATORS.re:
        if (drawing < 0) drawing = from;
        break;
      case OPERATORS.n:
        drawing = -1;
        break;
      case OPERATORS.f:
      case OPERATORS.F:
      case OPERATORS.fStar:
      case OPERATORS.B:
      case OPERATORS.BStar:
      case OPERATORS.b:
      case OPERATORS.bStar:
      case OPERATORS.S:
      case OPERATORS.s:
        if (open.length === 0)
          loose.push({ from: drawing < 0 ? from : drawing, to: end, y: undefined });
        drawing = -1;
        break;
      case OPERATORS.Do:
      case OPERATORS.sh:
        if (open.length === 0) loose.push({ from, to: end, y: undefined });
        else for (const mark of open) mark.shows = true;
        break;
    }
  });
  for (const { from, to, y: own } of loose) {
    const isAround = own !== undefined && from > lastTagged && stretches.size > 0;
    const kind = isAround && own > highest ? HEADER : isAround && own < lowest ? FOOTER : PLAIN;
    edits.push({ at: from, length: 0, text: kind }, { at: to, length: 0, text: "\nEMC" });
  }
  return { bytes: applyEdits(content, edits), stretches };
}

function applyEdits(content: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sorted = edits.toSorted((a, b) => a.at - b.at);
  const grown = sorted.reduce((sum, { length, text }) => sum + text.length - length, 0);
  const result = new Uint8Array(content.length + grown);
  let [read, written] = [0, 0];
  for (const { at, length, text } of sorted) {
    result.set(content.subarray(read, at), written);
    written += at - read;
    for (let nth = 0; nth < text.length; nth++) result[written++] = text.charCodeAt(nth);
    read = at + length;
  }
  result.set(content.subarray(read), written);
  return result;
}

/** First `one`, then `other`. */
function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  other: Matrix,
): Matrix {
  const [p, q, r, s, t, u] = other;
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u,
  ];
}
