import type { Instrument } from "../model/document.ts";
import { checkLabels, checkNumbers, type LabelSpan } from "../model/form.ts";
import { noteReferences } from "../model/inlines.ts";
import { nameUnits, textsOf } from "../model/name.ts";
import type { Report } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { MarkdownBlock } from "./blocks.ts";
import { FOREIGN } from "./dialect.ts";
import { checkTable } from "./table.ts";

/** Reports what a writer of everyday Markdown would expect to work and what stays plain words here. */
export function checkDialect(
  { text }: Source,
  blocks: readonly MarkdownBlock[],
  report: Report,
): void {
  let above = -1;
  for (const { kind, level, span } of blocks) {
    if (kind === "rule") continue;
    if (kind === "table") {
      checkTable(text, span, level, report);
      above = -1;
      continue;
    }
    const row = text.slice(span.start, span.end);
    for (const [what, pattern] of FOREIGN) {
      const found = pattern.exec(row);
      if (!found) continue;
      const start = span.start + found.index;
      const message = `the dialect has no ${what}; these characters stay words, and a backslash before them says so`;
      report({
        rule: "markdown-is-in-the-dialect",
        message,
        span: { start, end: start + found[0].length },
      });
    }
    if (kind === "paragraph" && level > above + 1) {
      const message = `indented ${level * 4} spaces, but nothing above is indented ${(level - 1) * 4}`;
      report({ rule: "markdown-is-in-the-dialect", message, span });
    }
    if (kind !== "note") above = kind === "heading" ? -1 : Math.min(level, above + 1);
  }
}

/** Reports the lines `---` and `***` that do not stand where they mean something. */
export function checkRules(
  blocks: readonly MarkdownBlock[],
  meant: readonly (MarkdownBlock | undefined)[],
  report: Report,
): void {
  for (const block of blocks) {
    if (block.kind !== "rule" || meant.includes(block)) continue;
    const message = `a line \`${block.label ?? ""}\` that divides nothing; \`---\` opens the closing lines of a text, \`***\` its operative part, each once`;
    report({ rule: "markdown-is-in-the-dialect", message, span: block.span });
  }
}

/** Reports the tables that stand where only words can, and are read as such. */
export function checkWords(blocks: readonly MarkdownBlock[], report: Report): void {
  for (const { kind, span } of blocks) {
    if (kind !== "table") continue;
    const message =
      "a table cannot stand here, only among the paragraphs of a text; its rows stay words";
    report({ rule: "markdown-is-in-the-dialect", message, span });
  }
}

/** Reports what a slip of the pen breaks: notes without text or reference, labels twice, numbers left out. */
export function checkInstrument(instrument: Instrument, report: Report): void {
  const { preamble, operative, annexes } = instrument;
  const spanOf: LabelSpan = ({ label = "", spans: [{ start }] }) => {
    return { start, end: start + label.length };
  };
  checkNotes(instrument, report);
  checkLabels([...preamble, ...operative], spanOf, report);
  for (const { blocks } of annexes) checkLabels(blocks, spanOf, report);
  if (instrument.kind !== "document") checkNumbers(operative, spanOf, report);
}

function checkNotes(instrument: Instrument, report: Report): void {
  const defined = new Set<string>();
  for (const { label, spans } of instrument.notes) {
    if (defined.has(label)) {
      report({ rule: "note-is-unique", message: `a second note ${label}`, span: spans[0] });
    }
    defined.add(label);
  }
  const referenced = new Set<string>();
  for (const { text, spans } of nameUnits(instrument).flatMap(textsOf)) {
    for (const label of noteReferences(text)) {
      if (!defined.has(label) && !referenced.has(label)) {
        const message = `note ${label} is referred to and has no text`;
        report({ rule: "note-has-text", message, span: spans[0] });
      }
      referenced.add(label);
    }
  }
  for (const { label, spans } of instrument.notes) {
    if (referenced.has(label)) continue;
    const message = `nothing refers to note ${label}`;
    report({ rule: "note-is-referenced", message, span: spans[0] });
  }
}
