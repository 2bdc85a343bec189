import type { Inline, Instrument, Row, Session, TextBlock } from "../model/document.ts";
import { namePart, nameReport } from "../model/frame.ts";
import { nameUnits, textsOf } from "../model/name.ts";
import { joinAlike, setAs, type SetWords } from "./data-json.ts";
import { wordsOf } from "./words.ts";

/** A unit as the data should have it. */
export interface ExpectedUnit {
  readonly document: string;
  readonly unit: string;
  readonly label: string | undefined;
  /** Its text, character by character. */
  readonly text: string;
  /** The marks of notes, and how many characters stand before each. */
  readonly notes: readonly { readonly label: string; readonly at: number }[];
  /** Its words and marks as they are set. */
  readonly set: readonly SetWords[];
  /** Its words in a file of plain text, marks and bars between cells among them. */
  readonly plain: readonly string[];
}

/** What the data should hold of a text. */
export function expectText(instrument: Instrument): ExpectedUnit[] {
  return nameUnits(instrument).map((unit) => {
    const label = "label" in unit.node ? unit.node.label : undefined;
    const shown = unit.type === "note" && label !== undefined ? `[${label}]` : label;
    const cells =
      unit.type === "row" ? cellsOf(unit.node) : [textsOf(unit).map(({ text }) => text)];
    return expectUnit(instrument.id, unit.name, label, shown, cells);
  });
}

/** What they should hold of the title of the report. */
export function expectTitle(session: Session): ExpectedUnit[] {
  return nameReport(session).map(({ name, label, node }) => frameUnit(name, label, node));
}

/** What they should hold of the heading and the opening words of each part. */
export function expectHeads(session: Session): ExpectedUnit[][] {
  return session.parts.map((part, nth) =>
    namePart(part, nth).map(({ name, label, node }) => frameUnit(name, label, node)),
  );
}

/** All of a session in the order of the report, the drafts last. */
export function expectAll(session: Session): ExpectedUnit[] {
  const heads = expectHeads(session);
  return [
    ...expectTitle(session),
    ...session.parts.flatMap(({ instruments }, nth) => [
      ...(heads[nth] ?? []),
      ...instruments.flatMap(expectText),
    ]),
    ...session.drafts.flatMap(expectText),
  ];
}

function frameUnit(name: string, label: string | undefined, { text }: TextBlock): ExpectedUnit {
  return expectUnit("session", name, label, label, [[text]]);
}

type Inlines = readonly Inline[];

function cellsOf({ cells }: Row): Inlines[][] {
  return cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

function expectUnit(
  document: string,
  unit: string,
  label: string | undefined,
  shown: string | undefined,
  cells: readonly (readonly Inlines[])[],
): ExpectedUnit {
  const settings = cells.map((paragraphs) => paragraphs.map((text) => walk(text, [], undefined)));
  const notes: { label: string; at: number }[] = [];
  let text = "";
  for (const [column, paragraphs] of settings.entries()) {
    if (column > 0) text += "\t";
    for (const [nth, set] of paragraphs.entries()) {
      if (nth > 0) text += "\n";
      for (const { words, mark } of set) {
        if (mark !== "") notes.push({ label: mark, at: text.length });
        text += words;
      }
    }
  }
  const lines = settings.map((paragraphs) => paragraphs.map(plainLine).join(" "));
  const plain = wordsOf(`${shown ?? ""} ${lines.join(" | ")}`);
  return { document, unit, label, text, notes, set: settings.flat().flatMap(joinAlike), plain };
}

/** Words with the marks of notes among them. */
function plainLine(set: readonly SetWords[]): string {
  return set.map(({ words, mark }) => (mark === "" ? words : `[${mark}]`)).join("");
}

function walk(inlines: Inlines, roles: readonly string[], link: string | undefined): SetWords[] {
  return inlines.flatMap((inline): SetWords[] => {
    switch (inline.type) {
      case "text":
        return [{ words: inline.value, mark: "", as: setAs(roles, link) }];
      case "note-reference":
        return [{ words: "", mark: inline.label, as: "" }];
      case "emphasis":
        return walk(inline.children, [...roles, inline.role], link);
      case "link":
        return walk(inline.children, roles, inline.href);
    }
  });
}
