import type { Instrument, Session, Table } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { nameUnits } from "../model/name.ts";
import { describeDifference, type Breach } from "./compare.ts";
import { expectInstrument, expectParts, expectReport } from "./expect.ts";
import { readPdf, type PdfText } from "./pdf.ts";
import { inOrderOfTables, lettersOfHead, sortedLetters, type TableOrder } from "./print-tables.ts";
import { settleWords } from "./settle.ts";
import { isNote, placeOf, wordsOf, type NamedWords } from "./words.ts";

/**
 * Holds a finished compendium against its session: every word in order, every note at the foot of the page of its
 * first mark, every name on the page where its words begin, and contents and bookmarks that tell the truth. Nothing
 * else stands among the words but the head of a table that goes on.
 * @param announcement the words on the page before the drafts, which are not in the session.
 */
export async function verifyPrint(
  bytes: Uint8Array,
  session: Session,
  announcement: string,
): Promise<Breach[]> {
  return verifyBook(await readPdf(bytes), session, announcement);
}

/** Holds a compendium that was read against its session. */
export function verifyBook(found: PdfText, session: Session, announcement: string): Breach[] {
  const texts = instrumentsOf(session);
  const order = inOrderOfTables(found.body, texts.flatMap(tablesOf));
  const book = { ...found, body: order.body, marks: order.sort(found.marks) };
  const words = checkWords(book, expectBody(session, announcement));
  return [
    ...words,
    ...(words.length > 0 ? [] : checkCells(texts, order)),
    ...checkAside(book, order),
    ...checkNotes(book, texts, found.marks),
    ...checkContents(book, session),
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

function checkWords(book: PdfText, expected: readonly NamedWords[]): Breach[] {
  const breaches: Breach[] = [];
  let at = 0;
  for (const unit of expected) {
    const { words, next } = settleWords(book.body, at, unit.words);
    const difference = describeDifference(unit.words, words);
    // What follows the first difference is out of step, and says nothing.
    if (difference !== undefined) return [...breaches, breach("words", placeOf(unit), difference)];
    const [named, begins] = [book.destinations.get(nameOf(unit)), book.body[at]?.page];
    // A row of empty cells begins nowhere.
    if (unit.words.length > 0 && begins !== undefined && named !== begins) {
      const message = `is named on ${pageName(named)}, and begins on ${pageName(begins)}`;
      breaches.push(breach("names", placeOf(unit), message));
    }
    at = next;
  }
  const rest = book.body.slice(at).map(({ text }) => text);
  if (rest.length > 0) breaches.push(breach("words", "the end", `{+${rest.join(" ")}+}`));
  return breaches;
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

// The numbers of a report's notes run through all its texts, a draft has its own: pages tell the texts apart.
function checkNotes(
  book: PdfText,
  texts: readonly Instrument[],
  printed: PdfText["marks"],
): Breach[] {
  return texts.flatMap((text, index) => {
    const units = expectInstrument(text);
    const from = book.destinations.get(text.id) ?? 0;
    const to = book.destinations.get(texts[index + 1]?.id ?? "") ?? book.pages + 1;
    const isHere = ({ page }: { readonly page: number }) => page >= from && page < to;
    const [marks, notes] = [book.marks.filter(isHere), book.notes.filter(isHere)];
    const markLabels = units.filter((unit) => !isNote(unit)).flatMap((unit) => unit.marks);
    const difference = describeDifference(
      markLabels,
      marks.map(({ label }) => label),
    );
    return [
      ...(difference === undefined ? [] : [breach("notes", text.id, `marks: ${difference}`)]),
      ...compareNotes(
        units.filter(isNote),
        notes,
        printed.filter(isHere).map(({ label }) => label),
      ),
      ...notes.flatMap(({ label, page }) => {
        const first = marks.find((mark) => mark.label === label)?.page;
        const message = `stands on ${pageName(page)}, its first mark on ${pageName(first)}`;
        return first === page ? [] : [breach("notes", `${text.id}, note ${label}`, message)];
      }),
    ];
  });
}

/** @param printed the marks in the order of the pages. */
function compareNotes(
  expected: readonly NamedWords[],
  found: PdfText["notes"],
  printed: readonly string[],
): Breach[] {
  const breaches = expected.flatMap((unit) => {
    const [label] = unit.words;
    const note = found.find((candidate) => candidate.label === label);
    if (!note) return [breach("notes", placeOf(unit), `is missing: “${unit.words.join(" ")}”`)];
    const pieces = [{ text: note.label, open: false }, ...note.words];
    const { words, next } = settleWords(pieces, 0, unit.words);
    const rest = pieces.slice(next).map(({ text }) => text);
    const difference = describeDifference(unit.words, [...words, ...rest]);
    return difference === undefined ? [] : [breach("notes", placeOf(unit), difference)];
  });
  // Where a page ends in a row, a later cell may have the earlier mark.
  const placeOfMark = ({ words: [label] }: NamedWords): number => printed.indexOf(label ?? "");
  const order = describeDifference(
    expected
      .toSorted((a, b) => placeOfMark(a) - placeOfMark(b))
      .flatMap(({ words }) => words.slice(0, 1)),
    found.map(({ label }) => label),
  );
  if (order === undefined || breaches.length > 0) return breaches;
  return [breach("notes", expected[0]?.document ?? "", `notes at the foot: ${order}`)];
}

function checkContents(book: PdfText, session: Session): Breach[] {
  const marked = new Set(book.outline.map(({ page }) => page));
  return [
    ...instrumentsOf(session)
      .filter(({ id }) => !marked.has(book.destinations.get(id) ?? 0))
      .map(({ id }) => breach("pages", "bookmarks", `none leads to ${id}`)),
    // A text by itself has no contents.
    ...(!book.destinations.has("contents") || book.contents.length === book.outline.length
      ? []
      : [
          breach(
            "pages",
            "contents",
            `${book.contents.length} lines, ${book.outline.length} bookmarks`,
          ),
        ]),
    ...book.contents.flatMap(({ words, page }, index) => {
      const leads = book.labels[(book.outline[index]?.page ?? 0) - 1];
      const message = `prints page ${page}; expected ${leads ?? "no page"}`;
      return leads === page ? [] : [breach("pages", `contents, “${words.join(" ")}”`, message)];
    }),
  ];
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
