import { existsSync, globSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest, type Manifest, type SourceEntry } from "../src/read/manifest.ts";
import { isXml } from "../src/read/akn/read.ts";
import { readOrigin, type Origin } from "../src/read/akn/origin.ts";
import { readBodyId } from "../src/model/body.ts";
import { readSitting, sittingSlug } from "../src/model/sitting.ts";
import { severityOf } from "../src/text/diagnostic.ts";
import { LANGUAGE_TAG } from "../src/text/front-matter.ts";
import type { Source } from "../src/text/source.ts";
import { complain, complainOf, type Complaint } from "./complaints.ts";
import { lookAt, readSource } from "./files.ts";

/** The sources of one session in one language; their paths count from the folder of texts. */
export interface SessionSources extends Manifest {
  /** `ga/75/en` */
  readonly path: string;
  readonly language: string;
}

/** What lies in a folder of sources. */
export interface Survey {
  /** By path. */
  readonly sessions: readonly SessionSources[];
  /** The files of which nobody can tell where they belong, and the lists with a fault. */
  readonly strays: readonly { readonly path: string; readonly complaints: readonly Complaint[] }[];
}

/**
 * Looks at every file below `source/`, at any depth, and tells which session and language each belongs to: a list
 * `sources.md` says it, or the file itself, as official XML does, or its path `source/BODY/SESSION/LANGUAGE/…`.
 */
export function survey(content: string): Survey {
  const files = globSync("source/**/*", { cwd: content })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(content, file), { throwIfNoEntry: false })?.isFile() ?? true)
    .sort();
  const isList = (file: string) => file.endsWith("/sources.md");
  const lists = files.filter(isList).map((file) => readList(content, file));
  const listed = new Set(lists.flatMap(({ claimed }) => claimed));
  // Of a list with a fault nobody knows what it names, so what lies beside it waits until it is mended.
  const waiting = lists.flatMap(({ isFaulty, path }) => (isFaulty ? [`${dirname(path)}/`] : []));
  const others = files
    .filter((file) => !isList(file) && !listed.has(file))
    .filter((file) => !waiting.some((folder) => file.startsWith(folder)))
    .map((file) => readPlace(content, file));
  const names = nameBodies(lists, others);
  const placed: KnownText[] = [];
  const strays = lists.flatMap(({ path, complaints }) =>
    complaints.length > 0 ? [{ path, complaints }] : [],
  );
  for (const text of others) {
    const found = place(text, names);
    if (typeof found === "string") {
      // Where it is known what is wrong with the file, nobody needs to be told that it says nothing.
      const isTold = text.complaints.some(({ severity }) => severity === "error");
      const told = isTold ? [] : [complainOf(content, text.path, "error", found)];
      strays.push({ path: text.path, complaints: [...text.complaints, ...told] });
    } else placed.push(found);
  }
  return { sessions: group(lists, placed), strays };
}

/** A list of sources, and the files it names. */
interface List {
  readonly path: string;
  readonly manifest: Manifest;
  readonly claimed: readonly string[];
  readonly isFaulty: boolean;
  readonly complaints: readonly Complaint[];
}

function readList(content: string, path: string): List {
  const source = readSource(content, path);
  const { manifest, diagnostics } = readManifest(source);
  const isFaulty = diagnostics.some((one) => severityOf(one) === "error");
  const sources = manifest.sources.map((entry) => ({
    ...entry,
    file: `${dirname(path)}/${entry.file}`,
  }));
  const missing = sources.filter(({ file }) => !existsSync(join(content, file)));
  const complaints = [
    ...complain(content, source, diagnostics),
    ...missing.map(({ file }) =>
      complainOf(content, path, "error", `it names ${file}, which is no file`),
    ),
  ];
  const found = sources.filter((entry) => !missing.includes(entry));
  const claimed = sources.map(({ file }) => file);
  return { path, manifest: { ...manifest, sources: found }, claimed, isFaulty, complaints };
}

/** Reads a file, or tells why it cannot be read: it may be a link to nothing, or closed to us. */
function readIfThere(content: string, path: string): Source | string {
  try {
    return lookAt(content, path);
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A text that no list names, with what it or its path says of the session it belongs to. */
interface PlacedText extends Partial<Origin> {
  readonly path: string;
  readonly complaints: readonly Complaint[];
}

// source/BODY/SESSION/LANGUAGE/…
const PLACE = /^source\/([^/]+)\/([^/]+)\/([^/]+)\/[^]/;

function readPlace(content: string, path: string): PlacedText {
  const source = readIfThere(content, path);
  if (typeof source === "string") {
    return { path, complaints: [complainOf(content, path, "error", source)] };
  }
  const [, body = "", slug = "", tag = ""] = PLACE.exec(path) ?? [];
  const sitting = readSitting(slug);
  const isPlace = readBodyId(body) !== undefined && sitting !== undefined && LANGUAGE_TAG.test(tag);
  const place = isPlace ? { body, sitting, language: tag } : undefined;
  if (!isXml(source)) {
    // What is no text is refused when it is read; where it will not be, here.
    const { refusal } = source;
    const isRead = place !== undefined || refusal === undefined;
    return {
      path,
      ...place,
      complaints: isRead ? [] : [complainOf(content, path, "error", refusal)],
    };
  }
  const { origin: read, diagnostics } = readOrigin(source);
  // Words that are cut from a text keep all of it in memory; copies do not.
  const origin = structuredClone(read);
  const language = LANGUAGE_TAG.test(origin.language ?? "") ? origin.language : undefined;
  return {
    path,
    symbol: origin.symbol,
    bodyName: origin.bodyName,
    body: readBodyId(origin.body) ?? place?.body,
    sitting: origin.sitting ?? place?.sitting,
    language: language ?? place?.language,
    complaints: complain(content, source, diagnostics),
  };
}

/** The names of bodies by language, as the lists and the texts give them; the first to give one is believed. */
function nameBodies(lists: readonly List[], texts: readonly PlacedText[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (
    body: string | undefined,
    language: string | undefined,
    name: string | undefined,
  ) => {
    const key = `${body} ${language}`;
    if (body !== undefined && name !== undefined && !names.has(key)) names.set(key, name);
  };
  for (const { manifest } of lists) {
    for (const { language } of manifest.sources)
      add(manifest.body.id, language, manifest.body.name);
  }
  for (const { body, language, bodyName } of texts) add(body, language, bodyName);
  return names;
}

/** A text of which all is known. */
interface KnownText {
  readonly path: string;
  readonly symbol: string;
  readonly group: SessionSources;
}

/** Puts a text in its session, or tells what nobody says of it. */
function place(text: PlacedText, names: ReadonlyMap<string, string>): KnownText | string {
  const { path, symbol = "", body, sitting, language } = text;
  const name = text.bodyName ?? names.get(`${body} ${language}`);
  if (body !== undefined && name !== undefined && sitting && language !== undefined) {
    const at = `${body}/${sittingSlug(sitting)}/${language}`;
    const manifest = { body: { id: body, name }, session: sitting, sources: [], facts: [] };
    return { path, symbol, group: { path: at, language, ...manifest } };
  }
  // Of a body that is not known, nobody asks the name yet.
  const full = body === undefined ? "" : name;
  const parts = { body, "body’s full name": full, session: sitting, language };
  const missing = Object.entries(parts).flatMap(([part, value]) =>
    value === undefined ? [part] : [],
  );
  const list = new Intl.ListFormat("en-GB").format(missing);
  return `nothing says its ${list}; \`npm run new\` starts a session with what you know of it`;
}

const collator = new Intl.Collator("en", { numeric: true });

/** Resolutions come first, then decisions, then what has no symbol; each in the order of their numbers. */
function compareTexts(a: KnownText, b: KnownText): number {
  const rank = ({ symbol }: KnownText) => {
    if (symbol.includes("/RES/")) return 0;
    return symbol.includes("/DEC/") ? 1 : symbol === "" ? 3 : 2;
  };
  return (
    rank(a) - rank(b) || collator.compare(a.symbol, b.symbol) || collator.compare(a.path, b.path)
  );
}

/** Brings the sources of each session and language together: those of its lists first, in their order. */
function group(lists: readonly List[], texts: readonly KnownText[]): SessionSources[] {
  const groups = new Map<string, SessionSources & { readonly sources: SourceEntry[] }>();
  const groupOf = (own: SessionSources) => {
    const known = groups.get(own.path) ?? { ...own, sources: [] };
    groups.set(own.path, known);
    return known.sources;
  };
  for (const { manifest, isFaulty } of lists) {
    if (isFaulty) continue;
    for (const entry of manifest.sources) {
      const path = `${manifest.body.id}/${sittingSlug(manifest.session)}/${entry.language}`;
      groupOf({ ...manifest, path, language: entry.language }).push(entry);
    }
  }
  for (const { path, group: own } of [...texts].sort(compareTexts)) {
    groupOf(own).push({ file: path, language: own.language, draft: undefined });
  }
  return [...groups.values()].sort((a, b) => collator.compare(a.path, b.path));
}
