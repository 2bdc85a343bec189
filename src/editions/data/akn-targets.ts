import { isSameBody } from "../../enrich/bodies.ts";
import { findReferences } from "../../enrich/find.ts";
import type { Pinpoint, PlacedTarget, Provision, Target } from "../../enrich/reference.ts";
import type { Instrument, Session, TextBlock } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits, textsOf } from "../../model/name.ts";
import { actorNamed, actorOf, citedWork, factOf, workOf } from "./akn-iri.ts";
import { idsOf } from "./akn-names.ts";

/** A stretch of the plain text of a block that points to something, and where it leads. */
export interface Ref {
  readonly start: number;
  readonly end: number;
  readonly to: Goal;
}

/**
 * Where a reference leads: to an address; or, where what it means has none, to an entry that names it among the
 * references of the metadata, as the naming convention has it for what is no document (4.11).
 */
export type Goal =
  | { readonly type: "address"; readonly href: string }
  | { readonly type: "entry"; readonly name: string };

/** What the texts of a session refer to: for each block its references in order, none within another. */
export function refsIn(session: Session): ReadonlyMap<TextBlock, readonly Ref[]> {
  const refs = known.get(session) ?? findRefs(session);
  known.set(session, refs);
  return refs;
}

const known = new WeakMap<Session, ReadonlyMap<TextBlock, readonly Ref[]>>();

function findRefs(session: Session): ReadonlyMap<TextBlock, readonly Ref[]> {
  const texts = new Map(instrumentsOf(session).map((text) => [text.id, text]));
  const blocks = new Map(
    [...texts].map(([id, text]) => {
      return [id, new Map(nameUnits(text).map((unit) => [unit.name, textsOf(unit)]))];
    }),
  );
  const { references } = findReferences(session);
  const goalOf = createGoals(session, texts, datesIn(references.flatMap((one) => one.targets)));
  const refs = new Map<TextBlock, Ref[]>();
  for (const { document, unit, text, targets } of references) {
    const block = blocks.get(document)?.get(unit)?.[text];
    const from = texts.get(document);
    if (!block || !from) continue;
    const own = refs.get(block) ?? [];
    refs.set(block, own);
    for (const { start, end, target } of targets)
      own.push({ start, end, to: goalOf(target, from) });
  }
  return new Map([...refs].map(([block, own]) => [block, apart(own)]));
}

/** In order, and of those that begin in another none. */
function apart(refs: readonly Ref[]): Ref[] {
  let reached = 0;
  return refs
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached || end <= start) return false;
      reached = end;
      return true;
    });
}

/** The date of a text, wherever the session says it: `undefined` where it says more than one. */
function datesIn(targets: readonly PlacedTarget[]): ReadonlyMap<string, string | undefined> {
  const dates = new Map<string, string | undefined>();
  for (const { target } of targets) {
    if (target.type !== "text" || target.date === undefined) continue;
    const name = nameOf(target);
    dates.set(name, !dates.has(name) || dates.get(name) === target.date ? target.date : undefined);
  }
  return dates;
}

type TextTarget = Extract<Target, { type: "text" }>;

function nameOf({ body, kind, number }: TextTarget): string {
  return `${body}, ${kind} ${number}`;
}

function createGoals(
  session: Session,
  texts: ReadonlyMap<string, Instrument>,
  dates: ReadonlyMap<string, string | undefined>,
): (target: Target, from: Instrument) => Goal {
  const { body, language } = session;
  const byNumber = new Map<string, Instrument>();
  const bySymbol = new Map<string, Instrument>();
  for (const text of texts.values()) {
    if (text.number !== undefined) byNumber.set(`${text.kind} ${text.number}`, text);
    const symbol = factOf(text, "symbol");
    if (symbol !== undefined) bySymbol.set(symbol, text);
  }
  const document = (symbol: string): Goal => {
    return address(`https://docs.un.org/${documentsIn(language)}/${encodeURI(symbol)}`);
  };
  const inSession = (text: Instrument, at: Pinpoint | undefined): Goal => {
    const eId = at && eIdAt(text, at);
    return address(`${workOf(text, session)}${eId === undefined ? "" : `#${eId}`}`);
  };
  const text = (target: TextTarget): Goal => {
    const { body: by, kind, number, date = dates.get(nameOf(target)), at } = target;
    const isOwn = isSameBody(by, body.name);
    const own = isOwn ? byNumber.get(`${kind} ${number}`) : undefined;
    if (own) return inSession(own, at);
    const actor = isOwn ? actorOf(session) : actorNamed(by);
    if (actor && date !== undefined) return address(citedWork(actor, kind, number, date));
    const isResolution = by === "General Assembly" && kind === "resolution";
    return isResolution && /^\d+\/\d+$/.test(number)
      ? document(`A/RES/${number}`)
      : { type: "entry", name: nameOf(target) };
  };
  return (target, from) => {
    switch (target.type) {
      case "here": {
        const eId = target.unit === undefined ? undefined : idsOf(from).eIdAt(target.unit);
        return address(eId === undefined ? workOf(from, session) : `#${eId}`);
      }
      case "text":
        return text(target);
      case "document": {
        const own = bySymbol.get(target.symbol);
        return own ? inSession(own, target.at) : document(target.symbol);
      }
      case "treaty":
        return { type: "entry", name: treatyName(target) };
      case "named":
        return { type: "entry", name: [target.name, ...placeWords(target.at)].join(", ") };
    }
  };
}

/** The language in which to look for a document: that of the text, if it is one of the United Nations. */
function documentsIn(language: string): string {
  return /^(?:ar|en|es|fr|ru|zh)\b/.exec(language)?.[0] ?? "en";
}

function address(href: string): Goal {
  return { type: "address", href };
}

/** The paragraph or the annex that is meant, where the text has it. */
function eIdAt(text: Instrument, { part, paragraph, items = [] }: Pinpoint): string | undefined {
  const annex = part === undefined ? undefined : /^annex(?= |$)/.exec(part)?.[0];
  const name = paragraph === undefined ? annex : [`op${paragraph}`, ...items].join(".");
  return name === undefined ? undefined : idsOf(text).eIdAt(name);
}

function treatyName({ name, provision, series }: Extract<Target, { type: "treaty" }>): string {
  const own =
    name ??
    (series
      ? `United Nations, Treaty Series, vol. ${series.volume}, No. ${series.number}`
      : "treaty");
  return [own, ...(provision ? provisionWords(provision) : [])].join(", ");
}

function provisionWords(provision: Provision): string[] {
  if ("chapter" in provision) return [`chapter ${provision.chapter}`];
  if ("preambular" in provision) return [`preambular paragraph ${provision.preambular}`];
  const { article, ...at } = provision;
  return [`article ${article}`, ...placeWords(at)];
}

function placeWords({ part, paragraph, items = [] }: Pinpoint = {}): string[] {
  const below = items.map((item) => `(${item})`).join(" ");
  const place = [paragraph ?? "", below].filter((words) => words !== "").join(" ");
  return [...(part === undefined ? [] : [part]), ...(place === "" ? [] : [`paragraph ${place}`])];
}
