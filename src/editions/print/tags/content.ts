import { applyEdits, scanContent, type Edit } from "../content-stream.ts";
import { IDENTITY, matrixOf, multiply, type Matrix } from "../matrix.ts";

/** What a page's content was found to hold, and as it is to be. */
export interface MarkedContent {
  readonly bytes: Uint8Array;
  /** The numbers of the stretches that belong to the structure. */
  readonly stretches: ReadonlySet<number>;
}

/** Something drawn that belongs to no element. */
interface Loose {
  readonly from: number;
  readonly to: number;
  /** Where it stands, if it is text: up grows. */
  readonly y: number | undefined;
}

/** A mark that is open. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly number: number | undefined;
  /** Whether something is shown in it. */
  shows: boolean;
}

/** The operators of ISO 32000-1, Annex A, that matter here. */
const WANTED: ReadonlySet<string> = new Set(
  `q Q cm BMC BDC EMC BT ET Tm Tj TJ ' " m re n f F f* B B* b b* S s Do sh BI`.split(" "),
);

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
  const open: Mark[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  let [lowest, highest, lastTagged] = [Infinity, -Infinity, 0];
  let [drawing, text] = [-1, -1];
  let y: number | undefined;

  for (const operation of scanContent(content, WANTED)) {
    const { operator, from, to } = operation;
    switch (operator) {
      case "q":
        saved.push(matrix);
        break;
      case "Q":
        matrix = saved.pop() ?? matrix;
        break;
      case "cm":
        matrix = multiply(matrixOf(operation.operands), matrix);
        break;
      case "BMC":
        open.push({ from, to, number: undefined, shows: false });
        break;
      case "BDC": {
        const number = /\/MCID\s+(\d+)/.exec(operation.operands[1] ?? "")?.[1];
        const own = number === undefined ? undefined : Number(number);
        // What is partly of an element cannot be an artifact as one.
        if (own !== undefined) text = -1;
        open.push({ from, to, number: own, shows: false });
        break;
      }
      case "EMC": {
        const mark = open.pop();
        if (mark?.number === undefined) break;
        const as = belongs(mark.number);
        if (as === "picture" || (as === "words" && mark.shows)) stretches.add(mark.number);
        else edits.push({ from: mark.from, to: mark.to, text: PLAIN.trimEnd() });
        break;
      }
      case "BT":
        y = undefined;
        text = open.length === 0 ? from : -1;
        break;
      case "Tm": {
        const own = multiply(matrixOf(operation.operands), matrix);
        y ??= own[5];
        if (open.length > 0) {
          lowest = Math.min(lowest, own[5]);
          highest = Math.max(highest, own[5]);
        }
        break;
      }
      case "Tj":
      case "TJ":
      case "'":
      case '"':
        for (const mark of open) mark.shows = true;
        if (open.length > 0) lastTagged = from;
        break;
      case "ET":
        if (text >= 0) loose.push({ from: text, to, y });
        text = -1;
        break;
      case "m":
      case "re":
        if (drawing < 0) drawing = from;
        break;
      case "n":
        drawing = -1;
        break;
      case "f":
      case "F":
      case "f*":
      case "B":
      case "B*":
      case "b":
      case "b*":
      case "S":
      case "s":
        if (open.length === 0) loose.push({ from: drawing < 0 ? from : drawing, to, y: undefined });
        drawing = -1;
        break;
      case "Do":
      case "sh":
      case "BI":
        if (open.length === 0) loose.push({ from, to, y: undefined });
        else for (const mark of open) mark.shows = true;
        break;
    }
  }
  for (const { from, to, y: own } of loose) {
    const isAround = own !== undefined && from > lastTagged && stretches.size > 0;
    const kind = isAround && own > highest ? HEADER : isAround && own < lowest ? FOOTER : PLAIN;
    edits.push({ from, to: from, text: kind }, { from: to, to, text: "\nEMC" });
  }
  return { bytes: applyEdits(content, edits), stretches };
}
