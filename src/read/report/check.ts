import { checkLabels, checkNumbers, type LabelSpan } from "../../model/form.ts";
import { isBareFormula } from "../../model/parts.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { closesText, isAdoptionLine, isFinished } from "./blocks.ts";
import type { Composed, Context } from "./context.ts";
import { readMark, scanMarks } from "./inlines.ts";
import { joinPieces } from "./join.ts";
import type { Stitched } from "./stitch.ts";
import { letterMarks } from "./table.ts";

/** Reports where a source falls short of the form of its kind: missing parts, numbers, labels, endings, notes. */
export function checkShape(context: Context, report: Report): void {
  const { text } = context.source;
  const spanOf: LabelSpan = ({ label = "", spans: [{ start }] }) => {
    const at = text.lastIndexOf(label, Math.max(0, start - label.length));
    return { start: at, end: at + label.length };
  };
  for (const composed of context.composed) {
    const { kind, preamble, operative, annexes } = composed.instrument;
    checkParts(composed, report);
    // A text that is no resolution has no form to depart from.
    if (kind === "document") continue;
    checkNumbers(operative, spanOf, report);
    checkLabels([...preamble, ...operative], spanOf, report);
    for (const { blocks } of annexes) checkLabels(blocks, spanOf, report);
    checkEndings(composed, report);
  }
  checkIdentities(context, report);
  checkNotes(context, report);
}

function checkParts({ instrument, blocks }: Composed, report: Report): void {
  const span = spanOfName(blocks);
  const { kind, number, title, formula, operative } = instrument;
  if (kind === "document") {
    const message =
      "no resolution or decision found: no line `Resolution 7/1` and no enacting formula; kept as it is";
    report({ rule: "text-is-a-resolution", message, span });
    return;
  }
  const name = number === undefined ? "this text" : `${kind} ${number}`;
  if (number === undefined && instrument.designation) {
    report({
      rule: "instrument-has-number",
      message: `“${kind}” without a number; expected one like 7/1`,
      span,
    });
  }
  if (!title) report({ rule: "instrument-has-title", message: `${name} has no title`, span });
  if (!formula)
    report({ rule: "instrument-has-formula", message: `${name} has no enacting formula`, span });
  if (operative.length === 0) {
    report({
      rule: "instrument-has-operative-part",
      message: `${name} has no operative paragraph`,
      span,
    });
  }
}

/** Where a text says what it is: in its designation, below a masthead, or else at its beginning. */
function spanOfName(blocks: readonly Stitched[]): Span {
  const named = blocks.find(({ block }) => block.kind === "designation") ?? blocks[0];
  return named?.pieces[0] ?? { start: 0, end: 0 };
}

function checkIdentities({ composed }: Context, report: Report): void {
  const seen = new Map<string, Set<string>>();
  for (const { instrument, blocks } of composed) {
    const { number, kind } = instrument;
    if (number === undefined) continue;
    const span = spanOfName(blocks);
    const kinds = seen.get(number) ?? new Set();
    const [other] = kinds;
    if (kinds.has(kind)) {
      report({ rule: "instrument-is-unique", message: `a second ${kind} ${number}`, span });
    } else if (other !== undefined) {
      const message = `${kind} ${number} has the same number as ${other} ${number}; names tell them apart`;
      report({ rule: "decision-and-resolution-differ-in-number", message, span });
    }
    seen.set(number, kinds.add(kind));
  }
}

const MUST_STOP: ReadonlySet<string> = new Set(["formula", "number", "item", "prose"]);

function checkEndings({ instrument, blocks }: Composed, report: Report): void {
  for (const [index, stitched] of blocks.entries()) {
    const { block, end } = stitched;
    if (block.kind === "item" && instrument.kind !== "decision" && startsAlone(blocks[index - 1])) {
      const span = { start: block.line.start, end: block.textStart };
      report({
        rule: "item-has-a-paragraph",
        message: `item ${block.label ?? ""} stands under no paragraph`,
        span,
      });
    }
    if (!MUST_STOP.has(block.kind)) continue;
    if (isFinished(end.line.text) || closesText(block.line) || isAdoptionLine(end.line)) continue;
    // What a list or the operative part goes on with is no half: `Affirms the necessity`, `Therefore`.
    const below = blocks[index + 1]?.block.kind;
    if (below === "item" || isBareFormula(end.line.text)) continue;
    if (below === "number" && /^(?:now,? )?therefore$/i.test(block.line.text)) continue;
    const span = { start: end.line.end - 1, end: end.line.end };
    report({
      rule: "paragraph-ends-with-punctuation",
      message: "the paragraph stops in mid-sentence",
      span,
    });
  }
}

function startsAlone(above: Stitched | undefined): boolean {
  return above === undefined || !["number", "item", "prose"].includes(above.block.kind);
}

function checkNotes({ source, head, parts, composed, notes }: Context, report: Report): void {
  const defined = new Map<string, Span>();
  for (const { block } of notes) {
    const mark = block.label ?? "";
    const label = readMark(mark);
    const span = { start: block.line.start, end: block.line.start + mark.length };
    // The notes of a table have letters, and each text may have one table with them.
    if (defined.has(label) && !/^[a-z]$/.test(label)) {
      report({ rule: "note-is-unique", message: `a second note ${label}`, span });
    }
    if (!defined.has(label)) defined.set(label, span);
  }
  const frame = parts.flatMap(({ heading, opening }) => [heading ?? [], opening ?? []].flat());
  const body = [...head, ...frame, ...composed.flatMap(({ blocks }) => blocks)];
  const referenced = new Set<string>();
  for (const stitched of body) {
    const marks = scanMarks(joinPieces(stitched, source));
    for (const { label, span } of [...marks, ...letterMarks(stitched, source)]) {
      if (!defined.has(label) && !referenced.has(label)) {
        const message = `note ${label} is referred to and has no text`;
        report({ rule: "note-has-text", message, span });
      }
      referenced.add(label);
    }
  }
  for (const [label, span] of defined) {
    if (referenced.has(label)) continue;
    report({ rule: "note-is-referenced", message: `nothing refers to note ${label}`, span });
  }
}
