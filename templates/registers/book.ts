import { duesOf } from "../../src/enrich/due.ts";
import { articlesIndex, documentsIndex, leadPhraseIndex } from "../../src/enrich/indexes.ts";
import { mandatesOf } from "../../src/enrich/mandates.ts";
import type { Session } from "../../src/model/document.ts";
import type { Html } from "../../src/text/html.ts";
import type { RegisterWords } from "../wording/registers.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { dueLines, mandateSections, shareMandates } from "./clause-list.ts";
import type { RegisterDress } from "./dress.ts";
import { indexSections } from "./index-list.ts";
import { legend } from "./legend.ts";

/** A register or an index in the back of a book. */
export interface BookRegister extends Pick<RegisterWords, "title" | "about"> {
  /** `index-articles`: what its file is called, and what stands there. */
  readonly name: string;
  /** Whether it says where things stand, and no more. */
  readonly isIndex: boolean;
  /** What its words mean, where they have to be told. */
  readonly legend: Html | undefined;
  readonly lines: (dress: RegisterDress) => Html;
  /** The same in shares, which are printed each by itself: a change in one leaves the pages of the others. */
  readonly shares: readonly ((dress: RegisterDress) => Html)[];
}

type SetLines<Entry> = (
  entries: readonly Entry[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
) => Html;

/** The registers and indexes of a session, in the order in which they are bound; none that would be empty. */
export function registersOf(session: Session): readonly BookRegister[] {
  const wording = wordingFor(session.language);
  const register = <Entry>(
    key: "who" | "articles" | "documents" | "phrases" | "calendar",
    entries: readonly Entry[],
    set: SetLines<Entry>,
    share = (all: readonly Entry[]): readonly (readonly Entry[])[] => [all],
  ): BookRegister[] => {
    if (entries.length === 0) return [];
    const { title, about } = wording.registers[key];
    const linesOf = (some: readonly Entry[]) => (dress: RegisterDress) =>
      set(some, session, wording, dress);
    const [lines, shares] = [linesOf(entries), share(entries).map(linesOf)];
    const own = key === "who" ? legend(wording) : undefined;
    const isIndex = key !== "who" && key !== "calendar";
    return [{ name: `index-${key}`, title, about, isIndex, legend: own, lines, shares }];
  };
  return [
    ...register("who", mandatesOf(session), mandateSections, shareMandates),
    ...register("calendar", duesOf(session), dueLines),
    ...register("articles", articlesIndex(session), indexSections),
    ...register("documents", documentsIndex(session), indexSections),
    ...register("phrases", leadPhraseIndex(session), indexSections),
  ];
}
