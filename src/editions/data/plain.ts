import { unitsInOrder, type Gathered, type GatheredText } from "./gather.ts";
import type { Run, UnitData } from "./types.ts";

/** A text to read and to search: a paragraph a line with its label, items indented, notes at the end under their marks. */
export function plainDocument({ units }: GatheredText): string {
  return plain(units);
}

/** All of a session in the same form. */
export function plainSession(gathered: Gathered): string {
  return plain(unitsInOrder(gathered).map(({ unit }) => unit));
}

function plain(units: readonly UnitData[]): string {
  const lines = units.map(plainUnit).filter((line) => line.trim() !== "");
  return `${lines.join("\n\n")}\n`;
}

const INDENT = "    ";

function plainUnit({ type, label, depth = 0, runs, cells = [] }: UnitData): string {
  const words =
    type === "row"
      ? cells.map(({ paragraphs }) => paragraphs.map(plainRuns).join(" "))
      : [plainRuns(runs)];
  const shown = type === "note" && label !== undefined ? mark(label) : label;
  const line = words.join(" | ");
  return `${INDENT.repeat(depth)}${shown === undefined ? line : `${shown} ${line}`}`;
}

function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => ("note" in run ? mark(run.note) : run.text)).join("");
}

/** The mark of a note, in the text and before the note. */
function mark(label: string): string {
  return `[${label}]`;
}
