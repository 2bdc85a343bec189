import type { Instrument, Paragraph, Session } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { leadPhraseOf } from "../model/lead-phrase.ts";
import { nameUnits } from "../model/name.ts";
import { findReferences } from "./find.ts";
import type { IndexEntry, IndexPlace } from "./index-entry.ts";
import { isSubject, stepsTo, type IndexName } from "./index-steps.ts";
import { growIndex, slugOf, type Step } from "./index-tree.ts";
import type { Target } from "./reference.ts";

/**
 * The treaties that a session refers to, the one that it is of first: below each the chapters and articles that are
 * cited, below an article its paragraphs and items, in the order of their numbers. Where the treaty of the session is
 * no more than named, as in all of its texts, is left out.
 */
export function articlesIndex(session: Session): readonly IndexEntry[] {
  return indexesOf(session).articles;
}

/**
 * What a session cites: documents by their symbols, resolutions and decisions by the body that adopted them, its own
 * first, and what is known by a name.
 */
export function documentsIndex(session: Session): readonly IndexEntry[] {
  return indexesOf(session).documents;
}

/** The words that paragraphs turn on, `Urges`, in alphabetical order: the operative ones, then the preambular ones. */
export function leadPhraseIndex(session: Session): readonly IndexEntry[] {
  return indexesOf(session).phrases;
}

/** The entry for what a reference points to: in which index it is, and its name there. */
export function indexIdOf(
  session: Session,
  target: Target,
): { readonly index: IndexName; readonly id: string } | undefined {
  const way = stepsFor(session, target);
  const last = way?.steps.at(-1);
  return way && last && { index: way.index, id: last.id };
}

type Indexes = Readonly<Record<IndexName | "phrases", readonly IndexEntry[]>>;

const known = new WeakMap<Session, Indexes>();

/** All indexes of a session, made once. */
function indexesOf(session: Session): Indexes {
  const indexes = known.get(session) ?? makeIndexes(session);
  known.set(session, indexes);
  return indexes;
}

interface Found {
  readonly steps: readonly Step[];
  readonly place: IndexPlace;
}

function makeIndexes(session: Session): Indexes {
  const { language } = session;
  const found: Record<IndexName, Found[]> = { articles: [], documents: [] };
  for (const { document, unit, text, targets } of findReferences(session).references) {
    for (const { start, end, target } of targets) {
      const way = stepsFor(session, target);
      if (way) {
        found[way.index].push({ steps: way.steps, place: { document, unit, text, start, end } });
      }
    }
  }
  const phrases = instrumentsOf(session).flatMap((text) => phrasesOf(text, language));
  return {
    articles: growIndex(found.articles, language),
    documents: growIndex(withBodies(found.documents), language),
    phrases: growIndex(phrases, language),
  };
}

/** The steps to the entry of a target; none to that of the session's own treaty where that is only named. */
function stepsFor(session: Session, target: Target): ReturnType<typeof stepsTo> {
  const isName = target.type === "treaty" && !target.provision && !target.series;
  return isName && isSubject(session, target) ? undefined : stepsTo(session, target);
}

/** A resolution that is cited by its symbol too is one entry, with the body that adopted it. */
function withBodies(found: readonly Found[]): Found[] {
  const bodies = new Map<string, readonly Step[]>();
  for (const { steps } of found) {
    const [, own] = steps;
    if (own?.target?.type === "text") bodies.set(own.id, steps.slice(0, 2));
  }
  return found.map(({ steps, place }) => {
    const [, own] = steps;
    const above = own && bodies.get(own.id);
    return { steps: above ? [...above, ...steps.slice(2)] : steps, place };
  });
}

const PARTS = {
  operative: { id: "operative", heading: "", group: "operative", rank: 0 },
  preambular: { id: "preambular", heading: "", group: "preambular", rank: 1 },
} as const satisfies Readonly<Record<string, Step>>;

function phrasesOf(instrument: Instrument, language: string): Found[] {
  return nameUnits(instrument).flatMap((unit) => {
    if (unit.type !== "operative" && unit.type !== "preambular") return [];
    const phrase = phraseOf(unit.node, instrument, language);
    if (phrase === undefined) return [];
    const prefix = unit.type === "operative" ? "op" : "pp";
    const own = { id: `${prefix}-${slugOf(phrase)}`, heading: phrase, rank: 0 };
    const place = {
      document: instrument.id,
      unit: unit.name,
      text: 0,
      start: 0,
      end: phrase.length,
    };
    return [{ steps: [PARTS[unit.type], own], place }];
  });
}

/** The lead phrase as it is set apart; in a decision, where none is, what the paragraph opens with. */
function phraseOf(
  paragraph: Paragraph,
  { kind, formula, operative }: Instrument,
  language: string,
): string | undefined {
  const [first] = paragraph.text;
  if (first?.type === "emphasis" && first.role === "lead") return plainText(first.children);
  // Behind `The Conference:` each paragraph goes on with a verb.
  const isOpen = formula !== undefined && /[:,]$/.test(plainText(formula.text));
  const goesOn = kind === "decision" && isOpen && operative.includes(paragraph);
  return goesOn && /^en\b/.test(language) ? leadPhraseOf(plainText(paragraph.text)) : undefined;
}
