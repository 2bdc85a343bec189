import type { Block, Instrument, Paragraph } from "../../model/document.ts";
import { nameUnits } from "../../model/name.ts";
import { FURTHER, hasList, type ItemName } from "./akn-lists.ts";
import { nestBlocks, type Nested } from "./akn-nest.ts";

/** The identifiers that the elements of a text have, by what they hold. */
export interface Ids {
  /** By a node of the model: `para_28__list_1__point_c`. */
  readonly eIdOf: (node: object) => string;
  /** By the name of a unit: where `op28.c` stands. `undefined` where the text has no such unit. */
  readonly eIdAt: (name: string) => string | undefined;
  /** Our name of a node, which is its identifier in all languages. */
  readonly wIdOf: (node: object) => string | undefined;
}

/**
 * Names the elements of a text as the Akoma Ntoso Naming Convention 1.0 has it (5.4): where it stands, what it is, and
 * its number as printed, without punctuation; what has none is counted. They are found once a text, for every reference
 * to it asks for them.
 */
export function idsOf(instrument: Instrument): Ids {
  const ids = known.get(instrument) ?? findIds(instrument);
  known.set(instrument, ids);
  return ids;
}

const known = new WeakMap<Instrument, Ids>();

function findIds(instrument: Instrument): Ids {
  const wIds = new Map<object, string>(nameUnits(instrument).map(({ node, name }) => [node, name]));
  const eIds = new Map<object, string>();
  const taken = new Map<string, number>();
  const give = (node: object, id: string): string => {
    let count = taken.get(id) ?? 0;
    let free = id;
    while (taken.has(free)) free = `${id}_${++count}`;
    taken.set(id, Math.max(count, 1));
    taken.set(free, taken.get(free) ?? 1);
    eIds.set(node, free);
    return free;
  };
  const naming: Naming = { give, keyOf: (node) => keyIn(wIds.get(node) ?? "") };

  const { masthead, designation, title, formula, preamble, conclusions, annexes } = instrument;
  for (const [nth, node] of masthead.entries()) give(node, `coverPage__p_${nth + 1}`);
  if (designation) give(designation, "preface__docNumber_1");
  if (title) give(title, "preface__docTitle_1");
  if (formula) give(formula, "preamble__formula_1");
  namePreamble(preamble, naming);
  nameBody(nestBlocks(instrument.operative), "", naming);
  for (const [nth, node] of conclusions.entries()) give(node, `conclusions__p_${nth + 1}`);
  for (const [nth, annex] of annexes.entries()) {
    const own = give(annex.designation, `att_${nth + 1}`);
    if (annex.title) give(annex.title, `${own}__subheading`);
    nameBody(nestBlocks(annex.blocks), `${own}__`, naming);
  }
  for (const node of instrument.notes) {
    const number = (wIds.get(node) ?? "").replace(/^fn-?/, "").replace(/[^\p{L}\p{N}]/gu, "-");
    give(node, `authorialNote_${number}`);
  }

  const byName = new Map([...wIds].map(([node, name]) => [name, eIds.get(node)]));
  return {
    eIdOf: (node) => eIds.get(node) ?? "",
    eIdAt: (name) => byName.get(name),
    wIdOf: (node) => wIds.get(node),
  };
}

interface Naming {
  readonly give: (node: object, id: string) => string;
  /** The number or letter of a paragraph, as it stands in its name. */
  readonly keyOf: (node: Paragraph) => string;
}

/** `op3bis` → `3bis`, `op28.c` → `c`; a second paragraph of one number is told apart where identifiers are given. */
function keyIn(name: string): string {
  const own = name.slice(name.lastIndexOf(".") + 1);
  return own.replace(/^(?:op|pp|p)(?=\d)/, "").replace(/-\d+$/, "");
}

function namePreamble(blocks: readonly Block[], { give, keyOf }: Naming): void {
  const counts = createCounts();
  for (const node of blocks) {
    switch (node.type) {
      case "heading":
        give(node, `preamble__blockContainer_${counts("heading")}`);
        break;
      case "table":
        nameTable(node, `preamble__table_${counts("table")}`, give);
        break;
      case "paragraph": {
        const own = give(node, `preamble__container_${counts("container")}`);
        nameItems(node, own, "item", { give, keyOf });
      }
    }
  }
}

/** The number of a paragraph tells it from all others of the text, but where numbers begin again below headings. */
function nameBody(blocks: readonly Nested[], prefix: string, naming: Naming): void {
  const { give, keyOf } = naming;
  const seen = new Set<string>();
  let isNumberedOnce = true;
  for (const { label, key } of labelsIn(blocks, keyOf)) {
    if (label !== undefined && seen.has(key)) isNumberedOnce = false;
    seen.add(key);
  }
  const counts = createCounts();
  const walk = (nested: readonly Nested[], within: string, numbersIn: string): void => {
    const own = isNumberedOnce ? counts : createCounts();
    let sections = 0;
    for (const each of nested) {
      if (each.type === "section") {
        const id = `${within}sec_${++sections}`;
        const given = each.heading ? give(each.heading, id) : id;
        walk(each.blocks, `${given}__`, isNumberedOnce ? prefix : `${given}__`);
      } else if (each.type === "table") {
        nameTable(each, `${numbersIn}table_${own("table")}`, give);
      } else {
        const number = each.label === undefined ? `nn_${own("paragraph")}` : keyOf(each);
        nameItems(each, give(each, `${numbersIn}para_${number}`), "point", naming);
      }
    }
  };
  walk(blocks, prefix, prefix);
}

function labelsIn(
  blocks: readonly Nested[],
  keyOf: Naming["keyOf"],
): { readonly label: string | undefined; readonly key: string }[] {
  return blocks.flatMap((each) => {
    if (each.type === "section") return labelsIn(each.blocks, keyOf);
    return each.type === "paragraph" ? [{ label: each.label, key: keyOf(each) }] : [];
  });
}

function nameTable(
  table: Extract<Block, { type: "table" }>,
  id: string,
  give: Naming["give"],
): void {
  const own = give(table, id);
  for (const [nth, row] of table.rows.entries()) give(row, `${own}__tr_${nth + 1}`);
}

/** Items stand in one list; further paragraphs without a letter are counted. */
function nameItems(node: Paragraph, within: string, name: ItemName, naming: Naming): void {
  const list = hasList(node, name) ? `${within}__list_1` : within;
  let further = 0;
  for (const item of node.items) {
    const id = item.label === undefined ? `${FURTHER[name]}_${++further}` : naming.keyOf(item);
    const own = naming.give(item, `${list}__${item.label === undefined ? id : `${name}_${id}`}`);
    nameItems(item, own, name, naming);
  }
}

function createCounts(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
}
