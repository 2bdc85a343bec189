import { documentsOf, isOutside, resolve, type OpenBook } from "./book.ts";
import type { Rule } from "./rule.ts";
import { isOfType, tagOf, textOf, valuesOf, type XmlElement } from "./tree.ts";
import { ELEMENTS, OLD_ATTRIBUTES, ROLES, TYPES } from "./vocabulary.ts";

/** Elements that are something without words. An empty cell is one, for it keeps the others in their columns. */
const HOLLOW = /^(?:img|br|hr|meta|link|col|td|content|item|itemref|reference|rootfile)$/;

/** Elements that words stand in by themselves, and that have their names to be pointed at from anywhere. */
const NAMED = /^(?:p|li|div|h[1-6]|table|tr|caption|dt|dd|span)$/;

const REFERS = ["aria-labelledby", "aria-describedby", "headers", "for"];

/** How wide the columns of a table are is different for each, and follows from its words. */
function isWidth(name: string, style: string): boolean {
  return (
    /^(?:col|div)$/.test(name) &&
    /^(?:max-)?width: (?!0+(?:\.0*)?(?:em|%))[\d.]+(?:em|%)$/.test(style)
  );
}

/** What the markup of the documents is like. */
export const MARKUP_RULES: readonly Rule[] = [
  {
    name: "elements-hold-something",
    holds: "no element is empty",
    because: "an empty one takes room on the page, and a voice stops at it",
    check({ trees }, report) {
      for (const [path, { elements }] of trees)
        for (const element of elements)
          if (isEmpty(element) && !(element.parent && isEmpty(element.parent)))
            report(path, element.line, `${tagOf(element)} holds nothing`);
    },
  },
  {
    name: "elements-are-plain",
    holds:
      "documents are made of elements that all engines know, and looks stand in the style sheet",
    because: "what is said of one element by itself no reader can change",
    check(book, report) {
      for (const { path, elements } of documentsOf(book))
        for (const { name, attributes, line } of elements) {
          if (!ELEMENTS.has(name)) report(path, line, `<${name}>; expected none`);
          for (const key of Object.keys(attributes))
            if (
              (key === "style" && !isWidth(name, attributes[key] ?? "")) ||
              key.startsWith("on") ||
              (OLD_ATTRIBUTES.has(key) && !isMeta(name))
            )
              report(
                path,
                line,
                `<${name} ${key}="${attributes[key]}">; expected no such attribute`,
              );
        }
    },
  },
  {
    name: "ids-are-used",
    holds: "an id names words, or something points to it",
    because: "names are promises: who finds one will link to it",
    check(book, report) {
      const used = usedIds(book);
      for (const [path, { elements }] of book.trees) {
        if (path === book.ncx?.path) continue;
        for (const element of elements) {
          const id = element.attributes["id"];
          if (id === undefined || element.name === "item" || used.has(`${path}#${id}`)) continue;
          // A row has its place in a table, though all of its cells may be empty.
          const isName =
            element.name === "tr" || (NAMED.test(element.name) && textOf(element).trim() !== "");
          if (!isName) report(path, element.line, `nothing points to ${tagOf(element)}`);
        }
      }
    },
  },
  {
    name: "ids-stand-once",
    holds: "no id stands twice in a file",
    because: "a link leads to the first, and the second is never reached",
    check({ trees }, report) {
      for (const [path, { elements }] of trees) {
        const seen = new Set<string>();
        for (const { attributes, line } of elements) {
          const id = attributes["id"];
          if (id !== undefined && seen.has(id)) report(path, line, `the id “${id}” stands twice`);
          if (id !== undefined) seen.add(id);
        }
      }
    },
  },
  {
    name: "kinds-are-known",
    holds:
      "what `epub:type` says is in its vocabulary, and the role says the same to those who do not read it",
    because: "screen readers know roles only, and most reading systems types only",
    check(book, report) {
      for (const { path, elements } of documentsOf(book))
        for (const element of elements) {
          const types = valuesOf(element, "epub:type");
          for (const [nth, type] of types.entries()) {
            if (!TYPES.has(type))
              report(path, element.line, `epub:type “${type}” is in no vocabulary`);
            if (types.indexOf(type) < nth)
              report(path, element.line, `epub:type “${type}” stands twice`);
          }
          // A landmark is of the kind of the place it leads to, and is no such place.
          const isLink =
            element.name === "a" && !types.includes("noteref") && !types.includes("backlink");
          const expected = types.map((type) => ROLES[type]).find((role) => role !== undefined);
          if (expected === undefined || isLink || element.attributes["role"] === expected) continue;
          report(
            path,
            element.line,
            `${types.join(" ")} has role “${element.attributes["role"] ?? ""}”; expected ${expected}`,
          );
        }
    },
  },
];

function isEmpty(element: XmlElement): boolean {
  if (HOLLOW.test(element.name) || element.attributes["content"] !== undefined) return false;
  if (isNamedBreak(element)) return false;
  return element.children.every((child) =>
    typeof child === "string" ? child.trim() === "" : isEmpty(child),
  );
}

/** A page break is its number, which is said and not shown. */
function isNamedBreak(element: XmlElement): boolean {
  const { attributes } = element;
  return (
    isOfType(element, "pagebreak") && (attributes["aria-label"] ?? attributes["title"] ?? "") !== ""
  );
}

function isMeta(name: string): boolean {
  return name === "meta" || name === "link";
}

/** Every id that a link, an attribute or the package points to, behind the path of its file. */
function usedIds({ trees, packageFile }: OpenBook): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [path, { elements }] of trees)
    for (const element of elements) {
      const { attributes } = element;
      for (const address of [attributes["href"], attributes["src"]]) {
        if (address?.includes("#") !== true || isOutside(address)) continue;
        const target = resolve(path, address);
        used.add(`${target.path}#${target.anchor}`);
      }
      for (const id of REFERS.flatMap((name) => valuesOf(element, name))) used.add(`${path}#${id}`);
      if (path === packageFile)
        for (const name of ["refines", "unique-identifier", "idref", "toc"])
          used.add(`${path}#${attributes[name]?.replace(/^#/, "")}`);
    }
  return used;
}
