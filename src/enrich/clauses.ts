import type { Instrument, Paragraph, Session, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { leadPhraseOf } from "../model/lead-phrase.ts";
import { nameUnits, type Unit } from "../model/name.ts";
import type { Addressee, Clause, ReportBack } from "./clause.ts";
import { addresseeAt } from "./clauses-addressee.ts";
import { conditionsIn } from "./clauses-conditions.ts";
import { membersOf, namesOf, type Names } from "./clauses-group.ts";
import { findOpenings, type Opening } from "./clauses-openings.ts";
import { reportsIn } from "./clauses-reports.ts";
import { marksIn } from "./marks.ts";
import type { Quoted } from "./reference.ts";

/** What the operative paragraphs of a session do, and the verbs of which the grammar does not know what they do. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly unknown: readonly Quoted[];
}

/**
 * The clauses of the operative paragraphs of a session, in the order of its texts: of resolutions, decisions and drafts,
 * not of annexes. The grammar is that of English; texts in other languages have none. They are found once a session, in
 * time linear in its length.
 */
export function findClauses(session: Session): readonly Clause[] {
  return readClauses(session).clauses;
}

/** The verbs that paragraphs open with and that the table of verbs does not have. */
export function findUnknownVerbs(session: Session): readonly Quoted[] {
  return readClauses(session).unknown;
}

const known = new WeakMap<Session, Clauses>();

function readClauses(session: Session): Clauses {
  const clauses = known.get(session) ?? readAll(session);
  known.set(session, clauses);
  return clauses;
}

function readAll(session: Session): Clauses {
  if (!/^en\b/.test(session.language)) return { clauses: [], unknown: [] };
  const all = instrumentsOf(session).map((instrument) => readText(instrument, session));
  return {
    clauses: all.flatMap(({ clauses }) => clauses),
    unknown: all.flatMap(({ unknown }) => unknown),
  };
}

type Operative = Extract<Unit, { readonly node: Paragraph }>;

function readText(instrument: Instrument, { body }: Session): Clauses {
  const names = namesOf(body.name);
  const clauses: Clause[] = [];
  const unknown: Quoted[] = [];
  let open: { clause: Clause; depth: number } | undefined;
  for (const unit of nameUnits(instrument)) {
    const text = "text" in unit.node ? spaced(unit.node) : "";
    if (unit.type === "operative") {
      const own = clausesOf(unit, text, instrument.id, names);
      if (own.length > 0) {
        clauses.push(...own);
        const last = own.at(-1);
        open = last && { clause: last, depth: unit.depth };
      } else {
        const isItem = open !== undefined && unit.depth > open.depth;
        if (open && isItem) {
          const clause = goOn(open.clause, unit.name, text);
          clauses[clauses.length - 1] = clause;
          open = { ...open, clause };
        } else open = undefined;
        const verb = isItem ? undefined : unknownVerb(unit, text);
        if (verb !== undefined) {
          const words = text.slice(0, verb.length);
          unknown.push({
            document: instrument.id,
            unit: unit.name,
            text: 0,
            start: 0,
            end: verb.length,
            words,
          });
        }
      }
    } else if (unit.type === "heading") open = undefined;
    names.learn(text);
  }
  return { clauses, unknown };
}

/** Each kind of space stands for itself in the words, and for any in the grammar. */
function spaced(node: TextBlock): string {
  return plainText(node.text).replace(/[\u00A0\u2007\u202F]/g, " ");
}

function unknownVerb({ node }: Operative, text: string): string | undefined {
  const [first] = node.text;
  if (first?.type === "emphasis" && first.role === "lead") return plainText(first.children);
  return node.label === undefined ? undefined : leadPhraseOf(text);
}

function clausesOf(unit: Operative, text: string, document: string, names: Names): Clause[] {
  const { works } = marksIn(unit.node.text);
  const openings = findOpenings({
    text,
    quoted: [...quotedIn(text), ...works.filter(({ start, end }) => end - start > 40)],
  });
  const printed = plainText(unit.node.text);
  return openings.map((opening, nth) => {
    const next = openings[nth + 1];
    const end = next ? next.from : text.length;
    const addressee = addresseeOf(opening, text, end, names);
    const content =
      (addressee?.end ?? opening.end) >= end - 1 && next
        ? (openings[nth + 2]?.from ?? text.length)
        : end;
    const reports = reportsOf(opening, text, end, unit.name, opening.start);
    return {
      document,
      unit: unit.name,
      text: 0,
      start: opening.start,
      end: content,
      words: printed.slice(opening.start, content),
      verb: stretchOf(printed, opening.start, opening.end),
      force: opening.force,
      addressee,
      conditions: conditionsIn(printed, opening.start, end, unit.name),
      reportBack: reports[0],
      furtherReports: reports.slice(1),
      items: [],
      isSecondary: opening.isSecondary,
    };
  });
}

const QUOTED = /[“"][^“”"]{0,400}[”"]/gu;

function quotedIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length };
  });
}

function stretchOf(text: string, start: number, end: number) {
  return { start, end, words: text.slice(start, end) };
}

function addresseeOf(
  opening: Opening,
  text: string,
  end: number,
  names: Names,
): Addressee | undefined {
  if (!opening.addresses) return undefined;
  const reminds = /remind/iu.test(text.slice(opening.start, opening.end));
  const place = addresseeAt(text, opening.end, end, { reminds });
  if (!place) return undefined;
  const words = text.slice(place.start, place.end);
  const members = membersOf(words, (short) => names.full(short));
  const group = members.join(", ");
  return { ...place, words, group, members };
}

/** Only these have somebody report; others tell of reports that were asked for before. */
function reportsOf(
  { force }: Pick<Clause, "force">,
  text: string,
  end: number,
  unit: string,
  start = 0,
): ReportBack[] {
  const asks = force !== "recognition" && force !== "concern";
  return asks ? reportsIn(text, start, end, unit) : [];
}

/** A clause with an item that goes on with it. */
function goOn(clause: Clause, unit: string, text: string): Clause {
  const reports = [
    ...(clause.reportBack ? [clause.reportBack] : []),
    ...clause.furtherReports,
    ...reportsOf(clause, text, text.length, unit),
  ];
  return {
    ...clause,
    conditions: [...clause.conditions, ...conditionsIn(text, 0, text.length, unit)],
    reportBack: reports[0],
    furtherReports: reports.slice(1),
    items: [...clause.items, unit],
  };
}
