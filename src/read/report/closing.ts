import { closesText, isAdoptionLine } from "./blocks.ts";
import type { Stitched } from "./stitch.ts";

// The record of the meeting, below its date: `A69/VR/8`
const RECORD = /^[A-Z]{1,5}\d{0,3}(?:\/[A-Z0-9.]{1,20}){1,5}$/;

/** Where the lines begin that close a text: the meeting, the date, how the votes fell. */
export function closingStart(run: readonly Stitched[]): number {
  let start = run.length;
  for (let above = run[start - 1]; above; above = run[start - 1]) {
    const { kind, line } = above.block;
    const before = run[start - 2]?.block.line;
    const isRecord = RECORD.test(line.text) && before !== undefined && isAdoptionLine(before);
    if (kind !== "prose" || !(closesText(line) || isRecord)) break;
    start -= 1;
  }
  return start;
}
