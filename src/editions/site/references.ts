import { findReferences } from "../../enrich/find.ts";
import { articlesIndex, indexIdOf } from "../../enrich/indexes.ts";
import { stepsTo, symbolOf } from "../../enrich/index-steps.ts";
import { linksWithin, type Place } from "../../enrich/links.ts";
import type { Target } from "../../enrich/reference.ts";
import type { Stretch } from "../../markdown/render.ts";
import type { Instrument, Session, TextBlock } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { isTitle, nameUnits, textsOf } from "../../model/name.ts";
import { html } from "../../text/html.ts";
import { instrumentPath, registerPath, relativeLink } from "./addresses.ts";
import { citedBy } from "./citations.ts";
import { linkKey, type SessionLinks } from "./cited.ts";

/** Where the references of a text lead from the page or the file that it stands on. */
export interface Ways {
  /** The way to a place of the session. */
  readonly within: (place: Place) => string;
  /** The way to a page of the site, with a place in it; without it there are no other pages. */
  readonly to?: (path: string) => string;
  /** Where texts of other sessions stand. */
  readonly links?: SessionLinks["links"] | undefined;
}

/** A stretch of words with the way that it leads. */
interface Way {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Of another site: its name. */
  readonly host?: string;
}

/**
 * Links what the texts of a session refer to: another of them, or a paragraph; a text of another session of the site;
 * else the document at the United Nations; else the entry of an index, which says where it is cited besides. Titles and
 * headings have no links: their words are for finding, and what they refer to is cited below.
 */
export function referencesIn(
  session: Session,
  ways: Ways,
): (block: TextBlock) => readonly Stretch[] {
  const within = linksWithin(session);
  const { targets: beyond, titles } = referringIn(session);
  return (block) => {
    if (titles.has(block)) return [];
    const own = (within.get(block) ?? []).map(({ start, end, to }): Way => {
      return { start, end, href: ways.within(to) };
    });
    const known = new Set(own.map(({ start }) => start));
    const others = (beyond.get(block) ?? []).flatMap(({ start, end, target }): Way[] => {
      const way = known.has(start) ? undefined : wayTo(target, session, ways);
      return way ? [{ start, end, ...way }] : [];
    });
    return [...own, ...others].map(({ start, end, href, host }) => ({
      start,
      end,
      set: (words) =>
        html`<a class="reference" href="${href}"${host !== undefined && html` title="${host}"`}>${words}</a>`,
    }));
  };
}

function wayTo(
  target: Target,
  session: Session,
  { to, links }: Ways,
): Pick<Way, "href" | "host"> | undefined {
  const out = wayOut(target, session, { to, links });
  if (out) return out;
  const entry = to && (indexIdOf(session, target) ?? treatyOf(session, target));
  return entry && { href: to(`${registerPath(session, entry.index)}#${entry.id}`) };
}

/** The way to a text of another session of the site, or to the document at the United Nations. */
export function wayOut(
  target: Target,
  { language }: Session,
  { to, links }: { readonly [Key in "to" | "links"]: Ways[Key] | undefined },
): Pick<Way, "href" | "host"> | undefined {
  const cited = citedBy(target);
  const path = cited && links?.[linkKey(cited)];
  if (path !== undefined && to) return { href: to(path) };
  const symbol = documentOf(target);
  return symbol === undefined ? undefined : { href: documentAddress(symbol, language), host: HOST };
}

/** The entry of the treaty that a session is of, which its index has where any part of it is cited. */
function treatyOf(session: Session, target: Target): ReturnType<typeof indexIdOf> {
  const { index, steps } = stepsTo(session, target) ?? {};
  const id = steps?.at(-1)?.id;
  if (index !== "articles" || id === undefined) return undefined;
  return articlesIndex(session).some((entry) => entry.id === id) ? { index, id } : undefined;
}

/** Where the United Nations keep their documents. */
const HOST = "docs.un.org";

const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];

/** The address of a document by its symbol, in the language of the reader where it is there. */
function documentAddress(symbol: string, language: string): string {
  const own = LANGUAGES.find((one) => new RegExp(`^${one}\\b`).test(language)) ?? "en";
  return `https://${HOST}/${own}/${symbol}`;
}

/** Bodies whose resolutions have the addresses that the symbols of documents have. */
const IN_ADDRESSES = /^[AS]\/RES\//;

function documentOf(target: Target): string | undefined {
  if (target.type === "document") return target.symbol;
  const symbol = target.type === "text" ? symbolOf(target) : undefined;
  return symbol !== undefined && IN_ADDRESSES.test(symbol) ? symbol : undefined;
}

interface PlacedTargets {
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

interface Referring {
  /** What each block refers to. */
  readonly targets: ReadonlyMap<TextBlock, readonly PlacedTargets[]>;
  /** The blocks that have no links. */
  readonly titles: ReadonlySet<TextBlock>;
}

const known = new WeakMap<Session, Referring>();

/** The same for all pages of a session. */
function referringIn(session: Session): Referring {
  const referring = known.get(session) ?? {
    targets: findTargets(session),
    titles: new Set(instrumentsOf(session).flatMap(titlesOf)),
  };
  known.set(session, referring);
  return referring;
}

function titlesOf(text: Instrument): readonly TextBlock[] {
  return nameUnits(text).filter(isTitle).flatMap(textsOf);
}

function findTargets(session: Session): ReadonlyMap<TextBlock, readonly PlacedTargets[]> {
  const blocks = new Map(
    instrumentsOf(session).map((text) => [
      text.id,
      new Map(nameUnits(text).map((unit) => [unit.name, textsOf(unit)])),
    ]),
  );
  const targets = new Map<TextBlock, PlacedTargets[]>();
  for (const { document, unit, text, targets: own } of findReferences(session).references) {
    const block = blocks.get(document)?.get(unit)?.[text];
    if (!block) continue;
    const all = targets.get(block) ?? [];
    targets.set(block, all);
    all.push(...own);
  }
  return targets;
}

/** The path of the page of a place, with its anchor. */
export function placePath(session: Session, { document, unit }: Place): string {
  const anchor = unit === undefined ? "" : `#${unit}`;
  return `${instrumentPath(session, { id: document })}${anchor}`;
}

/** The way to a place from the page of a text. */
export function linkFrom({ id }: Instrument, session: Session, place: Place): string {
  if (place.document === id) return place.unit === undefined ? "" : `#${place.unit}`;
  return relativeLink(instrumentPath(session, { id }), placePath(session, place));
}
