import type { Instrument, Session } from "../model/document.ts";
import type { SourceProof } from "../model/proof.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { countInOrder, describeDifference, type Breach } from "./compare.ts";
import { expectInstrument, expectSession } from "./expect.ts";
import { readSourceWords, type SourceWords } from "./source.ts";
import { isNote } from "./words.ts";

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/**
 * Holds the published text against a source as received: every word, in order, notes apart, since page layout
 * dropped them anywhere. Notes are compared by their printed number, marks in the order of the text.
 */
export function proveSource(
  source: SourceText,
  session: Session,
): { proof: SourceProof; breaches: Breach[] } {
  const received = readSourceWords(source.text);
  const draft = session.drafts.find((instrument) => instrument.source === source.path);
  const units = draft ? expectInstrument(draft) : expectSession({ ...session, drafts: [] });
  const body = units.filter((unit) => !isNote(unit));
  const words = body.flatMap((unit) => unit.words);
  const marks = body.flatMap((unit) => unit.marks);
  const breach = (law: Breach["law"], place: string, message: string): Breach => ({
    edition: "markdown",
    law,
    place,
    message,
  });
  const breaches: Breach[] = [];
  if (!instrumentsOf(session).some((instrument) => instrument.source === source.path)) {
    const message = "none of its texts is published";
    return {
      proof: proofOf(source, undefined, received, 0),
      breaches: [breach("words", source.path, message)],
    };
  }

  const difference = describeDifference(received.body, words);
  if (difference !== undefined) breaches.push(breach("words", source.path, difference));
  if (received.marks.join() !== marks.join()) {
    breaches.push(
      breach(
        "notes",
        source.path,
        `marks ${marks.join(", ")}; the source has ${received.marks.join(", ")}`,
      ),
    );
  }

  const own = draft ? [draft] : instrumentsOf({ ...session, drafts: [] });
  const published = publishedNotes(own);
  let foundInNotes = 0;
  for (const note of received.notes) {
    const [label = ""] = note;
    const expected = published.get(label);
    const unlike = expected ? describeDifference(note, expected) : "is missing";
    if (unlike !== undefined)
      breaches.push(breach("notes", `${source.path}, note ${label}`, unlike));
    foundInNotes += countInOrder(note, expected ?? []);
  }
  const found = countInOrder(received.body, words) + foundInNotes;
  return { proof: proofOf(source, draft, received, found), breaches };
}

function proofOf(
  { path }: SourceText,
  draft: Instrument | undefined,
  { total, notes, marks }: SourceWords,
  found: number,
): SourceProof {
  return {
    path,
    draft: draft?.id,
    words: total,
    found,
    notes: notes.length,
    references: marks.length,
  };
}

function publishedNotes(instruments: readonly Instrument[]): Map<string, readonly string[]> {
  const units = instruments.flatMap(expectInstrument).filter(isNote);
  return new Map(units.map(({ words }) => [words[0] ?? "", words]));
}
