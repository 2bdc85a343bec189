/** A unit as a file of JSON has it. */
export interface DataUnit {
  readonly document: string;
  readonly unit: string;
  readonly label: string | undefined;
  readonly text: string;
  /** The marks of notes, and where they stand, if the file says it. */
  readonly notes: readonly { readonly label: string; readonly at: number | undefined }[];
  /** Its words and marks as they are set, stretch by stretch; none where the file has no such thing. */
  readonly set: readonly SetWords[] | undefined;
  readonly digest: string;
  /** All words that it quotes, of itself or of another unit of the document. */
  readonly quotes: readonly Quote[];
  /** How many references and clauses it has. */
  readonly counts: { readonly targets: number; readonly clauses: number; readonly reports: number };
}

/** Words that are set in one way, or the mark of a note. */
export interface SetWords {
  readonly words: string;
  readonly mark: string;
  /** Roles and address. */
  readonly as: string;
}

/** Words of a text, with where they are said to stand. */
export interface Quote {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** None where the place alone is given. */
  readonly words: string | undefined;
}

/** Reads a value of JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Reads a unit; what is not there is empty, and so differs from what is expected. */
export function readUnit(value: unknown, document: string): DataUnit {
  const unit = word(value, "unit");
  const cells = get(value, "cells");
  const references = list(value, "references");
  const clauses = list(value, "clauses");
  const inCells = list(value, "cells").flatMap((cell) => list(cell, "paragraphs"));
  const targets = references.flatMap((reference) => list(reference, "targets"));
  const reports = clauses.flatMap((clause) => list(clause, "reports"));
  const label = get(value, "label");
  return {
    document,
    unit,
    label: typeof label === "string" ? label : undefined,
    text: word(value, "text"),
    notes: list(value, "notes").map((note) => ({
      label: word(note, "label"),
      at: number(note, "at"),
    })),
    set:
      get(value, "runs") === undefined
        ? undefined
        : (cells === undefined
            ? [list(value, "runs")]
            : inCells.map((runs) => asList(runs))
          ).flatMap((runs) => joinAlike(runs.map(readRun))),
    digest: word(value, "digest"),
    quotes: [
      ...[...references, ...targets, ...clauses].map((one) => readQuote(one, unit)),
      ...clauses.flatMap((clause) =>
        [get(clause, "verb"), get(clause, "addressee"), ...list(clause, "conditions")]
          .filter((one) => one !== undefined)
          .map((one) => readQuote(one, unit)),
      ),
      ...reports.flatMap((report) =>
        [get(report, "to"), get(report, "when")]
          .filter((one) => one !== undefined)
          .map((one) => readQuote(one, unit)),
      ),
    ],
    counts: { targets: targets.length, clauses: clauses.length, reports: reports.length },
  };
}

/** Neighbours that are set alike are one stretch, however they were cut. */
export function joinAlike(all: readonly SetWords[]): SetWords[] {
  const joined: SetWords[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last && last.mark === "" && one.mark === "" && last.as === one.as) {
      joined[joined.length - 1] = { ...last, words: last.words + one.words };
    } else joined.push(one);
  }
  return joined;
}

function readRun(run: unknown): SetWords {
  const mark = word(run, "note");
  if (mark !== "") return { words: "", mark, as: "" };
  const link = word(run, "link");
  return {
    words: word(run, "text"),
    mark,
    as: setAs(list(run, "emphasis").map(String), link === "" ? undefined : link),
  };
}

/** How words are set, in a line. */
export function setAs(roles: readonly string[], link: string | undefined): string {
  return [...roles, ...(link === undefined ? [] : [link])].join(" ");
}

function readQuote(value: unknown, own: string): Quote {
  const unit = get(value, "unit");
  const words = get(value, "words");
  return {
    unit: typeof unit === "string" ? unit : own,
    start: number(value, "start"),
    end: number(value, "end"),
    words: typeof words === "string" ? words : undefined,
  };
}

/** A field of an object. */
export function get(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

export function list(value: unknown, name: string): readonly unknown[] {
  return asList(get(value, name));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function word(value: unknown, name: string): string {
  const found = get(value, name);
  return typeof found === "string" ? found : "";
}

export function number(value: unknown, name: string): number {
  const found = get(value, name);
  return typeof found === "number" ? found : NaN;
}
