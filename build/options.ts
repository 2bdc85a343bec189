import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { readSitting } from "../src/model/sitting.ts";
import { out, texts } from "./files.ts";

/** An option: what stands behind it, where something does, and what it is for. */
export interface Option {
  readonly value?: string;
  readonly says: string;
}

/** Every option there is; a command names those that it takes. */
const OPTIONS = {
  content: { value: "FOLDER", says: "the folder of texts; without it, content" },
  out: { value: "FOLDER", says: "where the editions go; without it, build/out" },
  session: { value: "BODY/SESSION", says: "only this session, as in its path: ga/75, hrc/s-31" },
  language: { value: "TAG", says: "only this language, such as fr" },
  body: { value: "BODY", says: "the short name of the body, for paths, such as cosp-uncac" },
  name: { value: "NAME", says: "the full name of the body, in the language of the files" },
  only: { value: "EDITION", says: "only this edition: site, print, epub or data" },
  opening: {
    value: "PAGE",
    says: "where parts and texts begin in print: on a recto, or on the next page, which saves paper",
  },
  format: { value: "FORMAT", says: "only this print: a4, letter, a5, texts, booklet or press" },
  url: {
    value: "URL",
    says: "where the site will stand, https://example.org/texts; without it, PLENARY_URL",
  },
  claim: {
    says: "let the e-books claim that they are accessible, once EPUBCheck and Ace found no fault",
  },
  all: { says: "print every remark on the sources, not only warnings and errors" },
  json: { says: "print the report as JSON, and nothing else" },
  quiet: { says: "say nothing but errors" },
  help: { says: "this text" },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** What options mean where they mean something of their own. */
export type Explanations = Readonly<Partial<Record<OptionName, Option>>>;

/** A command was called wrongly; the message says how, and what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What a command was called with. */
export interface Given {
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The values of an option; it may be given several times. */
  values(option: OptionName): readonly string[];
}

/** Reads the arguments of a command. Throws a `UsageError` where one is unknown. */
export function readArguments(
  args: readonly string[],
  takes: readonly OptionName[],
  takesNames: boolean,
): Given {
  const options = Object.fromEntries(
    takes.map((name) => {
      const type = "value" in OPTIONS[name] ? ("string" as const) : ("boolean" as const);
      return [name, { type, multiple: true as const }];
    }),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: takesNames,
    });
    return {
      names: positionals,
      flags: new Set(Object.keys(values)),
      values: (option) => values[option]?.map(String) ?? [],
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What the names and the options of a command are for, a line each. */
export function describeOptions(
  names: Option | undefined,
  takes: readonly OptionName[],
  explains: Explanations = {},
): string[] {
  const rows = takes.map((name) => {
    const option: Option = explains[name] ?? OPTIONS[name];
    return { left: [`--${name}`, option.value].filter(Boolean).join(" "), says: option.says };
  });
  if (names) rows.unshift({ left: names.value ?? "", says: names.says });
  const width = Math.max(...rows.map(({ left }) => left.length));
  return rows.map(({ left, says }) => `${left.padEnd(width)}   ${says}`);
}

/** The folder of texts and the folder of editions. */
export interface Folders {
  readonly content: string;
  readonly out: string;
}

/** The folders that a command was given, or those of the project. */
export function foldersOf(given: Given): Folders {
  return {
    content: resolve(oneOf(given, "content") ?? texts),
    out: resolve(oneOf(given, "out") ?? out),
  };
}

/** The value of an option that makes sense once only. */
export function oneOf(given: Given, option: OptionName): string | undefined {
  const [value, second] = given.values(option);
  if (second !== undefined) throw new UsageError(`--${option} is given twice; expected it once`);
  if (value?.trim() === "") throw new UsageError(`--${option} is empty`);
  return value;
}

/** Which sessions a person asks for, `ga/75`, and in which languages; all where none is named. */
export interface Choice {
  readonly sessions: readonly string[];
  readonly languages: readonly string[];
}

export const EVERYTHING: Choice = { sessions: [], languages: [] };

/** The sessions and languages that a command was given. */
export function choiceOf(given: Given): Choice {
  const sessions = given.values("session");
  for (const name of sessions) {
    const [body = "", slug = "", ...rest] = name.split("/");
    if (body !== "" && readSitting(slug) && rest.length === 0) continue;
    const expected = "expected a body and its session, such as ga/75, ga/es-11 or sc/2025";
    throw new UsageError(`--session is “${name}”; ${expected}`);
  }
  return { sessions, languages: given.values("language") };
}

/**
 * The folders of sessions, `ga/75/en`, that are asked for.
 * Throws a `UsageError` that lists what there is where a session or a language is not among them.
 */
export function choose(paths: readonly string[], { sessions, languages }: Choice): string[] {
  const sessionOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
  const languageOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const has = (asked: readonly string[], name: string) =>
    asked.length === 0 || asked.includes(name);
  refuseUnknown("session", sessions, new Set(paths.map(sessionOf)));
  const own = paths.filter((path) => has(sessions, sessionOf(path)));
  refuseUnknown("language", languages, new Set(own.map(languageOf)));
  return own.filter((path) => has(languages, languageOf(path)));
}

function refuseUnknown(what: string, asked: readonly string[], known: ReadonlySet<string>): void {
  const unknown = asked.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const there = known.size === 0 ? "there is none" : `there are ${[...known].join(", ")}`;
  throw new UsageError(`no ${what} “${unknown}”; ${there}`);
}

export const EDITIONS = ["site", "print", "epub", "data"] as const;

export type EditionKind = (typeof EDITIONS)[number];

/** The editions that a command was asked for; all where none is named. */
export function editionsOf(given: Given): readonly EditionKind[] {
  return askedOf(given, "only", "edition", EDITIONS);
}

/** Which of some things an option asks for; all where it names none. Throws a `UsageError` where it names another. */
function askedOf<T extends string>(
  given: Given,
  option: OptionName,
  what: string,
  known: readonly T[],
): readonly T[] {
  const asked = given.values(option);
  const unknown = asked.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) {
    throw new UsageError(`no ${what} “${unknown}”; there are ${known.join(", ")}`);
  }
  return known.filter((one) => asked.length === 0 || asked.includes(one));
}

/**
 * The forms in which a session is printed: a book on each sheet, each of its texts by itself, the sheets of a booklet,
 * and the file for a printing house.
 */
export const FORMATS = ["a4", "letter", "a5", "texts", "booklet", "press"] as const;

export type PrintFormat = (typeof FORMATS)[number];

/** The forms of print that a command was asked for; all where none is named. */
export function formatsOf(given: Given): readonly PrintFormat[] {
  return askedOf(given, "format", "format", FORMATS);
}

/**
 * The forms in which a session is an e-book: as most people want it, each of its texts by itself, for Kobo's own reader,
 * and small enough for mail.
 */
export const EBOOK_FORMATS = ["book", "texts", "kepub", "mail"] as const;

export type EbookFormat = (typeof EBOOK_FORMATS)[number];

/** The forms of the e-book that a command was asked for; all where none is named. */
export function ebookFormatsOf(given: Given): readonly EbookFormat[] {
  return askedOf(given, "format", "format", EBOOK_FORMATS);
}

/** The names of the texts that a command was asked for, `res-7-1,res-7-3`. */
export function textsOf(given: Given): readonly string[] {
  return given.values("only").flatMap((names) => names.split(","));
}

/** Where parts and texts may begin in a printed book. */
const OPENINGS = ["recto", "next"] as const;

export type Opening = (typeof OPENINGS)[number];

/** Where a command was told to begin parts and texts; on a recto where it was told nothing. */
export function openingOf(given: Given): Opening {
  const asked = oneOf(given, "opening") ?? "recto";
  const known = OPENINGS.find((opening) => opening === asked);
  if (known === undefined) {
    throw new UsageError(`--opening is “${asked}”; expected one of ${OPENINGS.join(", ")}`);
  }
  return known;
}
