import type { TextBlock } from "../../model/document.ts";
import type { Flow, Run } from "./flow.ts";
import { composeInlines, PLAIN, plainBold, type Atom } from "./inlines.ts";
import type { XmlElement } from "./xml.ts";

/** What stands above the words of a text. */
export interface Cover {
  readonly masthead: readonly TextBlock[];
  readonly designation: TextBlock | undefined;
  readonly title: TextBlock | undefined;
}

type Role = "masthead" | "designation" | "title";

/**
 * Reads the lines of cover page and preface, in their order: those up to the number are the masthead, and those below
 * the number the title. The Security Council numbers its resolutions on the cover and gives no title: there the line
 * on the adoption stands in its place.
 */
export function readCover(
  elements: readonly XmlElement[],
  flow: (element: XmlElement, flow: Flow) => void,
): Cover {
  const lines = linesOf(elements, flow);
  const start = lines.findIndex(({ role }) => role !== "masthead");
  const head = start < 0 ? lines : lines.slice(0, start);
  const below = start < 0 ? [] : lines.slice(start);
  const isNumbered = below[0]?.role === "designation";
  const title = isNumbered ? below.slice(1) : below;
  return {
    masthead: head.map(({ run }) => composeLine([run])),
    designation: isNumbered && below[0] ? composeLine([below[0].run]) : undefined,
    title: title.length === 0 ? undefined : composeLine(title.map(({ run }) => run)),
  };
}

/** All lines as a masthead: those of a collection, whose texts have titles of their own. */
export function readMasthead(
  element: XmlElement,
  flow: (element: XmlElement, flow: Flow) => void,
): TextBlock[] {
  return linesOf([element], flow).map(({ run }) => composeLine([run]));
}

interface Line {
  readonly run: Run;
  readonly role: Role;
}

function linesOf(
  elements: readonly XmlElement[],
  flow: (element: XmlElement, flow: Flow) => void,
): Line[] {
  const lines: Line[] = [];
  for (const element of elements) {
    const divides = (child: XmlElement) => ["eol", "docNumber", "docTitle"].includes(child.name);
    const run = (line: Run) => void lines.push({ run: line, role: roleOf(line.holder, element) });
    flow(element, { run, divides });
  }
  return lines;
}

function roleOf({ name, attributes }: XmlElement, within: XmlElement): Role {
  const about = (attributes.get("refersTo") ?? "").replace("#", "");
  if (name === "docNumber" && within.name === "preface") return "designation";
  if (name !== "docTitle") return "masthead";
  if (/^(?:resolution|decision)Number$/.test(about)) return "designation";
  return within.name === "preface" || /^(?:adoption|\w+Title)$/.test(about) ? "title" : "masthead";
}

/** One line of words; several are one, with a space between. */
export function composeLine(runs: readonly Run[]): TextBlock {
  const atoms = runs.flatMap(({ atoms: own }, nth): Atom[] => [
    ...(nth > 0 ? [{ type: "text", value: " ", look: PLAIN } as const] : []),
    ...plainBold(own),
  ]);
  const start = runs[0]?.span.start ?? 0;
  const end = runs.at(-1)?.span.end ?? start;
  return { text: composeInlines(atoms, "elsewhere"), spans: [{ start, end }] };
}
