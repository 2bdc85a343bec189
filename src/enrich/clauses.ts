import type { Instrument, Paragraph, Session } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { leadPhraseOf } from "../model/lead-phrase.ts";
import { nameUnits, textsOf, type Unit } from "../model/name.ts";
import type { Addressee, Clause, Condition, Force, ReportBack, Stretch } from "./clause.ts";
import { addresseeAt } from "./clauses-addressee.ts";
import { conditionsIn, type Words } from "./clauses-conditions.ts";
import { membersOf, namesOf, type Names } from "./clauses-group.ts";
import { findOpenings, type Opening } from "./clauses-openings.ts";
import { reportsIn } from "./clauses-reports.ts";
import { inOrder } from "./found.ts";
import { marksIn } from "./marks.ts";
import type { Quoted } from "./reference.ts";

/** What the operative paragraphs of a session do, and the verbs of which it is not known what they do. */
interface Clauses {
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
  const clauses = known.get(session) ?? readSession(session);
  known.set(session, clauses);
  return clauses;
}

function readSession(session: Session): Clauses {
  if (!/^en\b/.test(session.language)) return { clauses: [], unknown: [] };
  const texts = instrumentsOf(session).map((instrument) => readText(instrument, session));
  return {
    clauses: texts.flatMap(({ clauses }) => clauses),
    unknown: texts.flatMap(({ unknown }) => unknown),
  };
}

/** A clause while it is not known whether items go on with it. */
interface Draft extends Omit<Clause, "conditions" | "reportBack" | "furtherReports" | "items"> {
  readonly conditions: Condition[];
  readonly reports: ReportBack[];
  readonly items: string[];
}

type Operative = Extract<Unit, { readonly node: Paragraph }>;

function readText(instrument: Instrument, { body }: Session): Clauses {
  const names = namesOf(body.name);
  const drafts: Draft[] = [];
  const unknown: Quoted[] = [];
  let open: { readonly clause: Draft; readonly depth: number } | undefined;
  for (const unit of nameUnits(instrument)) {
    const printed = textsOf(unit)
      .map(({ text }) => plainText(text))
      .join(" ");
    // Each kind of space stands for itself in the words, and for any in the grammar.
    const text = printed.replace(/[\u00A0\u2007\u202F]/g, " ");
    names.learn(text);
    if (unit.type !== "operative") {
      if (unit.type === "heading") open = undefined;
      continue;
    }
    const words = { printed, text };
    const own = clausesOf(unit, words, instrument.id, names);
    const last = own.at(-1);
    if (last) {
      drafts.push(...own);
      open = { clause: last, depth: unit.depth };
    } else if (open && unit.depth > open.depth) {
      const { clause } = open;
      clause.items.push(unit.name);
      clause.conditions.push(...conditionsIn(words, 0, text.length, unit.name));
      clause.reports.push(...reportsOf(clause.force, words, 0, text.length, unit.name));
    } else {
      open = undefined;
      const verb = unknownVerb(unit, text);
      if (verb !== undefined) {
        const place = { document: instrument.id, unit: unit.name, text: 0 };
        unknown.push({ ...place, ...stretchOf(printed, 0, verb.length) });
      }
    }
  }
  return { clauses: drafts.map(finish), unknown };
}

function finish({ reports, ...clause }: Draft): Clause {
  return { ...clause, reportBack: reports[0], furtherReports: reports.slice(1) };
}

/** What a paragraph opens with as it would with a verb, where the grammar finds none. */
function unknownVerb({ node }: Operative, text: string): string | undefined {
  const [first] = node.text;
  if (first?.type === "emphasis" && first.role === "lead") return plainText(first.children);
  return node.label === undefined ? undefined : leadPhraseOf(text);
}

function clausesOf(unit: Operative, words: Words, document: string, names: Names): Draft[] {
  const { text, printed } = words;
  const openings = findOpenings({ text, quoted: quotedIn(unit, text) });
  const ends = openings.map((_, nth) => openings[nth + 1]?.from ?? text.length);
  return openings.map((opening, nth) => {
    const { start, force, isSecondary } = opening;
    const end = ends[nth] ?? text.length;
    const addressee = addresseeOf(opening, words, end, names);
    const isBare = (addressee?.end ?? opening.end) >= end - 1;
    return {
      document,
      unit: unit.name,
      text: 0,
      ...stretchOf(printed, start, isBare ? (ends[nth + 1] ?? end) : end),
      verb: stretchOf(printed, start, opening.end),
      force,
      addressee,
      conditions: conditionsIn(words, start, end, unit.name),
      reports: reportsOf(force, words, start, end, unit.name),
      items: [],
      isSecondary,
    };
  });
}

const QUOTED = /[“"][^“”"]{0,400}[”"]/gu;

/** Longer than this a work is one, and not a verb in italics within a paragraph. */
const LONG_VERB = 40;

/** Where the words of others stand: quotations, and titles of works. */
function quotedIn({ node }: Operative, text: string): { start: number; end: number }[] {
  const works = marksIn(node.text).works.filter(({ start, end }) => end - start > LONG_VERB);
  const quotations = [...text.matchAll(QUOTED)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length };
  });
  return inOrder([...works, ...quotations]);
}

function stretchOf(text: string, start: number, end: number): Stretch {
  return { start, end, words: text.slice(start, end) };
}

function addresseeOf(
  { start, end: verbEnd, addresses }: Opening,
  { printed, text }: Words,
  end: number,
  names: Names,
): Addressee | undefined {
  if (!addresses) return undefined;
  const reminds = /remind/iu.test(text.slice(start, verbEnd));
  const place = addresseeAt(text, verbEnd, end, { reminds });
  if (!place) return undefined;
  const members = membersOf(text.slice(place.start, place.end), names.full);
  return { ...stretchOf(printed, place.start, place.end), group: members.join(", "), members };
}

/** Only some clauses have somebody report; others tell of reports that were asked for before. */
function reportsOf(
  force: Force,
  words: Words,
  start: number,
  end: number,
  unit: string,
): ReportBack[] {
  const asks = force !== "recognition" && force !== "concern";
  return asks ? reportsIn(words, start, end, unit) : [];
}
