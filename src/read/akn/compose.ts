import type {
  Annex,
  Block,
  Instrument,
  InstrumentKind,
  Paragraph,
  TextBlock,
} from "../../model/document.ts";
import { mergeTexts, plainText } from "../../model/inlines.ts";
import { isFormula } from "../../model/parts.ts";
import type { Report } from "../../text/diagnostic.ts";
import { placeBlocks, readBlocks, type BodyContext } from "./body.ts";
import { setApart } from "./formula.ts";
import { composeLine, readCover, readMasthead } from "./cover.ts";
import { isInline } from "./elements.ts";
import { identify } from "./identity.ts";
import { composeInlines, placeOpening } from "./inlines.ts";
import type { Run } from "./flow.ts";
import { settleParts, type Parts } from "./settle.ts";
import { childrenOf, elementsIn, hasWords, wordsIn, type XmlElement, type XmlNode } from "./xml.ts";

/** A text without its notes, which are known when all of it is read. */
export type Composed = Omit<Instrument, "notes" | "source" | "corrections" | "facts">;

const COVER = new Set(["coverPage", "preface"]);
const APART = new Set([...COVER, "meta", "preamble", "conclusions", "attachments", "components"]);

/** The collection that a text stands in, and its letter there. */
export interface Above {
  readonly collection: XmlElement;
  readonly letter: string;
  readonly isFirst: boolean;
}

/** Builds an instrument out of a `statement` or another document. Whatever an element is, its words are kept. */
export function composeInstrument(
  statement: XmlElement,
  context: BodyContext,
  given: string | undefined,
  above?: Above,
): Composed {
  const symbol = symbolOf(statement) ?? (above && symbolInside(above));
  const form = statement.attributes.get("name") ?? statement.name;
  const masthead = above?.isFirst ? readMasthead(above.collection, context.flow) : [];
  if (!isInOrder(statement)) {
    const { id } = identify(form, symbol, undefined, given);
    reportNoResolution(statement, "has its parts in another order than", context.report);
    return composeDocument(masthead, divideParts(statement, false), context, given ?? id);
  }
  const top = childrenOf(statement).filter(({ name }) => COVER.has(name));
  const own = readCover(top, context.flow);
  const cover = { ...own, masthead: [...masthead, ...own.masthead] };
  const printed = cover.designation && plainText(cover.designation.text);
  const identity = identify(form, symbol, printed, given);
  if (identity.kind === "document" || !isHeaded(identity.number, cover)) {
    const lines = [...cover.masthead, cover.designation ?? [], cover.title ?? []].flat();
    reportNoResolution(statement, "has neither the number nor the title of", context.report);
    return composeDocument(lines, divideParts(statement), context, given ?? identity.id);
  }

  const preamble: Block[] = [];
  let formula: TextBlock | undefined;
  const operative: Block[] = [];
  const conclusions: TextBlock[] = [];
  const annexes: Annex[] = [];
  for (const part of divideParts(statement)) {
    switch (part.name) {
      case "preamble": {
        if (operative.length > 0) {
          const message =
            "a part of the preamble stands below the operative part; what is above it is read as preamble";
          context.report({ rule: "preamble-stands-first", message, span: part.tag });
          preamble.push(...operative.splice(0));
        }
        const isFirst = preamble.length === 0 && !formula;
        const read = readPreamble(part, isFirst, identity.kind, context);
        formula ??= read.formula;
        preamble.push(...read.blocks);
        break;
      }
      case "conclusions":
        conclusions.push(...readConclusions(part, context));
        break;
      case "attachments":
      case "components":
        annexes.push(...readAnnexes(part, context));
        break;
      default:
        if (conclusions.length > 0 && annexes.length === 0) {
          conclusions.push(...readBelowConclusions(part, context));
        } else operative.push(...readBlocks(part, context));
    }
  }
  const settled = settleParts(preamble, operative, formula !== undefined, context.report);
  const opened = formula ? { formula, ...settled } : takeChapeau(identity.kind, settled);
  return { ...identity, ...foldMasthead(identity.number, cover), ...opened, conclusions, annexes };
}

type Cover = ReturnType<typeof readCover>;

/** The parts in order, those below the cover or all; whatever else stands between them is one part, the body. */
function divideParts(statement: XmlElement, isBelowCover = true): XmlElement[] {
  const parts: XmlElement[] = [];
  let body: XmlNode[] | undefined;
  for (const node of statement.children) {
    if (node.type === "element" && APART.has(node.name)) {
      const isLeft = node.name === "meta" || (isBelowCover && COVER.has(node.name));
      if (!isLeft) parts.push(node);
      body = undefined;
    } else if (body) body.push(node);
    else parts.push({ ...statement, children: (body = [node]) });
  }
  return parts;
}

/** How far a text may have come when a part begins; what stands below the closing lines closes it too. */
const PLACES = ["cover", "text", "closing lines", "annexes"] as const;

type Place = (typeof PLACES)[number];

const PARTS: Readonly<Record<string, readonly [place: Place, latest: Place]>> = {
  coverPage: ["cover", "cover"],
  preface: ["cover", "cover"],
  preamble: ["text", "text"],
  conclusions: ["closing lines", "closing lines"],
  attachments: ["annexes", "annexes"],
  components: ["annexes", "annexes"],
};

/** Whether the parts stand in the order in which the model holds them: others would have to be moved. */
function isInOrder({ children }: XmlElement): boolean {
  let reached = 0;
  for (const node of children.filter(hasWords)) {
    const name = node.type === "text" ? "" : node.name;
    const [place, latest] = PARTS[name] ?? ["text", "closing lines"];
    if (reached > PLACES.indexOf(latest)) return false;
    reached = Math.max(reached, PLACES.indexOf(place));
  }
  return true;
}

/** Whether the file shows where its masthead ends: without a heading nothing would part it from the text. */
function isHeaded(number: string | undefined, { designation, title }: Cover): boolean {
  return title !== undefined || (designation !== undefined && number !== undefined);
}

/** A draft has no number of its own: a line in the place of one is the last of its masthead. */
function foldMasthead(number: string | undefined, cover: Cover): Cover {
  const { masthead, designation, title } = cover;
  if (number !== undefined || !designation) return cover;
  return { masthead: [...masthead, designation], designation: undefined, title };
}

/** A text that is no resolution: all of it in order, without the parts of one. */
function composeDocument(
  head: readonly TextBlock[],
  parts: readonly XmlElement[],
  context: BodyContext,
  id: string,
): Composed {
  const end = parts.findLastIndex(({ name }) => name !== "conclusions") + 1;
  const body = parts
    .slice(0, end)
    .flatMap((part) =>
      COVER.has(part.name)
        ? readMasthead(part, context.flow).map(asParagraph)
        : readBlocks(part, context),
    );
  return {
    kind: "document",
    id,
    number: undefined,
    masthead: [],
    designation: undefined,
    title: undefined,
    formula: undefined,
    preamble: [],
    operative: [...head.map(asParagraph), ...body],
    conclusions: parts.slice(end).flatMap((part) => readConclusions(part, context)),
    annexes: [],
  };
}

function asParagraph({ text, spans }: TextBlock): Paragraph {
  const placed = placeOpening(text, "opens-paragraph");
  return { type: "paragraph", label: undefined, items: [], text: placed, spans };
}

function readPreamble(
  element: XmlElement,
  isFirst: boolean,
  kind: InstrumentKind,
  context: BodyContext,
): { formula: TextBlock | undefined; blocks: Block[] } {
  const above = element.children.find(hasWords);
  const isOpening = isFirst && above?.type === "element" && above.name === "formula";
  const opening = isOpening ? above : undefined;
  const runs: Run[] = [];
  if (opening) context.flow(opening, { run: (run) => void runs.push(run) });
  const [first, ...others] = runs;
  const formula = first && {
    text: composeInlines(first.atoms, "opens-paragraph"),
    spans: [first.span] as const,
  };
  // Its place stays: words around it are not one line.
  const children = element.children.map((child) =>
    child === opening ? { ...opening, children: [] } : child,
  );
  const rest = { ...element, children };
  const below = others.map((run): Paragraph => ({
    type: "paragraph",
    label: undefined,
    text: composeInlines(run.atoms, "opens-paragraph"),
    items: [],
    spans: [run.span],
  }));
  const blocks = [...below, ...readBlocks(rest, context)];
  if (!formula || isFormula(formula.text, kind)) return { formula, blocks };
  const set = setApart(formula, context.report);
  if (set) return { formula: set, blocks };
  const message = `“${plainText(formula.text).slice(0, 80)}” neither ends with a comma nor is in italics; it is read as a paragraph`;
  context.report({ rule: "instrument-has-formula", message, span: formula.spans[0] });
  const paragraph: Paragraph = { type: "paragraph", label: undefined, items: [], ...formula };
  return { formula: undefined, blocks: [paragraph, ...blocks] };
}

/** Where no element says formula, words may: the chapeau of a decision, whose items are its body. */
function takeChapeau(
  kind: InstrumentKind,
  { preamble, operative }: Parts,
): Pick<Composed, "formula" | "preamble" | "operative"> {
  const [first, ...rest] = preamble.length > 0 ? preamble : operative;
  if (first?.type !== "paragraph" || first.label !== undefined || !isFormula(first.text, kind)) {
    return { formula: undefined, preamble, operative };
  }
  const { text, spans, items } = first;
  const body = placeBlocks([...items, ...rest]);
  return preamble.length > 0
    ? { formula: { text, spans }, preamble: body, operative }
    : { formula: { text, spans }, preamble, operative: body };
}

function readConclusions(element: XmlElement, { flow }: BodyContext): TextBlock[] {
  const lines: TextBlock[] = [];
  flow(element, {
    run: (run) => void lines.push(composeLine([run])),
    divides: ({ name }) => name === "eol",
  });
  return lines;
}

/** What stands below the closing lines, as a record of votes does, closes the text too. */
function readBelowConclusions(part: XmlElement, context: BodyContext): TextBlock[] {
  const lines = readConclusions(part, context);
  const message = "words stand below the closing lines; they are read as closing lines";
  for (const { spans } of lines) {
    context.report({ rule: "words-stand-in-a-paragraph", message, span: spans[0] });
  }
  return lines;
}

/** Each attached document is an annex: its first heading says which, a second one is its title. */
function readAnnexes(element: XmlElement, context: BodyContext): Annex[] {
  return divideAttached(element).flatMap((children): Annex[] => {
    const [first, second, ...rest] = openWithWords(readBlocks({ ...element, children }, context));
    if (!first || first.type === "table") return [];
    if (first.type === "heading") {
      const designation = { text: first.text, spans: first.spans };
      if (second?.type === "heading" && second.level <= first.level + 1) {
        return [{ designation, title: { text: second.text, spans: second.spans }, blocks: rest }];
      }
      return [{ designation, title: undefined, blocks: [...(second ? [second] : []), ...rest] }];
    }
    const message = "an annex without a heading; its first words are read as one";
    context.report({ rule: "annex-has-a-heading", message, span: first.spans[0] });
    const words = placeOpening(first.text, "elsewhere");
    const space = words.length > 0 ? " " : "";
    const label = first.label === undefined ? "" : `${first.label}${space}`;
    const text = mergeTexts([{ type: "text", value: label }, ...words]);
    const blocks = placeBlocks([...first.items, ...(second ? [second] : []), ...rest]);
    return [{ designation: { text, spans: first.spans }, title: undefined, blocks }];
  });
}

/** An annex opens with words: a table there is taken apart into its cells, a paragraph each. */
function openWithWords(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "table") return blocks;
  const cells = first.rows.flatMap((row) => row.cells.flatMap(({ paragraphs }) => paragraphs));
  const words = [...(first.caption ? [first.caption] : []), ...cells].map((one): Paragraph => ({
    type: "paragraph",
    label: undefined,
    items: [],
    ...one,
  }));
  return [...words, ...rest];
}

/** One attached document each; words between them stay together. */
function divideAttached({ children }: XmlElement): XmlNode[][] {
  const groups: XmlNode[][] = [];
  let line: XmlNode[] | undefined;
  for (const node of children) {
    const isLine = node.type === "text" || isInline(node);
    if (line && isLine) line.push(node);
    else groups.push((line = [node]));
    if (!isLine) line = undefined;
  }
  return groups;
}

function symbolOf(statement: XmlElement): string | undefined {
  const numbers = childrenOf(statement)
    .filter(({ name }) => COVER.has(name))
    .flatMap((part) => [...elementsIn(part)].filter(({ name }) => name === "docNumber"));
  const marked = numbers.find(({ attributes }) => attributes.get("refersTo") === "#symbol");
  const words = marked && wordsIn(marked);
  return words === "" ? undefined : words;
}

/** The symbol of a text in a collection: that of the whole, `A/RES/75/254 A-C`, with its own letter. */
function symbolInside({ collection, letter }: Above): string | undefined {
  const whole = /^\S+/.exec(symbolOf(collection) ?? "")?.[0];
  return whole === undefined ? undefined : `${whole} ${letter}`;
}

function reportNoResolution({ tag, name }: XmlElement, what: string, report: Report): void {
  const message = `<${name}> ${what} a resolution or decision; kept as it is`;
  report({ rule: "text-is-a-resolution", message, span: tag });
}
