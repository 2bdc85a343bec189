import type { Clause, ReportBack } from "../../enrich/clause.ts";
import type { Reference, Unresolved } from "../../enrich/reference.ts";
import type { Cell, TextBlock } from "../../model/document.ts";
import type { FrameUnit } from "../../model/frame.ts";
import { plainText } from "../../model/inlines.ts";
import { textsOf, type Unit } from "../../model/name.ts";
import { marksIn, runsOf } from "./runs.ts";
import type {
  CellData,
  ClauseData,
  ReferenceData,
  ReportData,
  UnitData,
  UnresolvedData,
} from "./types.ts";

/** What was found in the words of a unit. */
export interface Findings {
  readonly references: readonly Reference[];
  readonly clauses: readonly Clause[];
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** A unit of a text as data. */
export function unitData(unit: Unit, found: Findings, digest: Digest): UnitData {
  const { type, name, node } = unit;
  const label = "label" in node ? node.label : undefined;
  const { text, starts } = joinTexts(unit);
  const blocks = textsOf(unit);
  const runs = blocks.map((block) => runsOf(block.text));
  const shift = (nth: number) => starts[nth] ?? 0;
  return {
    unit: name,
    type,
    ...(label !== undefined && { label }),
    ...("level" in unit && { level: unit.level }),
    ...("depth" in unit && { depth: unit.depth }),
    text,
    notes: runs.flatMap((own, nth) => marksIn(own, shift(nth))),
    runs: type === "row" ? [] : runs.flat(),
    ...(type === "row" && { cells: unit.node.cells.map(cellData) }),
    digest: digestUnit(label, text, digest),
    references: found.references.map((one) => referenceData(one, shift(one.text))),
    clauses: found.clauses.map(clauseData),
  };
}

/** A stretch of the report around the texts as data. */
export function frameData({ type, name, label, node }: FrameUnit, digest: Digest): UnitData {
  const text = plainText(node.text);
  const runs = runsOf(node.text);
  return {
    unit: name,
    type,
    ...(label !== undefined && { label }),
    text,
    notes: marksIn(runs),
    runs,
    digest: digestUnit(label, text, digest),
    references: [],
    clauses: [],
  };
}

/** Words that have the form of a reference, as data. */
export function unresolvedData(unit: Unit, all: readonly Unresolved[]): UnresolvedData[] {
  const { starts } = joinTexts(unit);
  return all.map(({ text, start, end, words, reason }) => {
    const by = starts[text] ?? 0;
    return { unit: unit.name, start: start + by, end: end + by, words, reason };
  });
}

function digestUnit(label: string | undefined, text: string, digest: Digest): string {
  return digest(label === undefined ? text : `${label} ${text}`);
}

/** The words of a unit as one text, and where each of its texts begins in it. */
function joinTexts(unit: Unit): { readonly text: string; readonly starts: readonly number[] } {
  const cells: readonly (readonly TextBlock[])[] =
    unit.type === "row" ? unit.node.cells.map(({ paragraphs }) => paragraphs) : [textsOf(unit)];
  const starts: number[] = [];
  let text = "";
  for (const [column, paragraphs] of cells.entries()) {
    if (column > 0) text += "\t";
    for (const [nth, paragraph] of paragraphs.entries()) {
      if (nth > 0) text += "\n";
      starts.push(text.length);
      text += plainText(paragraph.text);
    }
  }
  return { text, starts };
}

function cellData({ isHead, columns, rows, paragraphs }: Cell): CellData {
  return { head: isHead, columns, rows, paragraphs: paragraphs.map(({ text }) => runsOf(text)) };
}

function referenceData(
  { start, end, words, confidence, targets }: Reference,
  by: number,
): ReferenceData {
  return {
    start: start + by,
    end: end + by,
    words,
    confidence,
    targets: targets.map((one) => ({
      start: one.start + by,
      end: one.end + by,
      target: one.target,
    })),
  };
}

// A paragraph has one text, and places in it need no counting.
function clauseData(clause: Clause): ClauseData {
  const { start, end, words, verb, force, addressee, conditions, items, isSecondary } = clause;
  const reports = [...(clause.reportBack ? [clause.reportBack] : []), ...clause.furtherReports];
  return {
    start,
    end,
    words,
    verb,
    force,
    ...(addressee && { addressee }),
    conditions,
    reports: reports.map(reportData),
    items,
    secondary: isSecondary,
  };
}

function reportData({ to, when, session, date }: ReportBack): ReportData {
  return {
    to,
    ...(when && { when }),
    ...(session !== undefined && { session }),
    ...(date !== undefined && { date }),
  };
}
