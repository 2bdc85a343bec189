import type { Fact, Footnote, Instrument, Paragraph, TextBlock } from "../../model/document.ts";
import { noteReferences } from "../../model/inlines.ts";
import { nameUnits } from "../../model/name.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";
import { classifyLines } from "./blocks.ts";
import { checkShape } from "./check.ts";
import type { Composed } from "./context.ts";
import { createComposer } from "./compose.ts";
import { divide } from "./divide.ts";
import { readFacts } from "./facts.ts";
import { scanLines } from "./lines.ts";
import { checkReadable } from "./readable.ts";
import { review } from "./review/review.ts";
import { stitch, type Stitched } from "./stitch.ts";

/** A part of a report as read: what the session file says of it, and the texts. */
export interface ReadPart {
  readonly heading: TextBlock | undefined;
  readonly label: string | undefined;
  readonly opening: Paragraph | undefined;
  readonly instruments: readonly Instrument[];
}

/** What one source holds. A text issued by itself has one part without a heading. */
export interface Reading {
  readonly title: readonly TextBlock[];
  readonly parts: readonly ReadPart[];
  /** What the words themselves say of the session: place, dates. */
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  /** The name of a text that has no number of its own. */
  readonly id?: string;
}

/**
 * Reads the plain text of a session report, or of one text issued by itself: lines, blocks, whole paragraphs,
 * documents. Any text is accepted: what is not understood is kept and reported. Time is linear in the length.
 */
export function readReport(source: Source, { id = "document" }: ReadOptions = {}): Reading {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  if (!checkReadable(source, report)) return { title: [], parts: [], facts: [], diagnostics };

  const lines = scanLines(source.text);
  const { body, notes } = stitch(classifyLines(lines));
  const composer = createComposer(source, report);
  const footnotes = notes.map(composer.note);

  const designated = divide(body);
  const single = { head: [], parts: [{ heading: undefined, opening: undefined, texts: [body] }] };
  const divided = designated.parts.length > 0 ? designated : single;
  const ids = new Map<string, number>();
  const bare = divided.parts.flatMap(({ texts }) =>
    texts.map((blocks): Composed => {
      const stretch = { ...identify(blocks, source, id, ids), blocks };
      return { instrument: composer.instrument(stretch), blocks };
    }),
  );
  const instruments = shareNotes(bare, footnotes);
  const composed = bare.map(({ blocks, instrument }, nth) => ({
    blocks,
    instrument: instruments[nth] ?? instrument,
  }));

  let taken = 0;
  const parts = divided.parts.map(({ heading, opening, texts }): ReadPart => ({
    heading: heading && composer.textBlock(heading),
    label: heading?.block.label,
    opening: opening && composer.paragraph(opening),
    instruments: instruments.slice(taken, (taken += texts.length)),
  }));

  const context = { source, lines, composed, notes, parts: divided.parts };
  checkShape(context, report);
  review(context, report);
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const title = divided.head.map(composer.textBlock);
  return { title, parts, facts: readFacts(source, divided.parts), diagnostics };
}

/**
 * Notes go with the texts that refer to them, wherever the page layout dropped them;
 * a note that nothing refers to stays with the text it stands in.
 */
function shareNotes(composed: readonly Composed[], footnotes: readonly Footnote[]): Instrument[] {
  const cited = composed.map(
    ({ instrument }) =>
      new Set(nameUnits(instrument).flatMap(({ node }) => noteReferences(node.text))),
  );
  const everywhere = new Set(cited.flatMap((labels) => [...labels]));
  const starts = composed.map(({ blocks }) => blocks[0]?.block.line.start ?? 0);
  return composed.map(({ instrument }, nth) => ({
    ...instrument,
    notes: footnotes.filter(({ label, spans: [{ start }] }) => {
      if (everywhere.has(label)) return cited[nth]?.has(label);
      return (nth === 0 || start >= (starts[nth] ?? 0)) && start < (starts[nth + 1] ?? Infinity);
    }),
  }));
}

const KINDS = { Resolution: "res", Decision: "dec" } as const;

function identify(
  blocks: readonly Stitched[],
  { text }: Source,
  id: string,
  ids: Map<string, number>,
) {
  const [first] = blocks;
  const printed = first?.block.kind === "designation" ? (first.block.label ?? "") : "";
  const match = /^(Resolution|Decision)(?: (.+))?$/.exec(printed);
  if (!match) {
    const isDraft = blocks.some(
      ({ block }) => block.kind === "front" && /\bdraft resolution\b/i.test(block.line.text),
    );
    const isText = blocks.some(({ block }) => block.kind === "formula");
    const kind = isDraft ? "draft-resolution" : isText ? "resolution" : "document";
    return { kind, id, number: undefined } as const;
  }
  const kind = text.startsWith("Decision", first?.pieces[0].start) ? "decision" : "resolution";
  const number = match[2];
  const stem = `${match[1] === "Decision" ? KINDS.Decision : KINDS.Resolution}-${(number ?? "unnumbered").toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  const count = (ids.get(stem) ?? 0) + 1;
  ids.set(stem, count);
  return { kind, number, id: count === 1 ? stem : `${stem}-${count}` } as const;
}
