import type { Instrument } from "../model/document.ts";
import { describeDifference, type Breach } from "./compare.ts";
import { expectInstrument } from "./expect.ts";
import type { PdfText, PrintedNote } from "./pdf.ts";
import { settleWords } from "./settle.ts";
import { isNote, placeOf, type NamedWords } from "./words.ts";

/**
 * Holds the notes of a book against its texts: each stands, with its number and words, at the foot of every page that
 * refers to it, in the order of the marks there, and nowhere else. A note that goes on on a page need not begin on it
 * again. The numbers of a report's notes run through all its texts, a draft has its own: pages tell the texts apart.
 * @param marks the marks in reading order, which in a table is that of its cells; in the book they stand as printed
 */
export function checkNotes(
  book: PdfText,
  texts: readonly Instrument[],
  marks: PdfText["marks"],
): Breach[] {
  const shareOut = sharesByPage(book, texts);
  const [read, printedMarks, notes] = [shareOut(marks), shareOut(book.marks), shareOut(book.notes)];
  return texts.flatMap((text, index) => {
    const units = expectInstrument(text);
    const printed = notes[index] ?? [];
    const difference = describeDifference(
      units.filter((unit) => !isNote(unit)).flatMap((unit) => unit.marks),
      (read[index] ?? []).map(({ label }) => label),
    );
    return [
      ...(difference === undefined ? [] : [breach(text.id, `marks: ${difference}`)]),
      ...checkWords(units.filter(isNote), printed),
      ...checkFeet(text, units.filter(isNote), printedMarks[index] ?? [], printed),
    ];
  });
}

/** Shares out what stands on pages among the texts that begin there. */
function sharesByPage({ destinations, pages }: PdfText, texts: readonly Instrument[]) {
  const textsOn = new Map<number, number[]>();
  for (const [index, { id }] of texts.entries()) {
    const to = destinations.get(texts[index + 1]?.id ?? "") ?? pages + 1;
    for (let page = destinations.get(id) ?? 0; page < to; page++) {
      textsOn.set(page, [...(textsOn.get(page) ?? []), index]);
    }
  }
  return <Item extends { readonly page: number }>(items: readonly Item[]): Item[][] => {
    const shares = texts.map((): Item[] => []);
    for (const item of items) {
      for (const index of textsOn.get(item.page) ?? []) shares[index]?.push(item);
    }
    return shares;
  };
}

/** Each note has its words, wherever it stands. */
function checkWords(expected: readonly NamedWords[], printed: readonly PrintedNote[]): Breach[] {
  const byLabel = Map.groupBy(printed, ({ label }) => label);
  return expected.flatMap((unit) => {
    const found = byLabel.get(unit.words[0] ?? "") ?? [];
    if (found.length === 0) return [breach(placeOf(unit), `is missing: “${unit.words.join(" ")}”`)];
    return found.flatMap((note) => {
      const pieces = [{ text: note.label, open: false }, ...note.words];
      const { words, next } = settleWords(pieces, 0, unit.words);
      const rest = pieces.slice(next).map(({ text }) => text);
      const difference = describeDifference(unit.words, [...words, ...rest]);
      return difference === undefined
        ? []
        : [breach(placeOf(unit), `page ${note.page}: ${difference}`)];
    });
  });
}

/** The foot of each page has the notes that the page refers to. */
function checkFeet(
  text: Instrument,
  expected: readonly NamedWords[],
  marks: PdfText["marks"],
  printed: readonly PrintedNote[],
): Breach[] {
  const units = new Map(expected.map((unit) => [unit.words[0] ?? "", unit]));
  const placeOfNote = (label: string): string => {
    const unit = units.get(label);
    return unit ? placeOf(unit) : `${text.id}, note ${label}`;
  };
  const [marksOn, notesOn] = [Map.groupBy(marks, pageOf), Map.groupBy(printed, pageOf)];
  const goesOn = new Set(
    printed.flatMap(({ label, page, last }) =>
      Array.from({ length: last - page }, (_, nth) => `${page + nth + 1} ${label}`),
    ),
  );
  // A note that stands nowhere is missing, and not on each page again.
  const known = new Set(printed.map(({ label }) => label));
  const pages = [...new Set([...marksOn.keys(), ...notesOn.keys()])].toSorted((a, b) => a - b);
  return pages.flatMap((page) => {
    const labels = new Set((marksOn.get(page) ?? []).map(({ label }) => label));
    const found = (notesOn.get(page) ?? []).map(({ label }) => label);
    const wanted = [...labels].filter(
      (label) => known.has(label) && (found.includes(label) || !goesOn.has(`${page} ${label}`)),
    );
    const lacking = wanted.filter((label) => !found.includes(label));
    const strange = found.filter(
      (label, nth) => !labels.has(label) || found.indexOf(label) !== nth,
    );
    const order = describeDifference(wanted, found);
    return [
      ...lacking.map((label) =>
        breach(placeOfNote(label), `is not at the foot of page ${page}, where it is referred to`),
      ),
      ...strange.map((label) =>
        breach(placeOfNote(label), `stands on page ${page} without being referred to there`),
      ),
      ...(lacking.length + strange.length > 0 || order === undefined
        ? []
        : [breach(text.id, `notes at the foot of page ${page}: ${order}`)]),
    ];
  });
}

function pageOf({ page }: { readonly page: number }): number {
  return page;
}

function breach(place: string, message: string): Breach {
  return { edition: "print", law: "notes", place, message };
}
