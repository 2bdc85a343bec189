import type { Instrument, InstrumentKind, Session } from "../../model/document.ts";

/** What the United Nations calls its bodies in the addresses of its own files, by our short names. */
const ACTORS: Readonly<Record<string, string>> = { ga: "unga", hrc: "unga-hrc", sc: "unsc" };

/** The same for bodies that are named in full. */
const NAMED: Readonly<Record<string, string>> = {
  "General Assembly": "unga",
  "Human Rights Council": "unga-hrc",
  "Security Council": "unsc",
};

/** Stands where nobody knows the date, as in the files of the United Nations. */
export const NO_DATE = "0001-01-01";

/** Who adopted a text, as its address names it. */
export interface Actor {
  readonly slug: string;
  /** Whether the United Nations has such addresses: there resolutions and decisions are told apart by their numbers. */
  readonly isListed: boolean;
}

/** The body of a session, under its own short name where nobody lists one. */
export function actorOf({ body }: Pick<Session, "body">): Actor {
  const slug = ACTORS[body.id];
  return { slug: slug ?? body.id, isListed: slug !== undefined };
}

/** A body by its full name in English. */
export function actorNamed(name: string): Actor | undefined {
  const slug = NAMED[name];
  return slug === undefined ? undefined : { slug, isListed: true };
}

/** The address of a text of a session, as a work: the same in all languages. */
export function workOf(instrument: Instrument, session: Session): string {
  const actor = actorOf(session);
  const date = dateOf(instrument, "adopted") ?? yearOf(session) ?? NO_DATE;
  const { kind, number, id } = instrument;
  if (kind === "document") return `/akn/un/doc/${actor.slug}/${NO_DATE}/${id}`;
  if (kind === "draft-resolution") return iri(actor, NO_DATE, id);
  return iri(actor, date, actor.isListed && number !== undefined ? slugOf(number) : id);
}

/** The address of a text that is known by who adopted it, its number and its date. */
export function citedWork(
  actor: Actor,
  kind: InstrumentKind,
  number: string,
  date: string,
): string {
  const slug = slugOf(number);
  return iri(actor, date, actor.isListed ? slug : `${kind.slice(0, 3)}-${slug}`);
}

function iri({ slug }: Actor, date: string, name: string): string {
  return `/akn/un/statement/deliberation/${slug}/${date}/${name}`;
}

/** `2774 (2025)` → `2774-2025`. */
function slugOf(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** The year of a session that began and ended in it: the naming convention takes a year where no day is known. */
function yearOf({ kind, number, facts }: Session): string | undefined {
  if (kind === "year") return String(number);
  const [opened, closed] = ["opened", "closed"].map((name) => {
    const value = facts.find((fact) => fact.name === name)?.value;
    return value !== undefined && isDay(value) ? value.slice(0, 4) : undefined;
  });
  return opened === closed ? opened : undefined;
}

/** What is known of a text under a name. */
export function factOf({ facts }: Instrument, name: string): string | undefined {
  return facts.find((fact) => fact.name === name)?.value;
}

/** A day that is known of a text, `2017-11-10`; `undefined` where the fact has not the form of a day. */
export function dateOf(instrument: Instrument, name: string): string | undefined {
  const value = factOf(instrument, name);
  return value !== undefined && isDay(value) ? value : undefined;
}

function isDay(value: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "ara",
  en: "eng",
  es: "spa",
  fr: "fra",
  ru: "rus",
  zh: "zho",
};

/** A language by its three letters (ISO 639-2), `und` where nobody told us. */
export function languageCode(language: string): string {
  return LANGUAGES[language.slice(0, 2)] ?? "und";
}
