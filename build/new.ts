import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BODY_EXPECTED, readBodyId } from "../src/model/body.ts";
import { readSitting, sittingSlug, SITTING_EXPECTED, type Sitting } from "../src/model/sitting.ts";
import { isXml } from "../src/read/akn/read.ts";
import { readOrigin } from "../src/read/akn/origin.ts";
import { writeManifest } from "../src/read/manifest.ts";
import { readText, textsOf } from "../src/read/session.ts";
import { LANGUAGE_TAG } from "../src/text/front-matter.ts";
import { complain } from "./complaints.ts";
import { readSource, shownPath, writeWhole } from "./files.ts";
import { normalizeSources } from "./normalize.ts";
import { foldersOf, oneOf, UsageError, type Given } from "./options.ts";
import { formatReport } from "./report.ts";
import { BuildError, runCommand, type Made, type Terminal } from "./terminal.ts";

/** What a person knows of a session, as far as it was told. */
interface Known {
  readonly body: string | undefined;
  readonly name: string | undefined;
  readonly sitting: Sitting | undefined;
  readonly language: string | undefined;
}

/** A file that a person has, and where it will lie in the folder of texts. */
interface NewSource {
  readonly from: string;
  /** `ga/75/en` */
  readonly session: string;
  readonly body: string;
  readonly name: string;
  readonly sitting: Sitting;
  readonly language: string;
  /** Whether the file says all of it itself, so that no list has to. */
  readonly tellsAll: boolean;
}

/**
 * Starts a session from files that a person has: copies them below `source/`, writes a list where the files do not
 * say all of it themselves, and normalizes them. Throws before anything is made where something is not known, a file
 * holds no text, or a file would be overwritten.
 */
async function startSession(terminal: Terminal, given: Given): Promise<readonly Made[]> {
  const { content } = foldersOf(given);
  const known = readKnown(given);
  if (given.names.length === 0)
    throw new UsageError("no file is named; expected the files of a session");
  const sources = given.names.map((file) => readNew(file, known));
  const places = sources.map((source) => placeOf(source));
  const lists = planLists(content, sources);
  for (const [nth, place] of places.entries()) {
    if (places.indexOf(place) !== nth) throw new UsageError(`two files would be ${place}`);
  }
  for (const place of [...places, ...lists.keys()]) {
    if (!existsSync(join(content, place))) continue;
    throw new UsageError(
      `${shownPath(join(content, place))} is there already; nothing is overwritten`,
    );
  }
  for (const [nth, { from }] of sources.entries()) {
    writeWhole(join(content, places[nth] ?? ""), readFileSync(from));
  }
  for (const [place, text] of lists) writeWhole(join(content, place), text);
  const made = [...places, ...lists.keys()].map((place) => `  ${shownPath(join(content, place))}`);
  terminal.say(`made\n${made.join("\n")}`);

  const choice = {
    sessions: [...new Set(sources.map(({ body, sitting }) => `${body}/${sittingSlug(sitting)}`))],
    languages: [...new Set(sources.map(({ language }) => language))],
  };
  const { made: markdown, result } = await normalizeSources(terminal, { content, choice });
  terminal.say(`\n${formatReport(result)}\n`);
  const folders = new Set(sources.map(({ session }) => shownPath(join(content, session))));
  terminal.say(
    `check the name of the body, the title and the order of the texts in session.md, and in each text its kind, number and title, in\n${[...folders].map((folder) => `  ${folder}`).join("\n")}`,
  );
  return [markdown];
}

function readKnown(given: Given): Known {
  const body = oneOf(given, "body");
  const slug = oneOf(given, "session");
  const language = oneOf(given, "language");
  const sitting = slug === undefined ? undefined : readSitting(slug);
  if (body !== undefined && readBodyId(body) === undefined) {
    throw new UsageError(`--body is “${body}”; expected ${BODY_EXPECTED}`);
  }
  if (slug !== undefined && !sitting) {
    throw new UsageError(`--session is “${slug}”; expected ${SITTING_EXPECTED}`);
  }
  if (language !== undefined && !LANGUAGE_TAG.test(language)) {
    throw new UsageError(`--language is “${language}”; expected a tag such as en`);
  }
  return { body, name: oneOf(given, "name"), sitting, language };
}

/** Reads what a file says of itself, and takes what it does not from what the person knows. */
function readNew(from: string, known: Known): NewSource {
  if (!existsSync(from) || !statSync(from).isFile()) throw new UsageError(`no file ${from}`);
  const source = readSource("", from);
  const entry = { file: basename(from), language: "", draft: undefined };
  const reading = readText(entry, source);
  if (textsOf(reading).length === 0) {
    const faults = complain("", source, reading.diagnostics).map(({ text }) => text);
    throw new BuildError(`${from} holds no text, and nothing was made\n${faults.join("\n")}`);
  }
  const told = isXml(source) ? readOrigin(source).origin : undefined;
  const says = <T>(
    option: string,
    own: T | undefined,
    asked: T | undefined,
    slug: (one: T) => string,
  ) => {
    if (own !== undefined && asked !== undefined && slug(own) !== slug(asked)) {
      throw new UsageError(`${from} says ${slug(own)}; --${option} is ${slug(asked)}`);
    }
    return own ?? asked;
  };
  const body = says("body", readBodyId(told?.body), known.body, String);
  const name = told?.bodyName ?? known.name;
  const sitting = says("session", told?.sitting, known.sitting, sittingSlug);
  const language = says("language", told?.language, known.language, String);
  if (body !== undefined && name !== undefined && sitting && language !== undefined) {
    const session = `${body}/${sittingSlug(sitting)}/${language}`;
    const tellsAll = [told?.body, told?.bodyName, told?.sitting, told?.language].every(
      (one) => one !== undefined,
    );
    return { from, session, body, name, sitting, language, tellsAll };
  }
  const asked = Object.entries({ body, name, session: sitting, language });
  const missing = asked.flatMap(([option, value]) => (value === undefined ? [`--${option}`] : []));
  throw new UsageError(`${from} does not say all that a session needs; give ${missing.join(", ")}`);
}

function placeOf({ from, session }: NewSource): string {
  return `source/${session}/${basename(from)}`;
}

/** The list of each session that has files which do not say where they belong, by its place. */
function planLists(content: string, sources: readonly NewSource[]): Map<string, string> {
  const lists = new Map<string, NewSource[]>();
  for (const source of sources) {
    const place = `source/${source.body}/${sittingSlug(source.sitting)}/sources.md`;
    lists.set(place, [...(lists.get(place) ?? []), source]);
  }
  return new Map(
    [...lists].flatMap(([place, own]) => {
      const [first] = own;
      if (!first || own.every(({ tellsAll }) => tellsAll)) return [];
      if (existsSync(join(content, place))) {
        const where = shownPath(join(content, place));
        throw new UsageError(
          `${where} names the sources of this session already; put the file beside them and name it there`,
        );
      }
      const text = writeManifest({
        body: { id: first.body, name: first.name },
        session: first.sitting,
        sources: own.map(({ from, language }) => ({
          file: `${language}/${basename(from)}`,
          language,
          draft: undefined,
        })),
        facts: [],
      });
      return [[place, text] as const];
    }),
  );
}

await runCommand({
  name: "npm run new",
  summary:
    "starts a session from files that you have: copies them below source/ in the folder of texts, and writes their Markdown; says what to check",
  names: {
    value: "FILE …",
    says: "the texts: official XML, or a report or single texts as plain text, PDF or Word document (.docx)",
  },
  takes: ["body", "name", "session", "language", "content"],
  explains: {
    session: { value: "SESSION", says: "its number, such as 7, s-31, es-11; or a year, 2025" },
    language: { value: "TAG", says: "the language of the files, such as en" },
  },
  run: startSession,
});
