import { PDFArray, PDFDict, PDFName } from "@cantoo/pdf-lib";
import { extentOf, meet, type Extent } from "./extent.ts";
import type { DrawnOperation } from "./pdf-content.ts";
import { IDENTITY, matrix, multiply, type Matrix } from "./pdf-matrix.ts";
import type { Operand } from "./pdf-operators.ts";

/** A colour, `DeviceCMYK` and four amounts; of a named space the resource says what it is, `Separation All`. */
export interface Colour {
  readonly space: string;
  readonly amounts: readonly number[];
}

/** Something that is painted. */
export interface Paint {
  /** Letters of one colour that follow one another are one. */
  readonly kind: "field" | "line" | "letters" | "image";
  readonly colour: Colour;
  /** As far as it is not cut off; of letters it is not known. */
  readonly extent: Extent | undefined;
}

/** What is set until the state before comes back. */
interface State {
  readonly base: Matrix;
  readonly clip: Extent;
  readonly fill: Colour;
  readonly stroke: Colour;
}

const BLACK: Colour = { space: "DeviceGray", amounts: [0] };
const EVERYWHERE: Extent = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

/** The space that an operator sets with its colour. */
const SPACES = new Map([
  ["g", "DeviceGray"],
  ["rg", "DeviceRGB"],
  ["k", "DeviceCMYK"],
]);

/** The operators that place letters, most of all: they paint nothing. */
const PLACES = new Set(["Td", "Tm", "Tf", "BT", "ET", "BDC", "EMC"]);

/** All that the operations of a page paint, in order, with its colours. */
export function readPaints(operations: Iterable<DrawnOperation>): Paint[] {
  const paints: Paint[] = [];
  const saved: State[] = [];
  let state: State = { base: IDENTITY, clip: EVERYWHERE, fill: BLACK, stroke: BLACK };
  let points: (readonly [x: number, y: number])[] = [];
  let isClip = false;

  const paint = (kind: Paint["kind"], colour: Colour, extent?: Extent): void => {
    const last = paints.at(-1);
    if (kind === "letters" && last?.kind === kind && isSame(last.colour, colour)) return;
    paints.push({ kind, colour, extent });
  };
  const setColour = (operator: string, colour: Colour): void => {
    const isStroke = operator === operator.toUpperCase();
    state = isStroke ? { ...state, stroke: colour } : { ...state, fill: colour };
  };
  const addCorners = (x: number, y: number, width: number, height: number): void => {
    const corners = [x, x + width].flatMap((across) => [y, y + height].map((up) => [across, up]));
    for (const [across = 0, up = 0] of corners) points.push(apply(state.base, across, up));
  };
  const endPath = (operator: string): void => {
    const extent = meet(extentOf(points), state.clip);
    const isThere = points.length > 0 && extent.left <= extent.right && extent.bottom <= extent.top;
    if (isThere && /^[fFbB]/.test(operator)) paint("field", state.fill, extent);
    if (isThere && /^[sSbB]/.test(operator)) paint("line", state.stroke, extent);
    if (isClip) state = { ...state, clip: extent };
    points = [];
    isClip = false;
  };

  for (const { operator, operands, resources } of operations) {
    if (PLACES.has(operator)) continue;
    const numbers = operands.flatMap((one) => (one.type === "number" ? [one.value] : []));
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    switch (operator) {
      case "q":
        saved.push(state);
        break;
      case "Q":
        state = saved.pop() ?? state;
        break;
      case "cm":
        state = { ...state, base: multiply(matrix(numbers), state.base) };
        break;
      case "g":
      case "G":
      case "rg":
      case "RG":
      case "k":
      case "K":
        setColour(operator, { space: SPACES.get(operator.toLowerCase()) ?? "", amounts: numbers });
        break;
      case "cs":
      case "CS":
        setColour(operator, { space: spaceNamed(resources, operands[0]), amounts: [] });
        break;
      case "sc":
      case "scn":
        setColour(operator, { space: state.fill.space, amounts: numbers });
        break;
      case "SC":
      case "SCN":
        setColour(operator, { space: state.stroke.space, amounts: numbers });
        break;
      case "re":
        addCorners(x, y, width, height);
        break;
      case "m":
      case "l":
      case "c":
      case "v":
      case "y":
        for (let at = 0; at + 1 < numbers.length; at += 2) {
          points.push(apply(state.base, numbers[at] ?? 0, numbers[at + 1] ?? 0));
        }
        break;
      case "W":
      case "W*":
        isClip = true;
        break;
      case "Tj":
      case "TJ":
      case "'":
      case '"':
        paint("letters", state.fill);
        break;
      case "sh":
        paint("field", { space: "Pattern", amounts: [] }, state.clip);
        break;
      case "Do":
        // An image fills the square of its space.
        addCorners(0, 0, 1, 1);
        paint("image", state.fill, meet(extentOf(points), state.clip));
        points = [];
        break;
      default:
        if (/^(?:n|[fFsSbB]\*?)$/.test(operator)) endPath(operator);
    }
  }
  return paints;
}

function spaceNamed(resources: PDFDict | undefined, operand: Operand | undefined): string {
  const name = operand?.type === "name" ? operand.value : "";
  const spaces = resources?.lookup(PDFName.of("ColorSpace"));
  const space = spaces instanceof PDFDict ? spaces.lookup(PDFName.of(name)) : undefined;
  if (!(space instanceof PDFArray)) return name;
  return space
    .asArray()
    .flatMap((part) => (part instanceof PDFName ? [part.decodeText()] : []))
    .slice(0, 2)
    .join(" ");
}

function isSame(one: Colour, other: Colour): boolean {
  if (one === other) return true;
  return one.space === other.space && one.amounts.join() === other.amounts.join();
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
