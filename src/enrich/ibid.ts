import type { Instrument, Session, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { findSymbols } from "./symbols.ts";

/** What “Ibid.” stands for in a note: words of the note before it. */
export interface Ibid {
  /** Where “Ibid.” stands in the plain text of its note. */
  readonly start: number;
  readonly end: number;
  /** The label of the note that the words are taken from. */
  readonly note: string;
  /** `United Nations, Treaty Series` */
  readonly words: string;
  /** The note with these words in the place of “Ibid.”: `United Nations, Treaty Series, vol. 2225, No. 39574` */
  readonly whole: string;
}

// `Ibid.` as the six languages of the United Nations have it, behind `See`; Arabic files have `()` before a note
const IBID =
  /^((?:\(\)\s)?(?:(?:See(?: also)?|Voir(?: aussi)?|Véase(?: también)?|См\.(?: также)?)\s)?)(Ib[ií]d\.?|Там же\.?|同上|المرجع نفسه)/iu;

const SEE =
  /^(?:\(\)\s)?(?:(?:See(?: also)?|Voir(?: aussi)?|Véase(?: también)?|См\.(?: также)?|见|انظر(?: أيضا)?)\s?)?/iu;

/** Whether a note says “Ibid.”. */
export function saysIbid(text: string): boolean {
  return IBID.test(text);
}

/**
 * Finds what “Ibid.” stands for in the notes of a session, once a session. Notes follow each other as in their source, across its texts;
 * where the note before does not cite one thing alone, nothing is said.
 */
export function resolveIbid(session: Session): ReadonlyMap<TextBlock, Ibid> {
  const resolved = known.get(session) ?? resolveNotes(session);
  known.set(session, resolved);
  return resolved;
}

const known = new WeakMap<Session, ReadonlyMap<TextBlock, Ibid>>();

function resolveNotes(session: Session): ReadonlyMap<TextBlock, Ibid> {
  const resolved = new Map<TextBlock, Ibid>();
  const last = new Map<string, Cited>();
  for (const instrument of instrumentsOf(session)) {
    const source = sourceOf(instrument);
    for (const note of instrument.notes) {
      if (note.label.startsWith("*")) continue;
      const text = plainText(note.text);
      const before = last.get(source);
      const ibid = before && readIbid(text, before);
      if (ibid) resolved.set(note, ibid);
      const words = ibid?.whole ?? (saysIbid(text) ? undefined : text.replace(SEE, ""));
      if (words === undefined) last.delete(source);
      else {
        const from = ibid && { note: ibid.note, length: ibid.words.length };
        last.set(source, { note: note.label, words: words.replace(/[.。]$/u, ""), from });
      }
    }
  }
  return resolved;
}

/** What a note cites. */
interface Cited {
  readonly note: string;
  readonly words: string;
  /** The note that has the first of its words, where it says “Ibid.” itself. */
  readonly from: { readonly note: string; readonly length: number } | undefined;
}

/** A text written by hand has its notes to itself. */
function sourceOf({ source, id }: Instrument): string {
  return source ?? `#${id}`;
}

function readIbid(text: string, before: Cited): Ibid | undefined {
  const match = IBID.exec(text);
  if (!match || citesSeveral(before.words)) return undefined;
  const [all, see = "", own = ""] = match;
  const rest = text.slice(all.length);
  const words = sharedWords(before.words, rest);
  if (words === undefined) return undefined;
  const start = see.length;
  const whole = words + rest;
  const { from } = before;
  const note = from && words.length <= from.length ? from.note : before.note;
  return { start, end: start + own.length, note, words, whole };
}

function citesSeveral(words: string): boolean {
  return /[;；؛]/u.test(words) || findSymbols(words.replace(/\([^()]*\)/g, "")).length > 1;
}

/** What leads further into a document, and how far. */
const DEPTHS = [
  [1, /^(?:chap|cap|гл|annexe?|anexo|приложение)(?!\p{L})/iu],
  [2, /^(?:sects?|secc?|разд)(?!\p{L})/iu],
  [3, /^(?:paras?|par|párrs?|пп?|пункты?|pp?|arts?)(?!\p{L})/iu],
] as const;

function depthOf(words: string): number {
  return DEPTHS.find(([, form]) => form.test(words))?.[0] ?? 0;
}

/**
 * The words of the note before that hold for this one too: up to its member of the kind with which this one goes on,
 * `vol. 2349` where that is `vol. 2225`; all of them where it goes further into the document.
 */
function sharedWords(before: string, rest: string): string | undefined {
  const [next] = members(rest.replace(/^\.?[,，،]\s?/u, ""));
  if (rest.replace(/[.\s。]/gu, "") === "" || !next) return before;
  const depth = depthOf(next.words);
  const cut = members(before).find(({ words }, nth) => {
    if (nth === 0) return false;
    return depth > 0 ? depthOf(words) >= depth : isSameKind(words, next.words);
  });
  if (!cut) return depth > 0 ? before : undefined;
  const words = before.slice(0, cut.start).replace(/[,，،]\s*$/u, "");
  // The title mark that was closed behind what is cut off.
  return words.includes("《") && !words.includes("》") ? `${words}》` : words;
}

/** The parts of a citation between commas, those in brackets not counted. */
function members(text: string): { readonly start: number; readonly words: string }[] {
  const flat = text.replace(/\([^()]*\)/g, (inner) => "_".repeat(inner.length));
  return [...flat.matchAll(/[^,，،\s][^,，،]*/gu)].map(({ index, 0: words }) => ({
    start: index,
    words,
  }));
}

/** Whether two members are of one kind: volumes, sessions, years. */
function isSameKind(a: string, b: string): boolean {
  if (/^\d{4}$/.test(a) || /^\d{4}$/.test(b)) return /^\d{4}$/.test(a) && /^\d{4}$/.test(b);
  const [first, last] = [a, b].map((words) => words.toLowerCase().match(/\p{L}+/gu) ?? []);
  if (!first || !last || first.length === 0) return false;
  return first[0] === last[0] || (first.length > 1 && first.at(-1) === last.at(-1));
}
