import type { Instrument, Session, TextBlock } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { nameUnits, textsOf } from "../model/name.ts";
import { isSameBody } from "./bodies.ts";
import { findReferences } from "./find.ts";
import type { Pinpoint, Target } from "./reference.ts";

/** A place in a text of a session: `res-7-1`, and in it `op28.c`. */
export interface Place {
  readonly document: string;
  readonly unit: string | undefined;
}

/** A stretch of the plain text of a block that points to another place of the session. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly to: Place;
}

/**
 * What in the texts of a session points to another of them, or to a paragraph: for each block its links, in order.
 * They are found once a session, for every edition asks for them.
 */
export function linksWithin(session: Session): ReadonlyMap<TextBlock, readonly TextLink[]> {
  const links = known.get(session) ?? findLinks(session);
  known.set(session, links);
  return links;
}

const known = new WeakMap<Session, ReadonlyMap<TextBlock, readonly TextLink[]>>();

function findLinks(session: Session): ReadonlyMap<TextBlock, readonly TextLink[]> {
  const texts = new Map(instrumentsOf(session).map((text) => [text.id, indexText(text)]));
  const find = createFinder(session, texts);
  const links = new Map<TextBlock, TextLink[]>();
  for (const { document, unit, text, targets } of findReferences(session).references) {
    const block = texts.get(document)?.blocks.get(unit)?.[text];
    if (!block) continue;
    const own = targets.flatMap(({ start, end, target }) => {
      const to = find(target, document);
      const isHere = to?.document === document && (to.unit ?? unit) === unit;
      return to && !isHere ? [{ start, end, to }] : [];
    });
    if (own.length === 0) continue;
    const all = links.get(block) ?? [];
    links.set(block, all);
    all.push(...own);
  }
  return links;
}

interface IndexedText {
  readonly instrument: Instrument;
  readonly blocks: ReadonlyMap<string, readonly TextBlock[]>;
}

function indexText(instrument: Instrument): IndexedText {
  const blocks = new Map(nameUnits(instrument).map((unit) => [unit.name, textsOf(unit)]));
  return { instrument, blocks };
}

/** Tells where in a session a target is, if it is in it. A draft is cited by no number. */
function createFinder(
  { body }: Session,
  texts: ReadonlyMap<string, IndexedText>,
): (target: Target, from: string) => Place | undefined {
  const byNumber = new Map<string, IndexedText>();
  const bySymbol = new Map<string, IndexedText>();
  for (const text of texts.values()) {
    const { kind, number, facts } = text.instrument;
    if (number !== undefined) byNumber.set(`${kind} ${number}`, text);
    for (const { name, value } of facts) if (name === "symbol") bySymbol.set(value, text);
  }
  return (target, from) => {
    switch (target.type) {
      case "text": {
        const isOwn = isSameBody(target.body, body.name);
        const text = isOwn ? byNumber.get(`${target.kind} ${target.number}`) : undefined;
        return text && placeIn(text, target.at, from);
      }
      case "document": {
        const text = bySymbol.get(target.symbol);
        return text && placeIn(text, target.at, from);
      }
      case "here":
        return target.unit === undefined ? undefined : { document: from, unit: target.unit };
      case "treaty":
      case "named":
        return undefined;
    }
  };
}

/** The paragraph or the annex that is meant, where the text has it. */
function placeIn(
  { instrument, blocks }: IndexedText,
  at: Pinpoint | undefined,
  from: string,
): Place | undefined {
  const name = unitAt(at);
  const unit = name !== undefined && blocks.has(name) ? name : undefined;
  return instrument.id === from && unit === undefined
    ? undefined
    : { document: instrument.id, unit };
}

/** What a place is called in the text that has it: `op28.c`, `annex`; nothing where it is the whole. */
export function unitAt({ part, paragraph, items = [] }: Pinpoint = {}): string | undefined {
  if (paragraph !== undefined) return [`op${paragraph}`, ...items].join(".");
  return part === undefined ? undefined : /^annex(?= |$)/.exec(part)?.[0];
}
