import type { Block, Paragraph } from "../../model/document.ts";
import { labelKey } from "../../model/name.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { comesToAStop } from "./compose.ts";
import type { Composed, Context } from "./context.ts";
import { readSuperscript } from "./inlines.ts";
import type { Stitched } from "./stitch.ts";

/** Reports where a source falls short of the form of its kind: missing parts, numbers, labels, endings, notes. */
export function checkShape(context: Context, report: Report): void {
  for (const composed of context.composed) {
    checkParts(composed, report);
    checkNumbers(composed.instrument.operative, report);
    checkLabels([...composed.instrument.preamble, ...composed.instrument.operative], report);
    checkEndings(composed, report);
  }
  checkIdentities(context, report);
  checkNotes(context, report);
}

function checkParts({ instrument, blocks }: Composed, report: Report): void {
  const span = blocks[0]?.pieces[0] ?? { start: 0, end: 0 };
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

function checkIdentities({ composed }: Context, report: Report): void {
  const seen = new Map<string, string>();
  for (const { instrument, blocks } of composed) {
    const { number, kind } = instrument;
    if (number === undefined) continue;
    const span = blocks[0]?.pieces[0] ?? { start: 0, end: 0 };
    const earlier = seen.get(number);
    if (earlier === kind) {
      report({ rule: "instrument-is-unique", message: `a second ${kind} ${number}`, span });
    } else if (earlier !== undefined) {
      const message = `${kind} ${number} has the same number as ${earlier} ${number}; names tell them apart`;
      report({ rule: "decision-and-resolution-differ-in-number", message, span });
    }
    seen.set(number, earlier ?? kind);
  }
}

/** Numbers run from one without a gap; `3 bis` follows 3. */
function checkNumbers(blocks: readonly Block[], report: Report): void {
  let last = 0;
  for (const block of blocks) {
    if (block.type === "heading") continue;
    const count = Number.parseInt(labelKey(block.label ?? ""), 10);
    if (Number.isNaN(count)) continue;
    if (count !== last + 1 && !(count === last && /\D/.test(labelKey(block.label ?? "")))) {
      const message = `expected paragraph ${last + 1}, found ${count}`;
      report({ rule: "paragraph-numbers-are-consecutive", message, span: labelSpan(block) });
    }
    last = count;
  }
}

function checkLabels(blocks: readonly Block[], report: Report): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.type === "heading") continue;
    const { label, items } = block;
    if (label !== undefined) {
      if (seen.has(label))
        report({ rule: "label-is-unique", message: `a second ${label}`, span: labelSpan(block) });
      seen.add(label);
    }
    checkLabels(items, report);
  }
}

function labelSpan({ label, spans: [{ start }] }: Paragraph): Span {
  const length = (label ?? "").length;
  return { start: Math.max(0, start - length - 1), end: Math.max(0, start - 1) };
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
    if (!MUST_STOP.has(block.kind) || instrument.kind === "document" || comesToAStop(stitched))
      continue;
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

// Italics first: their closing asterisk is no note mark
const MARK = /\*[^*\n]{1,500}\*|([⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[\p{L}.])\*{1,3}(?=\s|$))/gu;

function checkNotes({ source, composed, notes }: Context, report: Report): void {
  const defined = new Map<string, Stitched>();
  for (const note of notes) {
    const label = note.block.label ?? "";
    const span = { start: note.block.line.start, end: note.block.line.start + label.length };
    if (defined.has(label))
      report({ rule: "note-is-unique", message: `a second note ${shown(label)}`, span });
    else defined.set(label, note);
  }
  const referenced = new Set<string>();
  for (const { blocks } of composed) {
    for (const { pieces } of blocks) {
      for (const { start, end } of pieces) {
        for (const { 1: label, index } of source.text.slice(start, end).matchAll(MARK)) {
          if (label === undefined) continue;
          const span = { start: start + index, end: start + index + label.length };
          if (!defined.has(label) && !referenced.has(label)) {
            report({
              rule: "note-has-text",
              message: `note ${shown(label)} is referred to and has no text`,
              span,
            });
          }
          referenced.add(label);
        }
      }
    }
  }
  for (const [label, { block }] of defined) {
    if (referenced.has(label)) continue;
    const span = { start: block.line.start, end: block.line.start + label.length };
    report({ rule: "note-is-referenced", message: `nothing refers to note ${shown(label)}`, span });
  }
}

function shown(label: string): string {
  return label.startsWith("*") ? label : readSuperscript(label);
}
