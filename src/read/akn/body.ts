import type { Block, Paragraph } from "../../model/document.ts";
import type { EmphasisPlace } from "../../model/inlines.ts";
import { isLabel, isNumber, LABEL, labelForm } from "../../model/label.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { isHeading, isParagraph, isSection } from "./elements.ts";
import type { Flow, Run } from "./flow.ts";
import { hangLooseItems, liftItems } from "./hang.ts";
import {
  composeInlines,
  cutStart,
  PLAIN,
  plainBold,
  plainStart,
  placeOpening,
  type Atom,
} from "./inlines.ts";
import { readTable } from "./table.ts";
import { wordsIn, type XmlElement } from "./xml.ts";

/** What composing a body takes. */
export interface BodyContext {
  readonly flow: (element: XmlElement, flow: Flow) => void;
  readonly report: Report;
}

/** Reads an element that holds paragraphs, headings and lists into blocks, in order. */
export function readBlocks(element: XmlElement, context: BodyContext): Block[] {
  const blocks = readSection(element, 1, context);
  const { report } = context;
  return placeBlocks(liftItems(hangLooseItems(joinLoneLabels(blocks, report), report), report));
}

/** Deeper headings than these nobody tells apart. */
const DEEPEST = 4;

/** @param level that of the headings directly in the element: those of a section in it stand one below */
function readSection(element: XmlElement, level: number, context: BodyContext): Block[] {
  const blocks: Block[] = [];
  let number: Run | undefined; // of a section; its heading follows
  const headed = (run: Run | undefined) => {
    const runs = [number ?? [], run ?? []].flat();
    number = undefined;
    if (runs.length > 0) blocks.push(heading(joinRuns(runs), Math.min(level, DEEPEST)));
  };
  context.flow(element, {
    run: (run) => {
      headed(undefined);
      blocks.push(...openBlock(run, context));
    },
    block: (child) => {
      if (isHeading(child)) {
        context.flow(child, { run: headed });
        return true;
      }
      if (child.name === "num" || isParagraph(child)) headed(undefined);
      if (child.name === "num") {
        context.flow(child, {
          run: (run) => {
            headed(undefined);
            number = run;
          },
        });
        return true;
      }
      if (child.name === "table") {
        headed(undefined);
        blocks.push(...readTable(child, context));
        return true;
      }
      if (isSection(child)) {
        headed(undefined);
        const isWithin = isSection(element);
        blocks.push(...readSection(child, isWithin ? level + 1 : level, context));
        return true;
      }
      if (!isParagraph(child)) return false;
      blocks.push(...readParagraph(child, context));
      return true;
    },
  });
  headed(undefined);
  return blocks;
}

/** Lines that are one, with a space between. */
function joinRuns(runs: readonly Run[]): Pick<Run, "atoms" | "span"> {
  const [first, last] = [runs[0]?.span, runs.at(-1)?.span];
  return {
    atoms: runs.flatMap(({ atoms }, nth): readonly Atom[] =>
      nth === 0 ? atoms : [{ type: "text", value: " ", look: PLAIN }, ...atoms],
    ),
    span: { start: first?.start ?? 0, end: last?.end ?? 0 },
  };
}

/** Says why words at the start of paragraphs are in italics, once it is known where the paragraphs stand. */
export function placeBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === "paragraph" ? placeParagraph(block, 0) : block));
}

function placeParagraph(paragraph: Paragraph, depth: number): Paragraph {
  const text = placeOpening(paragraph.text, placeOf(paragraph.label, depth));
  return {
    ...paragraph,
    text,
    items: paragraph.items.map((item) => placeParagraph(item, depth + 1)),
  };
}

/** A paragraph as it is being read: its label, its words, and what hangs below. */
interface Draft {
  label: string | undefined;
  readonly atoms: Atom[];
  readonly items: Paragraph[];
  span: Span | undefined;
  /** Whether it has words behind its number. */
  hasWords: boolean;
  tabs: number;
}

function emptyDraft(): Draft {
  return { label: undefined, atoms: [], items: [], span: undefined, hasWords: false, tabs: 0 };
}

/**
 * Reads one numbered or unnumbered paragraph with its items. A heading or a table inside is a block of its own, as is
 * the whole where its class or its look says heading; items below a table stand below it by themselves.
 */
function readParagraph(element: XmlElement, context: BodyContext, depth = 0): Block[] {
  const { flow, report } = context;
  const blocks: Block[] = [];
  let draft = emptyDraft();
  const close = () => {
    blocks.push(...finish(draft, depth, report));
    draft = emptyDraft();
  };
  const level = headingLevel(element);
  flow(element, {
    run: (run) => {
      if (depth === 0 && level !== undefined && draft.label === undefined) {
        close();
        blocks.push(heading(run, level));
      } else if (!draft.hasWords && draft.items.length === 0) {
        const { label, span } = draft;
        const opened = span === undefined ? inferLabel(run, report) : { label, atoms: run.atoms };
        draft.label = opened.label;
        draft.atoms.push(...opened.atoms);
        draft.hasWords = opened.atoms.length > 0;
        draft.tabs = run.tabs;
        draft.span = { start: draft.span?.start ?? run.span.start, end: run.span.end };
      } else draft.items.push(further(run));
    },
    block: (child) => {
      if (child.name === "num") {
        if (draft.span !== undefined || draft.items.length > 0) close();
        takeNumber(child, draft, context);
        return true;
      }
      if (isHeading(child) && depth === 0) {
        close();
        flow(child, { run: (run) => void blocks.push(heading(run, level ?? 1)) });
        return true;
      }
      if (child.name === "table") {
        if (depth > 0) reportInside(child.tag, report);
        close();
        blocks.push(...readTable(child, context));
        return true;
      }
      if (isParagraph(child)) {
        addBelow(readParagraph(child, context, depth + 1), (items) => draft.items.push(...items));
        return true;
      }
      // A list beside the items of another belongs to the last of them.
      const last = draft.items.at(-1);
      if (child.name !== "sublist" || !last || depth > 0) return false;
      addBelow(readParagraph(child, context, depth + 2), (items) => {
        draft.items[draft.items.length - 1] = { ...last, items: [...last.items, ...items] };
      });
      return true;
    },
  });
  close();
  return blocks;

  /** Adds what was read below; from a table on, which no paragraph holds, all of it stands by itself. */
  function addBelow(below: readonly Block[], add: (items: readonly Paragraph[]) => void): void {
    const first = below.findIndex(({ type }) => type !== "paragraph");
    const end = first < 0 ? below.length : first;
    add(below.slice(0, end).flatMap((block) => (block.type === "paragraph" ? [block] : [])));
    if (first < 0) return;
    close();
    blocks.push(...below.slice(end));
  }
}

function reportInside(span: Span, report: Report): void {
  const message =
    "a table inside an item; it is read as standing below it, and what follows by itself";
  report({ rule: "table-stands-by-itself", message, span });
}

function finish(draft: Draft, depth: number, report: Report): Block[] {
  const { label, atoms, items, span } = draft;
  if (!span) return items;
  if (label === undefined && atoms.length === 0) return items;
  if (depth === 0 && isUnmarkedHeading(draft)) {
    const message =
      "a line in bold, or indented twice, without a number or a stop; it is read as a heading";
    report({ rule: "heading-is-marked", message, span });
    return [heading({ atoms, span }, 1)];
  }
  const text = composeInlines(atoms, placeOf(label, depth));
  return [{ type: "paragraph", label, text, items, spans: [span] }];
}

/** Where italics at the start of a paragraph stand. */
function placeOf(label: string | undefined, depth: number): EmphasisPlace {
  return depth === 0 && (label === undefined || isNumber(label)) ? "opens-paragraph" : "opens-item";
}

function takeNumber(element: XmlElement, draft: Draft, { flow, report }: BodyContext): void {
  const label = wordsIn(element);
  flow(element, {
    run: ({ atoms, span }) => {
      draft.span ??= span;
      if (isLabel(label)) {
        draft.label = label;
        return;
      }
      const message = `the number “${label}” has not the form of a label; it is read as words`;
      report({ rule: "paragraph-has-a-number", message, span });
      draft.atoms.push(...atoms, { type: "text", value: " ", look: PLAIN });
    },
  });
}

/** Of the forms of labels those that no sentence opens with, as `etc.` could. */
const SURE = /[)‘\]㈠-㈩–-]$|^\[?\p{Nd}/u;

/** Takes a printed number off words that stand where the source should have marked it. */
function inferLabel({ atoms, span }: Run, report: Report): Pick<Draft, "label" | "atoms"> {
  const label = LABEL.exec(plainStart(atoms))?.[0];
  if (label === undefined || !SURE.test(labelForm(label)))
    return { label: undefined, atoms: [...atoms] };
  const message = `“${label}” stands in the words and not in <num>; it is read as the label`;
  report({
    rule: "paragraph-has-a-number",
    message,
    span: { start: span.start, end: span.start + label.length },
  });
  return { label, atoms: cutStart(atoms, label.length) };
}

/** A further paragraph under the number of the one above. */
function further({ atoms, span }: Run): Paragraph {
  const text = composeInlines(atoms, "opens-item");
  return { type: "paragraph", label: undefined, text, items: [], spans: [span] };
}

/** Words outside of any paragraph that the source marked. */
function openBlock(run: Run, { report }: BodyContext): Block[] {
  const { label, atoms } = inferLabel(run, report);
  return finish({ ...emptyDraft(), label, atoms, span: run.span, tabs: run.tabs }, 0, report);
}

function heading({ atoms, span }: Pick<Run, "atoms" | "span">, level: number): Block {
  const text = composeInlines(plainBold(atoms), "elsewhere");
  return { type: "heading", level, text, spans: [span] };
}

/** The level of a heading by the class of its paragraph: `H1` and `H23` stand above `H4`. */
function headingLevel({ attributes }: XmlElement): number | undefined {
  const digit = /^H\d?(\d)$/.exec(attributes.get("class") ?? "")?.[1];
  return digit === undefined ? undefined : Math.min(4, Math.max(1, Number(digit) - 2));
}

/** A line without number and stop, bold from end to end or in the middle of the page, is a heading nobody marked. */
function isUnmarkedHeading({ label, atoms, items, tabs }: Draft): boolean {
  const words = atoms.map((atom) => (atom.type === "text" ? atom.value : "")).join("");
  return (
    label === undefined &&
    items.length === 0 &&
    words.length <= 300 &&
    (tabs > 1 || atoms.every(({ type, look }) => type === "note" || look.bold)) &&
    !/[.,:;،؛。，：；]$/.test(words)
  );
}

/** A label alone in its paragraph belongs to the words of the next. */
function joinLoneLabels(blocks: readonly Block[], report: Report): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      last?.type === "paragraph" &&
      last.text.length === 0 &&
      last.items.length === 0 &&
      block.type === "paragraph" &&
      block.label === undefined
    ) {
      const [span] = last.spans;
      const message = `${last.label ?? ""} stands in a paragraph of its own; it is read as the label of the next`;
      report({ rule: "paragraph-is-in-one-element", message, span });
      joined[joined.length - 1] = {
        ...block,
        label: last.label,
        spans: [{ start: span.start, end: block.spans[0].end }],
      };
    } else joined.push(block);
  }
  return joined;
}
