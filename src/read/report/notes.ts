import type { Footnote, Instrument } from "../../model/document.ts";
import { noteReferences } from "../../model/inlines.ts";
import { nameUnits, textsOf } from "../../model/name.ts";
import { lastAtMost } from "../../text/source.ts";
import type { Composed } from "./context.ts";

/**
 * Hands the notes of a source to the texts that refer to them, wherever the page layout dropped them. Where
 * several have one label, a text takes the one that stands in it, or else the first below its beginning.
 * A note that nobody takes stays with the text it stands in.
 */
export function shareNotes(
  composed: readonly Composed[],
  footnotes: readonly Footnote[],
): Instrument[] {
  const starts = composed.map(({ blocks }) => blocks[0]?.block.line.start ?? 0);
  const byLabel = Map.groupBy(footnotes, ({ label }) => label);
  const taken = composed.map(({ instrument }, nth) => {
    const texts = nameUnits(instrument).flatMap(textsOf);
    const cited = new Set(texts.flatMap(({ text }) => noteReferences(text)));
    return new Set([...cited].flatMap((label) => nearest(byLabel.get(label), starts[nth] ?? 0)));
  });
  const everywhere = new Set(taken.flatMap((notes) => [...notes]));
  for (const note of footnotes) {
    if (everywhere.has(note)) continue;
    taken[lastAtMost(starts, note.spans[0].start)]?.add(note);
  }
  return composed.map(({ instrument }, nth) => ({
    ...instrument,
    notes: [...(taken[nth] ?? [])].sort((a, b) => a.spans[0].start - b.spans[0].start),
  }));
}

/** Of the notes with one label, in the order of the source: the first below a place, or the last of all. */
function nearest(notes: readonly Footnote[] | undefined, start: number): Footnote[] {
  if (!notes) return [];
  const places = notes.map(({ spans: [span] }) => span.start);
  const at = lastAtMost(places, start);
  const found = (places[at] ?? 0) < start ? (notes[at + 1] ?? notes[at]) : notes[at];
  return found ? [found] : [];
}
