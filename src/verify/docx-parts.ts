import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";

/** A part that another refers to. */
export interface Target {
  readonly id: string;
  /** The last word of its type: `footnotes`. */
  readonly type: string;
  readonly path: string;
}

/** Whether a style hides what it is given to: by its id, and whether it is one of paragraphs. */
export type Hiding = (id: string | undefined, isParagraph: boolean) => boolean;

export type Attributes = Readonly<Record<string, string>>;

/** Unpacks a Word document. Gives its parts as text, by their paths; nothing where there is no such part. */
export function unpackWord(bytes: Uint8Array): (path: string | undefined) => string {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  return (path = "") => {
    const found = files[path];
    if (!found) return "";
    const wide = found[0] === 0xff ? "utf-16le" : found[0] === 0xfe ? "utf-16be" : undefined;
    return new TextDecoder(wide ?? "utf-8").decode(found);
  };
}

/** What a part refers to inside the file; of the file as a whole, whose path is empty, where its text is. */
export function readTargets(path: string, text: (path: string) => string): Target[] {
  const folder = path.replace(/[^/]*$/, "");
  const found: Target[] = [];
  parse(text(`${folder}_rels/${path.slice(folder.length)}.rels`), (name, attributes) => {
    if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
    const { pathname } = new URL(attributes["Target"] ?? "", `file:///${folder}`);
    const type = (attributes["Type"] ?? "").split("/").at(-1) ?? "";
    found.push({ id: attributes["Id"] ?? "", type, path: pathname.slice(1) });
  });
  return found;
}

interface Style {
  readonly isParagraph: boolean;
  readonly isUsual: boolean;
  based: string | undefined;
  isHidden: boolean | undefined;
}

/** Reads which styles hide their words, by themselves or by those that they are based on. */
export function readHiding(xml: string): Hiding {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let depth = 0;
  parse(
    xml,
    (name, attributes) => {
      depth += 1;
      if (name === "style") {
        depth = 0;
        style = {
          isParagraph: attributeOf(attributes, "type") === "paragraph",
          isUsual: isYes(attributeOf(attributes, "default") ?? "0"),
          based: undefined,
          isHidden: undefined,
        };
        styles.set(attributeOf(attributes, "styleId") ?? "", style);
      } else if (style && name === "basedOn") style.based = attributeOf(attributes, "val");
      // Straight in the properties of the style, and not in those that it had before a change.
      else if (style && name === "vanish" && depth === 2)
        style.isHidden = isYes(attributeOf(attributes, "val"));
    },
    () => (depth -= 1),
  );
  const usual = [...styles.values()].find((one) => one.isParagraph && one.isUsual);
  return (id, isParagraph) => {
    let one = styles.get(id ?? "") ?? (isParagraph ? usual : undefined);
    for (let step = 0; one && step < 50; step += 1) {
      if (one.isHidden !== undefined) return one.isHidden;
      one = styles.get(one.based ?? "");
    }
    return false;
  };
}

/** Whether a property that is on or off is on. */
export function isYes(value = "1"): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}

/** An attribute, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one === name || one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Goes through XML; names are told without their prefixes. */
export function parse(
  xml: string,
  onOpen: (name: string, attributes: Attributes) => void,
  onClose: (name: string) => void = () => undefined,
  onText: (text: string) => void = () => undefined,
): void {
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpen(local(name), attributes),
      onclosetag: (name) => onClose(local(name)),
      ontext: onText,
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
