import type { Instrument, Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import type { IndexEntry, IndexPlace } from "./index-entry.ts";
import { articlesIndex, documentsIndex } from "./indexes.ts";

/** Who cites whom in a session: its texts, and by groups what they cite. */
export interface CitationMap {
  /** The texts that cite anything, in the order of the session. */
  readonly texts: readonly Instrument[];
  /** None is empty. */
  readonly groups: readonly CitedGroup[];
}

/** What is cited of one kind. */
export interface CitedGroup {
  readonly kind: "session" | "own" | "others" | "documents" | "names" | "treaty";
  /** Of `own` and `others` the body that adopted it, of `treaty` its name. */
  readonly heading: string;
  readonly rows: readonly CitedRow[];
}

export interface CitedRow {
  /** The entry of an index; the places below it count as its own. */
  readonly entry: IndexEntry;
  readonly index: "articles" | "documents";
  readonly places: readonly IndexPlace[];
  /** Where a text cites it, by the name of the text. */
  readonly by: ReadonlyMap<string, readonly IndexPlace[]>;
}

/**
 * The citations of a session by what is cited, from its indexes: its own texts, those that its body adopted before, those
 * of others, documents, the articles of each treaty, and what is known by a name. Made once a session.
 */
export function citationMap(session: Session): CitationMap {
  const map = known.get(session) ?? makeMap(session);
  known.set(session, map);
  return map;
}

const known = new WeakMap<Session, CitationMap>();

function makeMap(session: Session): CitationMap {
  const found = [...fromDocuments(session), ...fromArticles(session)];
  const names = found.filter(({ kind }) => kind === "names").flatMap(({ rows }) => rows);
  const groups = [
    ...found.filter(({ kind }) => kind !== "names"),
    { kind: "names" as const, heading: "", rows: names },
  ]
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .filter(({ rows }) => rows.length > 0);
  const citing = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ by }) => [...by.keys()])));
  return { texts: instrumentsOf(session).filter(({ id }) => citing.has(id)), groups };
}

const ORDER: readonly CitedGroup["kind"][] = [
  "session",
  "own",
  "others",
  "documents",
  "treaty",
  "names",
];

function fromDocuments(session: Session): CitedGroup[] {
  const own = new Set(instrumentsOf(session).map(({ kind, number }) => `${kind} ${number}`));
  const isOfSession = ({ target }: IndexEntry) =>
    target?.type === "text" && own.has(`${target.kind} ${target.number}`);
  return documentsIndex(session).flatMap(({ id, group, heading, entries }): CitedGroup[] => {
    const rows = entries.map((entry) => rowOf(entry, "documents"));
    if (group === "documents" || group === "names") return [{ kind: group, heading, rows }];
    if (id !== session.body.id) return [{ kind: "others", heading, rows }];
    return [
      { kind: "session", heading, rows: rows.filter(({ entry }) => isOfSession(entry)) },
      { kind: "own", heading, rows: rows.filter(({ entry }) => !isOfSession(entry)) },
    ];
  });
}

/** A treaty with its chapters and articles; those that are only named stand together. */
function fromArticles(session: Session): CitedGroup[] {
  const treaties = articlesIndex(session);
  const named = treaties.filter(({ entries }) => entries.length === 0);
  return [
    ...treaties
      .filter(({ entries }) => entries.length > 0)
      .map(({ heading, entries }): CitedGroup => {
        const rows = entries.map((entry) => rowOf(entry, "articles"));
        return { kind: "treaty", heading, rows };
      }),
    { kind: "names", heading: "", rows: named.map((entry) => rowOf(entry, "articles")) },
  ];
}

function rowOf(entry: IndexEntry, index: CitedRow["index"]): CitedRow {
  const places = placesBelow(entry);
  return { entry, index, places, by: Map.groupBy(places, ({ document }) => document) };
}

function placesBelow({ places, entries }: IndexEntry): IndexPlace[] {
  return [...places, ...entries.flatMap(placesBelow)];
}
