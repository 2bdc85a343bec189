import type { Instrument, Session, Table } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { nameUnits } from "../model/name.ts";
import { describeDifference, type Breach } from "./compare.ts";
import { expectInstrument, expectParts, expectReport } from "./expect.ts";
import { readPdf, type PdfText } from "./pdf.ts";
import { checkArea, type TypeArea } from "./print-area.ts";
import { checkLines, type FoundUnit } from "./print-lines.ts";
import { checkNotes } from "./print-notes.ts";
import { checkNumbers } from "./print-numbers.ts";
import { inOrderOfTables, lettersOfHead, sortedLetters, type TableOrder } from "./print-tables.ts";
import { settleWords } from "./settle.ts";
import { isNote, placeOf, wordsOf, type NamedWords } from "./words.ts";

/**
 * Holds a finished compendium against its session: every word in order, every note at the foot of each page that refers
 * to it, every name on the page where its words begin, contents, bookmarks and numbers that tell the truth, all of it
 * in the type area, in lines that belong together. Nothing else stands among the words but the head of a table that
 * goes on.
 * @param announcement the words on the page before the drafts, which are not in the session.
 * @param area the sheet that it is printed on
 */
export async function verifyPrint(
  bytes: Uint8Array,
  session: Session,
  announcement: string,
  area?: TypeArea,
): Promise<Breach[]> {
  return verifyBook(await readPdf(bytes), session, announcement, area);
}

/** Holds a compendium that was read against its session. */
export function verifyBook(
  found: PdfText,
  session: Session,
  announcement: string,
  area?: TypeArea,
): Breach[] {
  const texts = instrumentsOf(session);
  const order = inOrderOfTables(found.body, texts.flatMap(tablesOf));
  const book = { ...found, body: order.body };
  const { breaches: words, units } = checkWords(book, expectBody(session, announcement));
  return [
    ...words,
    ...(words.length > 0 ? [] : checkCells(texts, order)),
    ...checkAside(book, order),
    ...checkNotes(book, texts, order.sort(found.marks)),
    ...checkNumbers(book, session),
    ...checkArea(book, area, units),
    ...checkLines(units, texts, book),
    ...book.links
      .filter(({ to }) => !/^https?:/.test(to) && !book.destinations.has(to))
      .map(({ to, page }) => breach("links", pageName(page), `leads to ${to}, which is nowhere`)),
  ];
}

function expectBody(session: Session, announcement: string): NamedWords[] {
  const parts = expectParts(session);
  const drafts = { document: "session", name: "drafts", words: wordsOf(announcement), marks: [] };
  const body = (text: Instrument) => expectInstrument(text).filter((unit) => !isNote(unit));
  return [
    ...expectReport(session),
    ...session.parts.flatMap(({ instruments }, nth) => [
      ...(parts[nth] ?? []),
      ...instruments.flatMap(body),
    ]),
    ...(session.drafts.length > 0 ? [drafts, ...session.drafts.flatMap(body)] : []),
  ];
}

function checkWords(
  book: PdfText,
  expected: readonly NamedWords[],
): { readonly breaches: Breach[]; readonly units: FoundUnit[] } {
  const breaches: Breach[] = [];
  const units: FoundUnit[] = [];
  let at = 0;
  for (const unit of expected) {
    const { words, next } = settleWords(book.body, at, unit.words);
    const difference = describeDifference(unit.words, words);
    const [named, begins] = [book.destinations.get(nameOf(unit)), book.body[at]?.page];
    // What follows the first difference is out of step, and says nothing.
    if (difference !== undefined) {
      const message = `${pageName(begins ?? book.pages)}: ${difference}`;
      return { breaches: [...breaches, breach("words", placeOf(unit), message)], units };
    }
    // A row of empty cells begins nowhere.
    if (unit.words.length > 0 && begins !== undefined && named !== begins) {
      const message = `is named on ${pageName(named)}, and begins on ${pageName(begins)}`;
      breaches.push(breach("names", placeOf(unit), message));
    }
    units.push({ unit, pieces: book.body.slice(at, next) });
    at = next;
  }
  const rest = book.body.slice(at).map(({ text }) => text);
  if (rest.length > 0) breaches.push(breach("words", "the end", `{+${rest.join(" ")}+}`));
  return { breaches, units };
}

function tablesOf(text: Instrument): Table[] {
  return nameUnits(text).flatMap((unit) => (unit.type === "table" ? [unit.node] : []));
}

// The words of a row may be in order, and one of them in a neighbour's cell.
function checkCells(texts: readonly Instrument[], { uneven }: TableOrder): Breach[] {
  return texts.flatMap((text) =>
    nameUnits(text).flatMap((unit) =>
      uneven.flatMap(({ table, row, more }) => {
        if (unit.type !== "table" || unit.node !== table) return [];
        const place = placeOf({ document: text.id, name: `${unit.name}.${row + 1}` });
        const message = `a cell holds ${Math.abs(more)} letters too ${more > 0 ? "many" : "few"}`;
        return [breach("words", place, message)];
      }),
    ),
  );
}

// In a head, what stands in one line is not one cell: its letters are compared, and no order.
function checkAside({ aside }: PdfText, { goesOn }: TableOrder): Breach[] {
  return aside.flatMap(({ page, words }) => {
    const table = goesOn.get(page);
    if (words.length === 0 || (table && sortedLetters(words) === lettersOfHead(table))) return [];
    return [breach("words", pageName(page), `{+${words.join(" ")}+} stands among the text`)];
  });
}

function nameOf({ document, name }: NamedWords): string {
  return document === "session" ? name : `${document}.${name}`;
}

function pageName(page: number | undefined): string {
  return page === undefined ? "no page" : `page ${page}`;
}

function breach(law: Breach["law"], place: string, message: string): Breach {
  return { edition: "print", law, place, message };
}
