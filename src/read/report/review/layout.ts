import { plainText } from "../../../model/inlines.ts";
import type { Block } from "../../../model/document.ts";
import type { Report } from "../../../text/diagnostic.ts";
import { closesText } from "../blocks.ts";
import type { Composed, Context } from "../context.ts";
import type { Stitched } from "../stitch.ts";

/** What page layout, conversion and the form of the publication left in the source. */
export function reviewLayout({ source, lines, composed, parts }: Context, report: Report): void {
  for (const one of composed) {
    reviewBreaks(one, source.text, report);
    reviewLeads(one, source.text, report);
    reviewKind(one, report);
  }
  for (const { opening } of parts) {
    if (!opening) continue;
    const { start, end } = opening.block.line;
    const message = `paragraph ${opening.block.label ?? ""} belongs to the report, not to a resolution`;
    report({ rule: "framing-paragraph-is-not-operative", message, span: { start, end } });
  }
  for (const { gap, start, end } of lines.slice(1)) {
    if (gap < 3) continue;
    const message = `${gap} empty lines are the only trace of a page boundary`;
    report({
      rule: "page-boundary-leaves-no-trace",
      message,
      span: { start, end: Math.min(end, start + 20) },
    });
  }
}

// `Draft resolution submitted by Fiji`, `Adopted at the 4th plenary meeting`, `(S/3139/Rev.2)`
const BESIDE_TITLE = /^(?:Draft (?:resolution|decision)|Adopted|[[(])/;

function reviewBreaks({ instrument, blocks }: Composed, text: string, report: Report): void {
  for (const [index, { block, pieces }] of blocks.entries()) {
    if (block.line.row) continue;
    const below = blocks[index + 1]?.block.kind === "item";
    for (const [nth, { start, end }] of pieces.entries()) {
      const before = pieces[nth - 1];
      if (block.kind === "title" && before && BESIDE_TITLE.test(text.slice(start, end))) {
        const message = "this stands between the title and the formula, and is read with the title";
        report({ rule: "heading-is-marked", message, span: { start, end } });
        continue;
      }
      // The end of a line is no page break.
      if (!before || /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(before.end, start))) continue;
      const message =
        below && block.kind === "number"
          ? "a page break cut this paragraph, which opens a list; its halves were joined"
          : "a page break cut this paragraph; its halves were joined";
      report({
        rule: "paragraph-is-whole",
        message,
        span: { start, end: Math.min(end, start + 20) },
      });
    }
  }
  for (const block of instrument.preamble) {
    if (block.type !== "paragraph" || block.items.length === 0) continue;
    const message = `a preambular paragraph with ${block.items.length} lettered items`;
    report({ rule: "preambular-paragraph-has-no-items", message, span: block.spans[0] });
  }
}

function reviewLeads({ instrument, blocks }: Composed, text: string, report: Report): void {
  const isLost = (block: Block) =>
    block.type === "paragraph" &&
    block.text[0]?.type === "emphasis" &&
    block.text[0].role === "lead" &&
    text[block.spans[0].start] !== "*";
  const above = instrument.preamble.filter(isLost).length;
  const below = instrument.operative.filter(isLost).length;
  const first = blocks.find(({ block }) => block.kind === "formula") ?? blocks[0];
  if (above + below === 0 || !first) return;
  const which = [
    ...(above > 0 ? [`${above} preambular`] : []),
    ...(below > 0 ? [`${below} operative`] : []),
  ].join(" and ");
  const message = `the italics of ${which} lead phrases and of the formula are lost in the source; the lead phrases are emphasized again`;
  report({ rule: "lead-phrase-is-emphasized", message, span: first.pieces[0] });
}

// `Resolution of 24 November 1953`, `of 22 November 1967`, `Adopted by the Security Council at its 4213th meeting`
const ADOPTED = /^(?:Adopted by|(?:Resolution |Decision )?of \d)/;

function saysAdoption({ block, end }: Stitched): boolean {
  return closesText(block.line) || closesText(end.line) || ADOPTED.test(block.line.text);
}

function reviewKind({ instrument, blocks }: Composed, report: Report): void {
  const { kind, number, formula, masthead } = instrument;
  const [first] = blocks;
  if (!first || kind === "document") return;
  const span = first.pieces[0];
  if (kind === "resolution" && !blocks.some(saysAdoption)) {
    const message =
      `no symbol, session line or date of adoption stands with resolution ${number ?? ""}`.trim();
    report({ rule: "instrument-has-adoption-line", message, span });
  }
  if (kind === "decision" && formula && blocks.some(({ block }) => block.kind === "item")) {
    const message =
      "a decision is one sentence: its chapeau ends with a colon, its lettered paragraphs have verbs in the past tense and no italics";
    report({ rule: "decision-is-a-lettered-sentence", message, span: formula.spans[0] });
  }
  if (masthead.length === 0) return;
  if (
    !masthead.some(({ text }) =>
      /(?:^| )[A-Z]+(?:\/[A-Z0-9.]+)+(?: \(\d{4}\))?$/.test(plainText(text)),
    )
  ) {
    report({ rule: "masthead-has-symbol", message: "the masthead has no document symbol", span });
  }
  for (const { block } of instrument.designation ? [] : blocks.slice(1)) {
    if (block.kind !== "front" || block.line.gap > 0) continue;
    const message = "two lines of the masthead stand together without an empty line";
    report({
      rule: "masthead-lines-stand-apart",
      message,
      span: { start: block.line.start, end: block.line.end },
    });
  }
}
