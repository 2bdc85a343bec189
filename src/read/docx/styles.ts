import { childrenOf, type XmlElement } from "../akn/xml.ts";

/** What a paragraph says of its number: the list, and the level in it. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The styles of a Word document, as far as its words depend on them. */
export interface Styles {
  /** Whether a property that is on or off, such as italics, holds for a run, or for all of a paragraph. */
  readonly isOn: (
    name: string,
    run: XmlElement | undefined,
    paragraph: XmlElement | undefined,
  ) => boolean;
  /** Whether the words of a run stand above the line. */
  readonly isRaised: (run: XmlElement | undefined) => boolean;
  /** The list that a paragraph belongs to by its own word or by its style. */
  readonly listPlace: (paragraph: XmlElement | undefined) => ListPlace;
}

// Styles are based on others; who bases them in a circle is not followed around.
const LONGEST_CHAIN = 50;

/** Reads the table of styles. `paragraph` and `run` are the properties (`pPr`, `rPr`) of what is asked about. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = root ? childrenOf(root, "style") : [];
  const byId = new Map(all.map((style) => [style.attributes.get("styleId") ?? "", style]));
  const usual = all.find(
    ({ attributes }) =>
      attributes.get("type") === "paragraph" && isTrue(attributes.get("default") ?? "0"),
  );
  const chains = new Map<XmlElement, readonly XmlElement[]>();
  /** A style and those that it is based on, nearest first. */
  const chainOf = (first: XmlElement | undefined): readonly XmlElement[] => {
    if (!first) return [];
    const known = chains.get(first);
    if (known) return known;
    const chain: XmlElement[] = [];
    for (
      let style: XmlElement | undefined = first;
      style && chain.length < LONGEST_CHAIN;
      style = byId.get(valueOf(style, "basedOn") ?? "")
    ) {
      chain.push(style);
    }
    chains.set(first, chain);
    return chain;
  };
  const styleOf = (paragraph: XmlElement | undefined) =>
    byId.get(valueOf(paragraph, "pStyle") ?? "") ?? usual;
  const inStyle = (name: string, style: XmlElement | undefined): boolean =>
    chainOf(style).flatMap((one) => isSwitchedOn(childOf(one, "rPr"), name) ?? [])[0] ?? false;

  return {
    isOn: (name, run, paragraph) =>
      // A style of characters turns off what the style of the paragraph turned on.
      isSwitchedOn(run, name) ??
      inStyle(name, byId.get(valueOf(run, "rStyle") ?? "")) !== inStyle(name, styleOf(paragraph)),
    isRaised: (run) => {
      const own = [
        run,
        ...chainOf(byId.get(valueOf(run, "rStyle") ?? "")).map((one) => childOf(one, "rPr")),
      ];
      return own.flatMap((one) => valueOf(one, "vertAlign") ?? [])[0] === "superscript";
    },
    listPlace: (paragraph) => {
      const own = childOf(paragraph, "numPr");
      const styles = chainOf(styleOf(paragraph)).map((one) =>
        childOf(childOf(one, "pPr"), "numPr"),
      );
      const inStyles = (name: string) => styles.flatMap((one) => valueOf(one, name) ?? [])[0];
      const list = valueOf(own, "numId");
      const level = valueOf(own, "ilvl") ?? (list === undefined ? inStyles("ilvl") : "0");
      const at = Number(level ?? Number.NaN);
      return { list: list ?? inStyles("numId"), level: Number.isNaN(at) ? undefined : at };
    },
  };
}

/** The first child with a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0];
}

/** What a property says: `<w:pStyle w:val="Title"/>` says `Title`. */
export function valueOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes.get("val");
}

/** Whether a property that is on or off is set, and to what. */
export function isSwitchedOn(
  properties: XmlElement | undefined,
  name: string,
): boolean | undefined {
  const found = childOf(properties, name);
  return found && isTrue(found.attributes.get("val") ?? "1");
}

function isTrue(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}
