import { readCorrection } from "../model/correction.ts";
import { readOwnFact } from "../model/fact.ts";
import type { Instrument } from "../model/document.ts";
import { isFormula, operativeStart } from "../model/parts.ts";
import { createCollector, type Diagnostic } from "../text/diagnostic.ts";
import { readFrontMatter } from "../text/front-matter.ts";
import type { Source } from "../text/source.ts";
import { scanBlocks, type MarkdownBlock } from "./blocks.ts";
import { checkDialect, checkInstrument, checkRules, checkWords } from "./check.ts";
import { RULE_LINES } from "./dialect.ts";
import { composeAnnexes, composeBlocks, composeNote, isAnnex, textBlock } from "./compose.ts";

/**
 * Reads an instrument back from its Markdown file: the inverse of `writeInstrument`.
 * The file's name is the instrument's id. Never throws; faults are reported at their place.
 */
export function readInstrument(
  source: Source,
  id: string,
): { instrument: Instrument; diagnostics: Diagnostic[] } {
  const { report, collect } = createCollector();
  const { fields, bodyStart } = readFrontMatter(source, report);
  const kind = fields.oneOf("kind", ["resolution", "decision", "draft-resolution", "document"]);
  const number = fields.optional("number");
  const origin = fields.optional("source");
  const corrections = fields
    .list("corrections")
    .flatMap(({ value, fault }) => readCorrection(value, fault));
  const facts = fields.list("facts").flatMap(({ value, fault }) => readOwnFact(value, fault));
  fields.close();

  const all = scanBlocks(source, bodyStart);
  checkDialect(source, all, report);
  const top = takeTop(
    all.filter((block) => block.kind !== "note"),
    kind,
    number,
  );
  const { masthead, designation, title, body } = top;
  const annexed = body.findIndex(isAnnex);
  const whole = cutAt(RULE_LINES.closing, annexed < 0 ? body : body.slice(0, annexed));
  const cut = cutAt(RULE_LINES.operative, kind === "document" ? [] : whole.above);
  checkRules(all, [whole.rule, cut.rule], report);
  checkWords([...masthead, ...whole.below], report);
  const main = (cut.rule ? cut.above : whole.above).filter(isNoRule);
  const formula = kind !== "document" && opensText(main[0], kind) ? main[0] : undefined;
  const above = composeBlocks(formula ? main.slice(1) : main);
  const split = cut.rule ? above.length : operativeStart(above, kind);
  const instrument: Instrument = {
    kind,
    id,
    number,
    masthead: masthead.filter(isNoRule).map(textBlock),
    designation: designation && textBlock(designation),
    title: title && textBlock(title),
    formula: formula && { text: formula.inlines("opens-paragraph"), spans: [formula.span] },
    preamble: above.slice(0, split),
    operative: [...above.slice(split), ...composeBlocks(cut.below.filter(isNoRule))],
    conclusions: whole.below.filter(isNoRule).map(textBlock),
    annexes: annexed < 0 ? [] : composeAnnexes(body.slice(annexed).filter(isNoRule)),
    notes: all.filter((block) => block.kind === "note").map(composeNote),
    source: origin,
    corrections,
    facts,
  };
  checkInstrument(instrument, report);
  return { instrument, diagnostics: collect() };
}

/** Blocks in two, above and below the first line that says so. */
interface Cut {
  readonly above: readonly MarkdownBlock[];
  readonly rule: MarkdownBlock | undefined;
  readonly below: readonly MarkdownBlock[];
}

function cutAt(line: string, blocks: readonly MarkdownBlock[]): Cut {
  const at = blocks.findIndex(({ kind, label }) => kind === "rule" && label === line);
  if (at < 0) return { above: blocks, rule: undefined, below: [] };
  return { above: blocks.slice(0, at), rule: blocks[at], below: blocks.slice(at + 1) };
}

function isNoRule({ kind }: MarkdownBlock): boolean {
  return kind !== "rule";
}

/** What stands above the words of a text. */
interface Top {
  readonly masthead: readonly MarkdownBlock[];
  readonly designation: MarkdownBlock | undefined;
  readonly title: MarkdownBlock | undefined;
  readonly body: readonly MarkdownBlock[];
}

/**
 * Takes the masthead, the designation (`# Resolution 7/1`) and the title (`## ...`) off a file. In a text without
 * a number that does not begin with it, a heading of the first level opens an annex.
 */
function takeTop(
  blocks: readonly MarkdownBlock[],
  kind: Instrument["kind"],
  number: string | undefined,
): Top {
  const none = { masthead: [], designation: undefined, title: undefined, body: blocks };
  const at = blocks.findIndex(({ kind: what, level }) => what === "heading" && level <= 2);
  const first = blocks[at];
  if (kind === "document" || !first) return none;
  if (isAnnex(first) && at > 0 && number === undefined) return none;
  const designation = first.level === 1 ? first : undefined;
  const below = blocks[designation ? at + 1 : at];
  const title = below?.kind === "heading" && below.level === 2 ? below : undefined;
  const height = (designation ? 1 : 0) + (title ? 1 : 0);
  return { masthead: blocks.slice(0, at), designation, title, body: blocks.slice(at + height) };
}

function opensText(block: MarkdownBlock | undefined, kind: Instrument["kind"]): boolean {
  if (block?.kind !== "paragraph" || block.level > 0 || block.label !== undefined) return false;
  return isFormula(block.inlines("opens-paragraph"), kind);
}
