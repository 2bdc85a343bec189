import type { Session } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import type { Proof } from "../../model/proof.ts";
import { compareSittings } from "../../model/sitting.ts";
import { compareLanguages, DEFAULT_LANGUAGE, sittingFolder } from "./addresses.ts";
import { entryOf, latestDay, searchSize, type SearchEntry } from "./search.ts";

/** What the pages about all sessions say of one of them, so that they need no text of it. */
export interface SessionSummary extends Pick<
  Session,
  "body" | "kind" | "number" | "language" | "facts"
> {
  /** How many texts it has. */
  readonly texts: number;
  readonly proof: ProofFigures;
  readonly search: SearchSummary;
}

/** What a search of all sessions knows of one before it goes through its paragraphs. */
export interface SearchSummary {
  /** The latest day that is known of it, `2017-11-10`. */
  readonly latest: string;
  /** About how many bytes its words have. */
  readonly bytes: number;
  readonly entries: readonly SearchEntry[];
}

/** The sums of a proof over all its sources. */
export interface ProofFigures {
  readonly words: number;
  readonly found: number;
  readonly notes: number;
  readonly references: number;
}

/** A session in small. */
export function summarize(session: Session, { sources }: Proof): SessionSummary {
  const { body, kind, number, language, facts } = session;
  const sum = (field: keyof ProofFigures) =>
    sources.reduce((total, source) => total + source[field], 0);
  return {
    body,
    kind,
    number,
    language,
    facts,
    texts: instrumentsOf(session).length,
    search: {
      latest: latestDay(session),
      bytes: searchSize(session),
      entries: instrumentsOf(session).map(entryOf),
    },
    proof: {
      words: sum("words"),
      found: sum("found"),
      notes: sum("notes"),
      references: sum("references"),
    },
  };
}

/** A body with its sessions. */
export interface BodyGroup {
  readonly id: string;
  /** Its name, and the language that the name is in. */
  readonly name: string;
  readonly language: string;
  /** The latest session first, each in all its languages. */
  readonly sittings: readonly Sittings[];
}

/** One session in each of its languages. */
export type Sittings = readonly [SessionSummary, ...SessionSummary[]];

/**
 * Sessions by body and by session.
 * @param language whose reader sees them: bodies are named in it where they can be, and sorted as it sorts
 */
export function groupByBody(
  sessions: readonly SessionSummary[],
  language: string,
): readonly BodyGroup[] {
  const collator = new Intl.Collator(language);
  const bodies = Map.groupBy(sessions, ({ body }) => body.id);
  return [...bodies]
    .map(([id, ofBody]): BodyGroup => {
      const shown = pickLanguage(ofBody, language);
      const sittings = [...Map.groupBy(ofBody, sittingFolder).values()]
        .flatMap(inLanguages)
        .toSorted(([a], [b]) => (a.kind === b.kind ? b.number - a.number : compareSittings(a, b)));
      return { id, name: shown?.body.name ?? id, language: shown?.language ?? language, sittings };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.id, b.id));
}

function inLanguages(sessions: readonly SessionSummary[]): Sittings[] {
  const [first, ...others] = sessions.toSorted((a, b) => compareLanguages(a.language, b.language));
  return first ? [[first, ...others]] : [];
}

/** The one in this language, else in the default language, else the first. */
export function pickLanguage<T extends { readonly language: string }>(
  versions: readonly T[],
  language: string,
): T | undefined {
  return (
    versions.find((version) => version.language === language) ??
    versions.find((version) => version.language === DEFAULT_LANGUAGE) ??
    versions[0]
  );
}
