import type { Report } from "../../text/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { holdsWords, isBold, isInline, isItalic, isKnown, isLook } from "./elements.ts";
import { foldSpaces, PLAIN, type Atom, type Look } from "./inlines.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** A line of words: what stands between two elements that end one. */
export interface Run {
  /** White space folded; never empty. */
  readonly atoms: readonly Atom[];
  readonly span: Span;
  /** How many tabs stand before the words: one indents a paragraph, two set a heading. */
  readonly tabs: number;
  /** The innermost element around it that is not in the line. */
  readonly holder: XmlElement;
}

/** What is done with what is met on the way through an element. */
export interface Flow {
  readonly run: (run: Run) => void;
  /** Whether an element that ends a line was dealt with; otherwise the way leads into it. */
  readonly block?: (element: XmlElement) => boolean;
  /** Elements that stand in a line elsewhere and are a line of their own here. */
  readonly divides?: (element: XmlElement) => boolean;
}

/** What reading the words of a file takes. */
export interface FlowContext {
  readonly language: string;
  readonly report: Report;
  /** Takes a note out of the line, and gives the label of its mark. */
  readonly note: (element: XmlElement) => string;
}

/** Prepares the way through elements in the order of the text: words come out as lines, none is left behind. */
export function createFlow(context: FlowContext): (element: XmlElement, flow: Flow) => void {
  const { language, report } = context;
  const unknown = new Set<string>();
  return (element, { run, block = () => false, divides = () => false }) => {
    let atoms: Atom[] = [];
    let span: Span | undefined;
    let joint = false;
    let last = ""; // the last character of the line
    const flush = (holder: XmlElement) => {
      const folded = foldSpaces(atoms);
      if (span && folded.length > 0) run({ atoms: folded, span, tabs: countTabs(atoms), holder });
      atoms = [];
      span = undefined;
      last = "";
    };
    const add = (atom: Atom, own: Span) => {
      atoms.push(atom);
      span = { start: span?.start ?? own.start, end: own.end };
    };
    const walk = (node: XmlNode, look: Look, holder: XmlElement): void => {
      if (node.type === "text") {
        const { value } = node;
        if (value.trim() === "" && !span) return;
        if (joint && isGlued(last, value)) reportGlue(last, value, node.span, report);
        if (value !== "") joint = false;
        last = (last + value).slice(-24);
        add({ type: "text", value, look }, trimSpan(node));
        if (!holdsWords(holder) && value.trim() !== "" && !divides(holder)) {
          const message = `words stand in <${holder.name}> and in no paragraph; they are read as one`;
          report({ rule: "words-stand-in-a-paragraph", message, span: trimSpan(node) });
        }
        return;
      }
      switch (node.name) {
        case "meta":
          return;
        case "authorialNote":
          add({ type: "note", label: context.note(node), look }, node.tag);
          return;
        case "noteRef":
          if (node.attributes.has("marker")) {
            add({ type: "note", label: context.note(node), look }, node.tag);
          }
      }
      if (!isKnown(node) && !unknown.has(node.name)) {
        unknown.add(node.name);
        const message = `<${node.name}> is not known to this reader; its words are kept in their place`;
        report({ rule: "element-is-known", message, span: node.tag });
      }
      if (isInline(node) && !divides(node)) {
        const isBreak = node.name === "eol";
        if (isBreak) add(lineBreak(look), node.tag);
        if (!isLook(node)) joint = true;
        const inner = lookOf(node, look, language, report);
        for (const child of node.children) walk(child, inner, holder);
        if (isBreak) atoms.push(lineBreak(look));
        if (!isLook(node)) joint = true;
        return;
      }
      flush(holder);
      if (!block(node)) {
        for (const child of node.children) walk(child, PLAIN, node);
        flush(node);
      }
    };
    for (const child of element.children) walk(child, PLAIN, element);
    flush(element);
  };
}

function lookOf(element: XmlElement, look: Look, language: string, report: Report): Look {
  return {
    italic: look.italic || isItalic(element, language),
    bold: look.bold || isBold(element),
    link: linkOf(element, report) ?? look.link,
  };
}

function linkOf({ name, attributes, tag }: XmlElement, report: Report): Look["link"] {
  const href = attributes.get("href")?.trim();
  if (!["a", "ref"].includes(name) || href === undefined) return undefined;
  // What the naming convention calls by its own addresses is no page of the web, and nothing is missing.
  if (name === "ref" && /^(?:#|\/akn\/)\S+$/.test(href)) return undefined;
  const address = href.replace(/\s/gu, encodeURIComponent);
  if (/^https?:\/\/[^\s\p{Cc}]+$/u.test(address)) {
    const message = `there is white space in “${href}”; it is written as browsers do, and may lead nowhere`;
    if (address !== href) report({ rule: "link-has-a-target", message, span: tag });
    return address;
  }
  const message = `the link leads to “${href}”, which is no address of the web; its words are kept`;
  report({ rule: "link-has-a-target", message, span: tag });
  return undefined;
}

/**
 * Whether two stretches of words touch that were meant to stand apart. Chinese has no spaces, in Arabic "and" is
 * part of the word, and two digits are a number that a link cuts in two.
 */
function isGlued(before: string, after: string): boolean {
  return (
    /[\p{L}\p{N},;:.)]$/u.test(before) &&
    /^[\p{L}\p{N}]/u.test(after) &&
    !/\p{Script=Han}|[、。，；：）]|\d\d/u.test(`${before.slice(-1)}${after.slice(0, 1)}`) &&
    !/(?:^|[^\p{L}])[وبلكف]$/u.test(before)
  );
}

function reportGlue(before: string, after: string, { start }: Span, report: Report): void {
  const [left = ""] = /\S+$/.exec(before) ?? [];
  const [right = ""] = /^\S{0,24}/.exec(after) ?? [];
  const message = `no space between “${left}” and “${right}”; kept as it is`;
  report({ rule: "words-stand-apart", message, span: { start, end: start + right.length } });
}

/** Within a paragraph the end of a typed line is a space. */
function lineBreak(look: Look): Atom {
  return { type: "text", value: " ", look };
}

function countTabs(atoms: readonly Atom[]): number {
  const words = atoms.map((atom) => (atom.type === "text" ? atom.value : "")).join("");
  const [space = ""] = /^\s*/.exec(words.slice(0, 80)) ?? [];
  return space.split("\t").length - 1;
}

function trimSpan({ value, span: { start, end } }: Extract<XmlNode, { type: "text" }>): Span {
  const before = value.length - value.trimStart().length;
  const after = value.length - value.trimEnd().length;
  const from = Math.min(start + before, end);
  return { start: from, end: Math.max(from, end - after) };
}
