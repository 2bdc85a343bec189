import { Parser } from "htmlparser2";
import type { NoteReference, ReadNote } from "./notes.ts";
import { isNote, wordsOf, type NamedWords } from "./words.ts";

/** A link or another pointer of a page: an address that is followed or fetched, or an id that ARIA refers to. */
export interface Pointer {
  readonly kind: "link" | "resource" | "id";
  readonly target: string;
}

/** A finished page as a reader without eyes finds it: words under names, links, anchors. */
export interface ReadPage {
  /** Every element with an id, in reading order, with its own words; what stands in a named element inside is that one's. */
  readonly units: readonly NamedWords[];
  readonly ids: readonly string[];
  readonly pointers: readonly Pointer[];
  /** The marks in the text, as their roles tell. */
  readonly references: readonly NoteReference[];
  readonly notes: readonly ReadNote[];
  /** All visible text, for rules about characters. */
  readonly text: string;
}

interface Unit extends Place {
  readonly id: string;
  text: string;
  readonly marks: string[];
  /** The anchors it leads back to. */
  readonly backLinks: string[];
}

type Attributes = Readonly<Record<string, string>>;

interface Open {
  readonly tag: string;
  readonly unit: Unit | undefined;
  /** A reference to a note, one that leads nowhere, a way back, or what the edition adds: its words are no words of the text. */
  readonly aside: "mark" | "raised" | "back" | "added" | undefined;
}

const VOID = new Set(["meta", "link", "br", "img", "hr", "input"]);

/** In a table words stand apart, whatever white space the markup has between cells. */
const CELLS = new Set(["caption", "th", "td"]);

/** The anchors of note marks, and Kobo's boxes and sentences: their words are those of what they stand in. */
const NO_UNIT = /^(?:fnref|book-(?:columns|inner)$|kobo\.\d+\.\d+$)/;

/** Whether an anchor names a unit: neither what is listed above nor the marker of a page does. */
export function namesUnit(name: string, role: string | undefined): boolean {
  return !NO_UNIT.test(name) && role !== "doc-pagebreak";
}

const POINTS_TO_IDS = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];

/** What an anchor names. */
type Place = Pick<NamedWords, "document" | "name">;

/**
 * Reads a page of HTML, or with `xml` a file of XHTML. Anchors of note marks (`fnref…`), of sentences (`kobo.…`) and of
 * pages name no unit.
 * @param place what an anchor names, where the page holds several documents
 */
export function readPage(
  document: string,
  markup: string,
  {
    xml = false,
    place = (name: string): Place => ({ document, name }),
  }: { readonly xml?: boolean; readonly place?: (id: string) => Place } = {},
): ReadPage {
  const units: Unit[] = [];
  const ids: string[] = [];
  const pointers: Pointer[] = [];
  const references: (NoteReference & { label: string })[] = [];
  const stack: Open[] = [];
  let text = "";
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const { id, href, src, role } = attributes;
        if (id !== undefined) ids.push(id);
        pointers.push(...pointersOf(tag, href, src, attributes));
        if (!xml && VOID.has(tag)) return;
        const above = stack.at(-1);
        const named = id === undefined ? undefined : { id, ...place(id) };
        const isUnit = named !== undefined && namesUnit(named.name, role);
        const unit: Unit | undefined = isUnit
          ? { ...named, text: "", marks: [], backLinks: [] }
          : above?.unit;
        if (isUnit && unit) units.push(unit);
        if (unit && CELLS.has(tag)) unit.text += " ";
        const aside = asideOf(attributes) ?? above?.aside ?? (tag === "sup" ? "raised" : undefined);
        const anchor = href?.replace(/^#/, "") ?? "";
        if (role === "doc-noteref") {
          unit?.marks.push("");
          references.push({ id: id ?? "", label: "", target: anchor });
        }
        if (role === "doc-backlink") unit?.backLinks.push(anchor);
        stack.push({ tag, unit, aside });
      },
      ontext(words) {
        const open = stack.at(-1);
        if (!open || open.tag === "style" || open.tag === "script") return;
        text += words;
        const { unit, aside } = open;
        const reference = references.at(-1);
        if (aside === "mark" && reference) reference.label += words.trim();
        if (!unit || aside === "back" || aside === "added") return;
        if (aside === "raised") unit.marks.push(words);
        else if (aside === "mark") unit.marks.push((unit.marks.pop() ?? "") + words);
        else unit.text += words;
      },
      onclosetag(tag) {
        if (stack.at(-1)?.tag === tag) stack.pop();
      },
    },
    { xmlMode: xml },
  );
  parser.end(markup);
  const read = units.map(({ document: of, name, text: own, marks }) => ({
    document: of,
    name,
    words: wordsOf(own),
    marks: marks.map((mark) => mark.trim()),
  }));
  const notes = read.flatMap((unit, nth) =>
    isNote(unit)
      ? [
          {
            name: units[nth]?.id ?? unit.name,
            label: unit.words[0] ?? "",
            backLinks: units[nth]?.backLinks ?? [],
          },
        ]
      : [],
  );
  return { units: read, ids, pointers, references, notes, text };
}

function asideOf({ role, class: classes = "" }: Attributes): Open["aside"] {
  if (role === "doc-noteref") return "mark";
  if (role === "doc-backlink") return "back";
  return classes.split(" ").includes("editorial") ? "added" : undefined;
}

function pointersOf(
  tag: string,
  href: string | undefined,
  src: string | undefined,
  attributes: Readonly<Record<string, string>>,
): Pointer[] {
  return [
    ...(href === undefined
      ? []
      : [{ kind: tag === "a" ? "link" : "resource", target: href } as const]),
    ...(src === undefined ? [] : [{ kind: "resource", target: src } as const]),
    ...(tag === "meta" && /^og:(?:url|image)$/.test(attributes["property"] ?? "")
      ? [{ kind: "resource", target: attributes["content"] ?? "" } as const]
      : []),
    ...POINTS_TO_IDS.flatMap((name) => attributes[name]?.split(/\s+/) ?? []).map(
      (target) => ({ kind: "id", target }) as const,
    ),
  ];
}
