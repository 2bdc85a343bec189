import type { Cell, Inline, Instrument, Part, TextBlock } from "./document.ts";
import { nameUnits, type Unit } from "./name.ts";

/**
 * The frame of a report and its texts as an indented outline, a line a stretch of words, for people to compare.
 * Each line gives the name, the label as printed, in how many pieces the source had it, and the words, with
 * markup in braces: `op1 1. in 2 pieces: {lead Urges} States{note 5}`.
 */
export function outlineReport(title: readonly TextBlock[], parts: readonly Part[]): string {
  return [
    ...title.map((line) => `title${outlineText(line)}`),
    ...parts.flatMap((part) => [
      ...(part.title ? [`part ${part.label ?? ""}${outlineText(part.title)}`] : []),
      ...(part.opening ? [`opening ${part.opening.label ?? ""}${outlineText(part.opening)}`] : []),
      ...part.instruments.map(outlineInstrument),
    ]),
  ].join("\n");
}

/** One instrument as an indented outline: what it is and its name, below it everything in it. */
export function outlineInstrument(instrument: Instrument): string {
  const { kind, number, id } = instrument;
  const what = number === undefined ? kind : `${kind} ${number}`;
  const lines = nameUnits(instrument).map((unit) => {
    const indent = "  ".repeat("depth" in unit ? unit.depth + 1 : 1);
    return `${indent}${outlineUnit(unit)}`;
  });
  return [`${what}: ${id}`, ...lines].join("\n");
}

function outlineUnit(unit: Unit): string {
  switch (unit.type) {
    case "masthead":
    case "designation":
    case "title":
    case "formula":
    case "closing":
      return `${unit.name}${outlineText(unit.node)}`;
    case "heading":
      return `${unit.name} (level ${unit.level})${outlineText(unit.node)}`;
    case "preambular":
    case "operative":
    case "annex": {
      const label = unit.node.label === undefined ? "" : ` ${unit.node.label}`;
      return `${unit.name}${label}${outlineText(unit.node)}`;
    }
    case "table":
      return unit.node.caption ? `${unit.name}${outlineText(unit.node.caption)}` : unit.name;
    case "row":
      return `${unit.name}: ${unit.node.cells.map(outlineCell).join(" | ")}`.trimEnd();
    case "note":
      return `${unit.name} ${unit.node.label}${outlineText(unit.node)}`;
  }
}

/** A cell: `{head 1×2 Name}` is a head one column wide and two rows high; one that is neither is just its words. */
function outlineCell({ isHead, columns, rows, paragraphs }: Cell): string {
  const size = columns === 1 && rows === 1 ? [] : [`${columns}×${rows}`];
  const words = paragraphs.map(({ text }) => outlineInlines(text)).join(" ¶ ");
  const about = [...(isHead ? ["head"] : []), ...size];
  return about.length === 0 ? words : `{${[...about, words].join(" ").trimEnd()}}`;
}

function outlineText({ text, spans }: TextBlock): string {
  const pieces = spans.length > 1 ? ` in ${spans.length} pieces` : "";
  return `${pieces}: ${outlineInlines(text)}`;
}

function outlineInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "emphasis":
          return `{${inline.role} ${outlineInlines(inline.children)}}`;
        case "link":
          return `{link ${inline.href} ${outlineInlines(inline.children)}}`;
        case "note-reference":
          return `{note ${inline.label}}`;
      }
    })
    .join("");
}
