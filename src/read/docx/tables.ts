import type { XmlElement } from "../akn/xml.ts";
import { contentsOf, GONE } from "./elements.ts";
import { childOf, isSwitchedOn, valueOf } from "./styles.ts";

/** A row of a table: its cells, whether it heads the columns, and the sign that it was deleted. */
export interface TableRow {
  readonly cells: readonly XmlElement[];
  readonly isHead: boolean;
  readonly gone: XmlElement | undefined;
}

/** What a table, a row or a cell says of itself. */
const PROPERTIES = new Set(["tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr"]);

/** The rows of a table, in whatever they are wrapped. */
export function rowsOf(table: XmlElement): TableRow[] {
  return find(table, "tr").map((row) => {
    const properties = childOf(row, "trPr");
    return {
      cells: find(row, "tc"),
      isHead: isSwitchedOn(properties, "tblHeader") ?? false,
      gone: childOf(properties, "del"),
    };
  });
}

function find(parent: XmlElement, name: string): XmlElement[] {
  return contentsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return PROPERTIES.has(element.name) || GONE.has(element.name) ? [] : find(element, name);
  });
}

/** How many columns a cell takes. */
export function columnsOf(cell: XmlElement): number {
  const columns = Number(valueOf(childOf(cell, "tcPr"), "gridSpan") ?? "1");
  return columns >= 1 && columns <= 100 ? Math.floor(columns) : 1;
}
