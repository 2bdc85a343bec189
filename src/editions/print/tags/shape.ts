import { isElement, newElement, type Element, type Kid } from "./element.ts";
import type { ReadTree } from "./read-tree.ts";
import { EDITORIAL, isHeading } from "./roles.ts";

/** What may stand in a line; in a section it needs a paragraph around it. */
const IN_LINE: ReadonlySet<string> = new Set([
  EDITORIAL,
  "Span",
  "Link",
  "Reference",
  "Note",
  "Lbl",
]);

/** What says something by being there, though nothing stands in it. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(["TD", "TH", "TR"]);

/**
 * Gives a structure the form that PDF has for it (ISO 32000-1, 14.8.4): a note behind its mark, label and body of an
 * item apart, heads of a table and its body; what nothing stands in is gone.
 */
export function shapeTree({ document, notes }: ReadTree): Element {
  const notesOf = new Map(notes.map((note) => [note.key, note]));
  for (const [nth, note] of notes.entries()) note.id = `note-${note.key || `-${nth}`}`;
  placeNotes(document, notesOf);
  // A note that nothing refers to is still there to be read.
  document.kids.push(...notesOf.values());
  shape(document);
  return document;
}

/** Puts each note behind its first mark; one on a heading stands behind the heading, which is not to be its words. */
function placeNotes(element: Element, notesOf: Map<string, Element>): Element[] {
  const inside: Kid[] = [];
  const behind: Element[] = [];
  for (const kid of element.kids) {
    inside.push(kid);
    if (!isElement(kid)) continue;
    const found = placeNotes(kid, notesOf);
    const note = kid.type === "Reference" ? notesOf.get(kid.key) : undefined;
    if (note) {
      notesOf.delete(kid.key);
      placeNotes(note, notesOf);
      found.push(note);
    }
    if (isHeading(element.type)) behind.push(...found);
    else inside.push(...found);
  }
  element.kids = inside;
  return behind;
}

function shape(element: Element): void {
  for (const kid of element.kids) if (isElement(kid)) shape(kid);
  element.kids = element.kids.filter(
    (kid) => !isElement(kid) || kid.kids.length > 0 || MAY_BE_EMPTY.has(kid.type),
  );
  switch (element.type) {
    case "Document":
    case "Sect":
    case "Index":
      element.kids = wrap(element.kids, isInLine, (kids) => newElement("P", kids));
      break;
    case "L":
      shapeList(element);
      break;
    case "LI":
      shapeItem(element);
      break;
    case "TOCI":
      element.kids = [newElement("Reference", element.kids)];
      break;
    case "Table":
      element.kids = wrap(element.kids, isHeadRow, (kids) => newElement("THead", kids));
      if (element.kids.some((kid) => isElement(kid) && kid.type === "THead"))
        element.kids = wrap(element.kids, isRow, (kids) => newElement("TBody", kids));
      break;
  }
}

/** In a list stand items only; a term with what is said of it is one. */
function shapeList(list: Element): void {
  const items: Element[] = [];
  let body: Element | undefined;
  for (const kid of list.kids) {
    if (isElement(kid) && kid.type === "LI") {
      body = undefined;
      items.push(kid);
    } else if (isElement(kid) && kid.role === "dt") {
      body = newElement("LBody", []);
      items.push(newElement("LI", [kid, body]));
    } else {
      if (body === undefined) items.push(newElement("LI", [(body = newElement("LBody", []))]));
      body.kids.push(kid);
    }
  }
  list.kids = items;
}

/** The label of an item stands in its first paragraph. */
function shapeItem(item: Element): void {
  const [first] = item.kids;
  const inside = isElement(first) && first.type === "P" ? first : item;
  const [label, ...words] = inside.kids;
  if (!isElement(label) || label.type !== "Lbl") {
    item.kids = [newElement("LBody", item.kids)];
    return;
  }
  inside.kids = words;
  const body = item.kids.filter((kid) => !isElement(kid) || kid.kids.length > 0);
  item.kids = [label, newElement("LBody", body)];
}

function isInLine(kid: Kid): boolean {
  return !isElement(kid) || IN_LINE.has(kid.type);
}

function isRow(kid: Kid): boolean {
  return isElement(kid) && kid.type === "TR";
}

function isHeadRow(kid: Kid): boolean {
  return isElement(kid) && kid.role === "trh";
}

/** Puts each stretch of kids of one kind into an element of its own. */
function wrap(
  kids: readonly Kid[],
  isOne: (kid: Kid) => boolean,
  into: (kids: Kid[]) => Element,
): Kid[] {
  const wrapped: Kid[] = [];
  let open: Kid[] | undefined;
  for (const kid of kids) {
    if (!isOne(kid)) {
      open = undefined;
      wrapped.push(kid);
    } else if (open) open.push(kid);
    else wrapped.push(into((open = [kid])));
  }
  return wrapped;
}
