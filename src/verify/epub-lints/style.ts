import {
  AttributeAction,
  isTraversal,
  parse as parseSelector,
  SelectorType,
  stringify,
  type Selector,
  type TraversalType,
} from "css-what";
import { parse, type ChildNode, type Declaration } from "postcss";
import { ancestorsOf, type XmlElement } from "./tree.ts";

/** A style sheet of a book. */
export interface Sheet {
  readonly path: string;
  readonly rules: readonly StyleRule[];
  /** The names of the rules that begin with an at sign, `media`, and where they stand. */
  readonly atRules: readonly { readonly name: string; readonly line: number }[];
}

/** A rule: the elements it is for, and what it says of them. */
export interface StyleRule {
  /** As it is written; none where it describes a font. */
  readonly selectors: readonly WrittenSelector[];
  readonly declarations: readonly StyleDeclaration[];
  readonly line: number;
}

export interface WrittenSelector {
  readonly text: string;
  readonly steps: readonly Selector[];
}

export interface StyleDeclaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  readonly line: number;
}

/** Reads a style sheet. Throws where it is none. */
export function readSheet(path: string, css: string): Sheet {
  const rules: StyleRule[] = [];
  const atRules: Sheet["atRules"][number][] = [];
  const visit = (node: ChildNode): void => {
    const line = node.source?.start?.line ?? 1;
    if (node.type === "rule")
      rules.push({ selectors: readSelectors(node.selector), declarations: declared(node), line });
    if (node.type !== "atrule") return;
    atRules.push({ name: node.name, line });
    if (node.name === "font-face")
      rules.push({ selectors: [], declarations: declared(node), line });
    else node.nodes?.forEach(visit);
  };
  // Without maps: the parser would look for them on a disk.
  parse(css, { map: false }).nodes.forEach(visit);
  return { path, rules, atRules };
}

function declared({
  nodes,
}: {
  readonly nodes?: readonly ChildNode[] | undefined;
}): StyleDeclaration[] {
  return (nodes ?? [])
    .filter((node): node is Declaration => node.type === "decl")
    .map(({ prop, value, important = false, source }) => ({
      property: prop.toLowerCase(),
      value,
      important,
      line: source?.start?.line ?? 1,
    }));
}

function readSelectors(written: string): readonly WrittenSelector[] {
  return parseSelector(written).map((steps) => ({ text: stringify([steps]), steps }));
}

/** The classes that a selector names. */
export function classesOf({ steps }: WrittenSelector): readonly string[] {
  return steps.flatMap((step) =>
    step.type === SelectorType.Attribute && step.name === "class" ? [step.value] : [],
  );
}

/**
 * Whether a selector is for an element. What depends on a reader or on neighbours that come and go, as `:hover` does,
 * is taken to be so.
 */
export function selects({ steps }: WrittenSelector, element: XmlElement): boolean {
  return matches(steps, steps.length - 1, element);
}

function matches(steps: readonly Selector[], last: number, element: XmlElement): boolean {
  for (let at = last; at >= 0; at -= 1) {
    const step = steps[at];
    if (!step) return false;
    if (isTraversal(step))
      return reach(step.type, element).some((one) => matches(steps, at - 1, one));
    if (!holds(step, element)) return false;
  }
  return true;
}

/** The elements that stand to an element as a combinator wants it. */
function reach(combinator: TraversalType, element: XmlElement): readonly XmlElement[] {
  switch (combinator) {
    case SelectorType.Child:
      return element.parent ? [element.parent] : [];
    case SelectorType.Descendant:
      return ancestorsOf(element);
    case SelectorType.Adjacent:
      return siblingsBefore(element).slice(-1);
    case SelectorType.Sibling:
      return siblingsBefore(element);
    case SelectorType.Parent:
    case SelectorType.ColumnCombinator:
      return [];
  }
}

function siblingsBefore(element: XmlElement): readonly XmlElement[] {
  const all = (element.parent?.children ?? []).filter((child) => typeof child !== "string");
  return all.slice(0, all.indexOf(element));
}

function holds(step: Selector, { name, attributes }: XmlElement): boolean {
  if (step.type === SelectorType.Tag) return step.name === name;
  if (step.type !== SelectorType.Attribute) return true;
  const value = attributes[step.name];
  if (value === undefined) return false;
  switch (step.action) {
    case AttributeAction.Exists:
      return true;
    case AttributeAction.Equals:
      return value === step.value;
    case AttributeAction.Element:
      return value.split(/\s+/).includes(step.value);
    case AttributeAction.Hyphen:
      return value === step.value || value.startsWith(`${step.value}-`);
    case AttributeAction.Start:
      return value.startsWith(step.value);
    case AttributeAction.End:
      return value.endsWith(step.value);
    case AttributeAction.Any:
      return value.includes(step.value);
    case AttributeAction.Not:
      return value !== step.value;
  }
}
