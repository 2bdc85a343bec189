import {
  PDFArray,
  PDFDict,
  PDFNumber,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";

/** So many entries stand in one node. */
const NODE = 64;

/** An entry of a tree of numbers or of names. */
export type Entry<Key> = readonly [key: Key, value: PDFObject];

/** Writes a tree of numbers (ISO 32000-1, 7.9.7); the entries are in order. */
export function writeNumbers(context: PDFContext, entries: readonly Entry<number>[]): PDFRef {
  return writeNodes(context, "Nums", entries, (key) => PDFNumber.of(key));
}

/** Writes a tree of names (ISO 32000-1, 7.9.6), in whatever order the entries are. */
export function writeNames(context: PDFContext, entries: readonly Entry<string>[]): PDFRef {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return writeNodes(context, "Names", sorted, (key) => PDFString.of(key));
}

/** The entries of a tree of numbers, in their order. */
export function readNumbers(tree: PDFDict): Entry<number>[] {
  return readNodes(tree, "Nums").flatMap(([key, value]) =>
    key instanceof PDFNumber ? [[key.asNumber(), value]] : [],
  );
}

/** The entries of a tree of names, in their order. */
export function readNames(tree: PDFDict): Entry<string>[] {
  return readNodes(tree, "Names").flatMap(([key, value]) =>
    key instanceof PDFString ? [[key.decodeText(), value]] : [],
  );
}

/** An entry that is a list, or one thing that stands for a list of one. */
export function listOf(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.get(PDFName.of(key));
  const found = dict.context.lookup(value);
  if (found instanceof PDFArray) return found.asArray();
  return value === undefined ? [] : [value];
}

function readNodes(tree: PDFDict, kind: "Nums" | "Names"): [key: PDFObject, value: PDFObject][] {
  const below = listOf(tree, "Kids").flatMap((kid) =>
    readNodes(tree.context.lookup(kid, PDFDict), kind),
  );
  const own = listOf(tree, kind);
  const pairs = own.flatMap((key, nth): [PDFObject, PDFObject][] => {
    const value = own[nth + 1];
    return nth % 2 === 0 && value !== undefined ? [[key, value]] : [];
  });
  return [...below, ...pairs];
}

/** In as few levels as there are to be. */
function writeNodes<Key>(
  context: PDFContext,
  kind: "Nums" | "Names",
  entries: readonly Entry<Key>[],
  write: (key: Key) => PDFObject,
): PDFRef {
  const nodes = Array.from({ length: Math.ceil(entries.length / NODE) }, (_, nth) => {
    const own = entries.slice(nth * NODE, (nth + 1) * NODE);
    const pairs = own.flatMap(([key, value]) => [write(key), value]);
    const [first, last] = [own[0], own.at(-1)];
    const limits = first && last ? [write(first[0]), write(last[0])] : [];
    return { limits, dict: context.obj({ [kind]: pairs }) };
  });
  const [only, ...others] = nodes;
  if (!only) return context.register(context.obj({ [kind]: [] }));
  if (others.length === 0) return context.register(only.dict);
  const kids = nodes.map(({ limits, dict }) => {
    dict.set(PDFName.of("Limits"), context.obj(limits));
    return context.register(dict);
  });
  return context.register(context.obj({ Kids: kids }));
}
