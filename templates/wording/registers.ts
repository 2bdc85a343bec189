import type { Condition, Force } from "../../src/enrich/clause.ts";

/** What a register or an index is called, and what it says of itself. */
export interface RegisterWords {
  readonly title: string;
  /** A sentence for those who see the page among others. */
  readonly description: (session: string) => string;
  /** What a reader finds, above the first line. */
  readonly about: string;
}

/** The words of the registers and the indexes, in whatever edition they stand. */
export interface RegistersWording {
  /** Above the links to them. */
  readonly findBy: string;
  readonly who: RegisterWords;
  readonly articles: RegisterWords;
  readonly documents: RegisterWords;
  readonly phrases: RegisterWords;
  readonly calendar: RegisterWords;
  /** The groups of the documents that no text names. */
  readonly groups: Readonly<Record<"documents" | "names", string>>;

  /** The force of a clause, and what it means in plain words. */
  readonly forces: Readonly<Record<Force, { readonly name: string; readonly meaning: string }>>;
  /** Above what the forces mean. */
  readonly legend: string;
  readonly conditions: Readonly<Record<Condition["kind"], string>>;
  /** The heading over clauses that address nobody. */
  readonly nobody: string;
  readonly columns: {
    readonly place: string;
    readonly words: string;
    readonly force: string;
    readonly terms: string;
  };
  /** Goes before to whom somebody is to report, and when: `Report: to the Conference at its eighth session`. */
  readonly report: string;

  /** The fields by which the register is narrowed. */
  readonly filter: {
    readonly heading: string;
    readonly addressee: string;
    readonly force: string;
    readonly text: string;
    readonly terms: string;
    /** The choice that narrows nothing. */
    readonly all: string;
    /** Of the clauses that have somebody report. */
    readonly reports: string;
    /** Of the clauses without a condition. */
    readonly unconditional: string;
    readonly reset: string;
    /** Before how many clauses are shown; `of` stands between that and how many there are. */
    readonly shown: string;
    readonly of: string;
    readonly nothing: string;
  };

  /** What is to be reported, and when. */
  readonly due: {
    /** Where the words name neither a day nor a session. */
    readonly whenever: string;
    readonly who: string;
    /** The file for calendars. */
    readonly file: string;
    /** In such a file: what is due. */
    readonly report: string;
  };
}
