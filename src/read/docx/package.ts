import { unzipSync, type UnzipFileInfo } from "fflate";
import { childrenOf, parseXml, type XmlElement } from "../akn/xml.ts";

/** What a part of the file refers to: another part by its path, or an address outside. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `footnotes`, `header`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** A part of the file: what stands in it, and what it refers to. */
export interface Part {
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
}

/** The parts of a Word document that its text is made of. */
export interface WordFile extends Part {
  /** A part by its path; `undefined` where the file has no such part. */
  readonly part: (path: string) => Part | undefined;
  /** The one part of a type; `undefined` where there is none. */
  readonly partOf: (type: string) => Part | undefined;
}

// Word documents have some dozens of parts, and the text of a thousand pages unpacks to some twenty million bytes.
const MOST_PARTS = 4000;
const MOST_BYTES = 64_000_000;

const RESAVE = "open it in a word processor and save it anew as .docx";

/**
 * Unpacks a Word document and finds the part with the text, whatever it is called. Throws an error that says what is
 * wrong with the file: it is cut short or damaged, has no text part, or unpacks to more than any text has.
 */
export function openPackage(bytes: Uint8Array): WordFile {
  const files = unpack(bytes);
  const rootOf = (path: string): XmlElement | undefined => {
    const found = files[path];
    return found && parsePart(path, found);
  };
  const part = (path: string): Part | undefined => {
    const root = rootOf(path);
    return root && { root, relations: readRelations(path, rootOf) };
  };
  const [main = "word/document.xml"] = readRelations("", rootOf).flatMap(({ type, target }) =>
    type === "officeDocument" ? [target] : [],
  );
  const document = part(main);
  if (!document) throw new Error(`it has no part with a text (${main}); ${RESAVE}`);
  const partOf = (type: string) => {
    const found = document.relations.find((one) => one.type === type && !one.isOutside);
    return found && part(found.target);
  };
  return { ...document, part, partOf };
}

/** Unpacks the parts that are XML. Their sizes are known before, and nothing more is unpacked than they say. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let [parts, sum] = [0, 0];
  const sizes = new Map<string, number>();
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    if (parts > MOST_PARTS) {
      throw new Error(`it holds more than ${MOST_PARTS} parts, which no text has; it is refused`);
    }
    if (!/\.(?:xml|rels)$/i.test(name) || /^(?:customXml|docProps)\//.test(name)) return false;
    sum += originalSize;
    sizes.set(name, originalSize);
    if (sum <= MOST_BYTES) return true;
    const limit = MOST_BYTES / 1_000_000;
    throw new Error(
      `it unpacks to more than ${limit} million bytes, which no text has; it is refused`,
    );
  };
  const files = unzip(bytes, filter);
  for (const [name, size] of sizes) {
    if (files[name]?.length !== size) throw new Error(`it is damaged in ${name}; ${RESAVE}`);
  }
  return files;
}

function unzip(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // The library tells its own faults by a code; others are ours.
    const isFault = error instanceof Error && !("code" in error) && !(error instanceof RangeError);
    if (isFault) throw error;
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`it is cut short or damaged (${what}); ${RESAVE}`, { cause: error });
  }
}

function parsePart(path: string, bytes: Uint8Array): XmlElement {
  const faults: string[] = [];
  const root = parseXml({ path, text: decode(bytes) }, ({ message }) => faults.push(message));
  const [fault] = faults;
  if (root && fault === undefined) return root;
  throw new Error(`it is damaged in ${path} (${fault ?? "nothing stands in it"}); ${RESAVE}`);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(bytes);
}

/** What a part refers to; of the file as a whole, whose path is empty, where its text is. */
function readRelations(path: string, rootOf: (path: string) => XmlElement | undefined): Relation[] {
  const cut = path.lastIndexOf("/") + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  const root = rootOf(`${folder}_rels/${name}.rels`);
  if (!root) return [];
  return childrenOf(root, "Relationship").map(({ attributes }) => {
    const isOutside = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
      target: isOutside ? target : resolvePath(folder, target),
      isOutside,
    };
  });
}

/** `word/` and `../media/a.xml` are `media/a.xml`; a path that begins with a stroke counts from the root. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
