import type { Instrument, Session, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { nameUnits, textsOf, type Unit } from "../model/name.ts";
import { findInText, type Topic } from "./find-in-text.ts";
import { foundOne, isFound, type Found, type Missed } from "./found.ts";
import { resolveIbid, saysIbid, type Ibid } from "./ibid.ts";
import { knownOf } from "./known.ts";
import { marksIn } from "./marks.ts";
import type { Reference, Unresolved } from "./reference.ts";
import { findSymbols } from "./symbols.ts";

/** What a session refers to, in the order of its texts. */
export interface References {
  readonly references: readonly Reference[];
  readonly unresolved: readonly Unresolved[];
}

/**
 * Finds what the texts of a session refer to, in time linear in their length, once a session. The grammar is that of
 * English; in all languages documents are found by their symbols. They are found once a session.
 */
export function findReferences(session: Session): References {
  const references = found.get(session) ?? findAll(session);
  found.set(session, references);
  return references;
}

const found = new WeakMap<Session, References>();

function findAll(session: Session): References {
  const ibids = resolveIbid(session);
  const all = instrumentsOf(session).flatMap((instrument) => findIn(instrument, session, ibids));
  return {
    references: all.filter((one) => "targets" in one),
    unresolved: all.filter((one) => "reason" in one),
  };
}

function findIn(
  instrument: Instrument,
  { body, language }: Session,
  ibids: ReadonlyMap<TextBlock, Ibid>,
): (Reference | Unresolved)[] {
  const units = nameUnits(instrument);
  const names = new Set(units.map(({ name }) => name));
  const known = knownOf(instrument, body.name);
  const topics = new Map<string, Topic>();
  const isEnglish = /^en\b/.test(language);
  return units.filter(canRefer).flatMap((unit) =>
    textsOf(unit).flatMap((block, nth) => {
      // Each kind of space stands for itself in the words, and for any in the grammar.
      const printed = plainText(block.text);
      const text = printed.replace(/[\u00A0\u2007\u202F]/g, " ");
      const find = (words: string): readonly (Found | Missed)[] => {
        if (!isEnglish) return bySymbol(words);
        const { found, topics: own } = findInText({
          text: words,
          marked: marksIn(block.text),
          known,
          unit: unit.name,
          has: (name) => names.has(name),
          self: selfOf(instrument),
          before: unit.type === "note" ? (topics.get(unit.node.label) ?? {}) : {},
        });
        for (const [label, topic] of own) if (!topics.has(label)) topics.set(label, topic);
        return found;
      };
      const found =
        unit.type === "note" && saysIbid(text)
          ? findAfterIbid(text, ibids.get(unit.node), find)
          : find(text);
      return placed(found, instrument, unit, nth, printed);
    }),
  );
}

/** What a text is called is no reference to it, and its masthead names its own symbol. */
function canRefer(unit: Unit): boolean {
  if (unit.type === "designation" || unit.type === "formula") return false;
  // `A/RES/75/194`, `S/RES/2774 (2025)`
  return unit.type !== "masthead" || !/^\S+(?:\s\(\d{4}\))?$/u.test(plainText(unit.node.text));
}

function selfOf({ kind }: Instrument): "resolution" | "decision" | undefined {
  switch (kind) {
    case "resolution":
    case "draft-resolution":
      return "resolution";
    case "decision":
      return "decision";
    case "document":
      return undefined;
  }
}

/** A note that says no more than “Ibid.” and where, means what the whole of it would. */
function findAfterIbid(
  text: string,
  ibid: Ibid | undefined,
  find: (words: string) => readonly (Found | Missed)[],
): readonly (Found | Missed)[] {
  const own = find(text).filter(isFound);
  if (own.length > 0) return own;
  const start = ibid?.start ?? 0;
  const end = text.replace(/[.。]$/u, "").length;
  if (!ibid) return [{ start, end, reason: "the note before does not cite one thing alone" }];
  const targets = find(ibid.whole)
    .filter(isFound)
    .flatMap((one) => one.targets.map(({ target }) => ({ start, end, target })));
  return targets.length === 0 ? [] : [{ start, end, targets, confidence: "context" }];
}

function bySymbol(text: string): Found[] {
  return findSymbols(text).map((mention) => {
    const { symbol, at } = mention;
    return foundOne(mention, { type: "document", symbol, ...(at && { at }) }, "stated");
  });
}

function placed(
  found: readonly (Found | Missed)[],
  { id }: Instrument,
  { name }: Unit,
  nth: number,
  text: string,
): (Reference | Unresolved)[] {
  return found.map((one) => {
    const { start, end } = one;
    const quoted = {
      document: id,
      unit: name,
      text: nth,
      start,
      end,
      words: text.slice(start, end),
    };
    return isFound(one)
      ? { ...quoted, targets: one.targets, confidence: one.confidence }
      : { ...quoted, reason: one.reason };
  });
}
