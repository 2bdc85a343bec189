import { Parser } from "htmlparser2";
import type { Instrument, Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { compareUnits, describeDifference, type Breach } from "./compare.ts";
import { expectInstrument } from "./expect.ts";
import type { PdfText } from "./pdf.ts";
import { settleWords } from "./settle.ts";
import { placeOf, wordsOf, type NamedWords } from "./words.ts";

/** What a stretch of an edition says of one text: its words, and the labels of its notes. */
interface Said {
  text: string;
  readonly marks: string[];
}

/** A row of a comparison as a reader finds it: which units it is of, and what it says of each text. */
interface ReadRow {
  readonly draft: readonly string[];
  readonly adopted: string | undefined;
  /** The redline, and where there are columns these. */
  readonly redline: Sides;
  readonly columns: Sides;
}

interface Sides {
  readonly draft: Said;
  readonly adopted: Said;
}

/** Holds a comparison that says which texts it is of against these, and against what is confirmed in the session. */
export function verifyComparison(
  edition: Breach["edition"],
  place: string,
  markup: string,
  session: Session,
): Breach[] {
  const [, from, to] = /data-compares="([\w-]+) ([\w-]+)"/.exec(markup) ?? [];
  const isConfirmed = session.facts.some(
    ({ name, of, value }) => name === "adopted-as" && of === from && value === to,
  );
  const draft = session.drafts.find(({ id }) => id === from);
  const adopted = instrumentsOf(session).find(({ id }) => id === to);
  if (draft && adopted && isConfirmed) return verifyChanges(edition, markup, draft, adopted);
  const message = `compares ${from ?? "no draft"} with ${to ?? "no text"}, and no fact says that the one became the other`;
  return [{ edition, law: "claims", place, message }];
}

/**
 * Holds a comparison against the two texts: without what came in it is the draft, without what went it is the adopted
 * text, word for word and in order, each unit once, with the labels of paragraphs and of notes. Where the texts stand in
 * columns too, each column says what the redline says of its text. The lines above a title and the name of a text are no
 * part of a comparison, nor are notes that only these have.
 * @param edition what the breaches are told of, `site`
 */
export function verifyChanges(
  edition: Breach["edition"],
  markup: string,
  draft: Instrument,
  adopted: Instrument,
): Breach[] {
  const document = `${adopted.id}/changes`;
  const rows = readRows(markup);
  const later = expectedOf(adopted, document);
  const earlier = expectedOf(draft, `${document}, draft`);
  const found = rows.flatMap(({ adopted: name, redline }): NamedWords[] =>
    name === undefined ? [] : [{ document, name, ...wordsAndMarks(redline.adopted) }],
  );
  return [
    ...compareUnits(edition, later, found),
    ...verifyDraft(edition, earlier, rows),
    ...rows.flatMap((row) => verifyColumns(edition, document, row)),
  ];
}

/**
 * Holds a printed redline against its markup, word for word, and that against the two texts: what the file says is what
 * was proved.
 */
export function verifyPrintedChanges(
  { body }: Pick<PdfText, "body">,
  markup: string,
  session: Session,
): Breach[] {
  const place = "the redline";
  const expected = wordsOf(visibleText(markup));
  const { words, next } = settleWords(body, 0, expected);
  const rest = body.slice(next).map(({ text }) => text);
  const message = describeDifference(expected, [...words, ...rest]);
  return [
    ...verifyComparison("print", place, markup, session),
    ...(message === undefined ? [] : [{ edition: "print", law: "words", place, message } as const]),
  ];
}

const BLOCKS = new Set(["p", "div", "section", "h2", "h3", "h4"]);

/** What a reader sees of markup, without what the edition adds. */
function visibleText(markup: string): string {
  const asides: boolean[] = [];
  let text = "";
  const parser = new Parser({
    onopentag(tag, { class: classes = "" }) {
      const isAside = classes.split(" ").includes("editorial");
      // A sign of the edition parts words.
      if (BLOCKS.has(tag) || isAside) text += " ";
      asides.push(asides.at(-1) === true || isAside);
    },
    ontext(words) {
      if (asides.at(-1) !== true) text += words;
    },
    onclosetag() {
      asides.pop();
    },
  });
  parser.end(markup);
  return text;
}

/** The units of a text that are compared. */
function expectedOf(instrument: Instrument, document: string): NamedWords[] {
  const units = expectInstrument(instrument).map((unit) => ({ ...unit, document }));
  const isHead = ({ name }: NamedWords) => name === "designation" || /^head\d+$/.test(name);
  const inHead = new Set(units.filter(isHead).flatMap(({ marks }) => marks));
  const below = units.filter((unit) => !isHead(unit));
  const inText = new Set(below.flatMap(({ marks }) => marks));
  return below.filter(({ name, words }) => {
    const [label = ""] = name.startsWith("fn") ? words : [];
    return words.length > 0 && !(inHead.has(label) && !inText.has(label));
  });
}

/** A paragraph of the draft may be cut over rows, and a row may hold several; all of them are in the draft's order. */
function verifyDraft(
  edition: Breach["edition"],
  expected: readonly NamedWords[],
  rows: readonly ReadRow[],
): Breach[] {
  const ofFirst = Map.groupBy(
    rows.filter(({ draft }) => draft.length > 0),
    ({ draft: [first = ""] }) => first,
  );
  const found = new Map<string, NamedWords>();
  const members = new Map<string, readonly string[]>();
  for (const [name, own] of ofFirst) {
    const said = own.map(({ redline }) => wordsAndMarks(redline.draft));
    members.set(name, own[0]?.draft ?? []);
    found.set(name, {
      document: expected[0]?.document ?? "",
      name,
      words: said.flatMap(({ words }) => words),
      marks: said.flatMap(({ marks }) => marks),
    });
  }
  const inOthers = new Set([...members.values()].flatMap(([, ...others]) => others));
  const byName = new Map(expected.map((unit) => [unit.name, unit]));
  const joined = expected
    .filter(({ name }) => !inOthers.has(name))
    .map((unit): NamedWords => {
      const own = (members.get(unit.name) ?? [unit.name]).flatMap((name) => byName.get(name) ?? []);
      return {
        ...unit,
        words: own.flatMap(({ words }) => words),
        marks: own.flatMap(({ marks }) => marks),
      };
    });
  // In the order of the draft: where its paragraphs stand in the adopted text is another.
  const known = joined.flatMap(({ name }) => found.get(name) ?? []);
  const rest = [...found.values()].filter(({ name }) => !byName.has(name) || inOthers.has(name));
  return compareUnits(edition, joined, [...known, ...rest]);
}

function verifyColumns(edition: Breach["edition"], document: string, row: ReadRow): Breach[] {
  const sides = ["draft", "adopted"] as const;
  return sides.flatMap((side): Breach[] => {
    const [whole, column] = [row.redline, row.columns].map((one) => wordsAndMarks(one[side]));
    if (!whole || !column || column.words.length === 0) return [];
    const name = row.adopted ?? row.draft[0] ?? "";
    const line = ({ words, marks }: Pick<NamedWords, "words" | "marks">) =>
      [...words, "", ...marks].join(" ");
    if (line(whole) === line(column)) return [];
    const message = `its column of the ${side} text says other words than its redline`;
    return [{ edition, law: "words", place: placeOf({ document, name }), message }];
  });
}

function wordsAndMarks({ text, marks }: Said): Pick<NamedWords, "words" | "marks"> {
  return { words: wordsOf(text), marks: marks.map((mark) => mark.trim()) };
}

/** What stands around the words, as the names of elements and their classes tell. */
interface Open {
  readonly tag: string;
  readonly row: ReadRow | undefined;
  readonly place: "redline" | "from" | "to" | undefined;
  readonly isGone: boolean;
  readonly isNew: boolean;
  readonly isAside: boolean;
  readonly mark: { readonly sides: readonly Said[] } | undefined;
}

const VOID = new Set(["meta", "link", "br", "img", "hr", "input"]);

function readRows(markup: string): ReadRow[] {
  const rows: ReadRow[] = [];
  const stack: Open[] = [];
  const parser = new Parser({
    onopentag(tag, { class: classes = "", ...attributes }) {
      if (VOID.has(tag)) return;
      const names = classes.split(" ");
      const above = stack.at(-1);
      const [draft, adopted] = [attributes["data-draft"], attributes["data-adopted"]];
      const isRow = draft !== undefined || adopted !== undefined;
      const row = isRow
        ? {
            draft: draft?.split(" ") ?? [],
            adopted,
            redline: emptySides(),
            columns: emptySides(),
          }
        : above?.row;
      if (isRow && row) rows.push(row);
      const place = (["redline", "from", "to"] as const).find((name) => names.includes(name));
      const open = {
        tag,
        row,
        place: place ?? above?.place,
        isGone: tag === "del" || above?.isGone === true,
        isNew: tag === "ins" || above?.isNew === true,
        isAside: names.includes("editorial") || above?.isAside === true,
      };
      const mark = tag === "sup" ? { sides: sidesAt(open) } : above?.mark;
      if (tag === "sup") for (const side of mark?.sides ?? []) side.marks.push("");
      stack.push({ ...open, mark });
    },
    ontext(words) {
      const open = stack.at(-1);
      if (!open || open.isAside) return;
      if (open.mark) {
        for (const { marks } of open.mark.sides) marks.push((marks.pop() ?? "") + words);
      } else for (const side of sidesAt(open)) side.text += words;
    },
    onclosetag(tag) {
      if (stack.at(-1)?.tag === tag) stack.pop();
    },
  });
  parser.end(markup);
  return rows;
}

function emptySides(): Sides {
  return { draft: { text: "", marks: [] }, adopted: { text: "", marks: [] } };
}

/** Which of the texts words are of: those that went are of the draft alone, those that came of the adopted text. */
function sidesAt({ row, place, isGone, isNew }: Omit<Open, "mark">): readonly Said[] {
  if (!row || !place) return [];
  const { draft, adopted } = place === "redline" ? row.redline : row.columns;
  if (place === "from") return [draft];
  if (place === "to") return [adopted];
  return [...(isNew ? [] : [draft]), ...(isGone ? [] : [adopted])];
}
