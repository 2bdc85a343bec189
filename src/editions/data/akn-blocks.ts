import type { Block, Cell, Paragraph, Table, TextBlock } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { leadPhraseOf } from "../../model/lead-phrase.ts";
import { html, type Child, type Html } from "../../text/html.ts";
import { hasList } from "./akn-lists.ts";
import type { Ids } from "./akn-names.ts";
import type { Nested } from "./akn-nest.ts";
import { block, line } from "./akn-xml.ts";

/** What writing the parts of a text takes. */
export interface Writing {
  readonly ids: Ids;
  /** The words of a block as markup. */
  readonly set: (node: TextBlock) => Html;
}

/** Both names of what holds a node. */
export function named(node: object, { eIdOf, wIdOf }: Ids): { eId: string; wId?: string } {
  const wId = wIdOf(node);
  return { eId: eIdOf(node), ...(wId !== undefined && { wId }) };
}

/** The blocks of a preamble: a container each, under the name of its lead phrase, with its items in a list. */
export function writePreamble(blocks: readonly Block[], writing: Writing): Html {
  const { ids, set } = writing;
  return html`${blocks.map((node) => {
    switch (node.type) {
      case "heading":
        return block("blockContainer", named(node, ids), line("crossHeading", {}, set(node)));
      case "table":
        return writeTable(node, writing);
      case "paragraph": {
        const name = containerName(node);
        return block("container", { name, ...named(node, ids) }, writeListed(node, writing));
      }
    }
  })}`;
}

/** As the United Nations has it: `Recalling also`, and for what turns on no verb what it is. */
function containerName({ text }: Paragraph): string {
  const [first] = text;
  const isSetApart = first?.type === "emphasis" && first.role === "lead";
  const lead = isSetApart ? plainText(first.children) : leadPhraseOf(plainText(text));
  return lead ?? "preambular paragraph";
}

/** A paragraph of a preamble: its number, which a container has not but an item of a list, and what is in it. */
function writeListed(node: Paragraph, writing: Writing): Html {
  if (node.label === undefined) return writeBelow(node, writing);
  return block("blockList", {}, block("item", {}, writeItem(node, writing)));
}

function writeItem(node: Paragraph, writing: Writing): Html {
  const number = node.label !== undefined && line("num", {}, node.label);
  return html`${number}${writeBelow(node, writing)}`;
}

/** The words of a paragraph or an item, and in a list below them its items. */
function writeBelow(node: Paragraph, writing: Writing): Html {
  const { ids, set } = writing;
  const { items } = node;
  if (!hasList(node, "item")) {
    // In the order of the text, for a note stands at its first mark.
    const words = line("p", {}, set(node));
    return html`${words}${items.map((item) => line("p", named(item, ids), set(item)))}`;
  }
  const list = `${ids.eIdOf(node)}__list_1`;
  const intro =
    node.text.length > 0 && line("listIntroduction", { eId: `${list}__intro` }, set(node));
  const below = items.map((item) => block("item", named(item, ids), writeItem(item, writing)));
  return block("blockList", { eId: list }, intro, below);
}

/** The blocks of a body: sections with headings, numbered paragraphs, tables. */
export function writeBody(nested: readonly Nested[], writing: Writing): Html {
  const { ids, set } = writing;
  return html`${nested.map((each) => {
    switch (each.type) {
      case "section": {
        const { heading, blocks } = each;
        const attributes = heading ? named(heading, ids) : {};
        const head = heading && line("heading", {}, set(heading));
        return block("section", attributes, head, writeBody(blocks, writing));
      }
      case "table": {
        const content = block("content", {}, writeTable(each, writing));
        return block("hcontainer", { name: "table" }, content);
      }
      case "paragraph":
        return block("paragraph", named(each, ids), writeNumbered(each, writing));
    }
  })}`;
}

/** The number, the words and the items of a paragraph, or of a point in it. */
function writeNumbered(node: Paragraph, writing: Writing): Html {
  const { ids, set } = writing;
  const own = ids.eIdOf(node);
  const number = node.label !== undefined && line("num", {}, node.label);
  const words = line("p", {}, set(node));
  if (node.items.length === 0) {
    return html`${number}${block("content", { eId: `${own}__content` }, words)}`;
  }
  const isList = hasList(node, "point");
  const outer = isList ? `${own}__list_1` : own;
  const intro = node.text.length > 0 && block("intro", { eId: `${outer}__intro` }, words);
  const items = node.items.map((item) => {
    const name = item.label === undefined ? "alinea" : "point";
    return block(name, named(item, ids), writeNumbered(item, writing));
  });
  return isList
    ? html`${number}${block("list", { eId: outer }, intro, items)}`
    : html`${number}${intro}${items}`;
}

function writeTable(node: Table, writing: Writing): Html {
  const { ids, set } = writing;
  const caption = node.caption && line("caption", {}, set(node.caption));
  // A table has a row: one of nothing but a caption gets an empty one.
  const rows: Child =
    node.rows.length === 0
      ? block("tr", {}, line("td", {}))
      : node.rows.map((row) =>
          block(
            "tr",
            named(row, ids),
            row.cells.map((cell) => writeCell(cell, writing)),
          ),
        );
  return block("table", named(node, ids), caption, rows);
}

function writeCell({ isHead, columns, rows, paragraphs }: Cell, { set }: Writing): Html {
  const spans = {
    colspan: columns > 1 ? String(columns) : undefined,
    rowspan: rows > 1 ? String(rows) : undefined,
  };
  const words = paragraphs.map((paragraph) => line("p", {}, set(paragraph)));
  return block(isHead ? "th" : "td", spans, words);
}
