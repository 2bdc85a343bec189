import type { Span } from "../../text/source.ts";
import { isKnown } from "./elements.ts";

/** A fault of the markup over which a parser would lose words, and what it is given in its place. */
export interface Mend {
  readonly span: Span;
  readonly by: string;
  /** What is wrong, and how it is read. */
  readonly message: string;
}

interface Tag {
  readonly name: string;
  readonly kind: "start" | "end" | "empty";
}

/** A piece of markup, or what only looks like one. */
interface Piece {
  readonly end: number;
  readonly tag?: Tag;
  readonly mend?: Mend;
}

/** What a `<` may open that is no tag, and how each ends. */
const OTHERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

const NAME = /<\/?(?:[A-Za-z_:]|(?![ªµº])\p{L})[^\s/><]{0,200}/uy;

/** What stands in a tag behind its name. A quotation mark opens a value only behind its equals sign. */
const IN_TAG = /[^<>="']+|=\s*(?:"[^"<]*"|'[^'<]*')|=(?!\s*["'])|["']/y;

const ATTRIBUTE = /\s+[\w:.-]{1,200}\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;

const END_NAME = /<\/[\w:.-]{1,200}/y;

/** How a tag goes on behind its attributes, and how one does that is cut off. */
const REST = /\s*\/?/y;
const REST_CUT_OFF = /(?:\s+[\w:.-]{0,200}\s*(?:=\s*(?:"[^"<]*|'[^'<]*)?)?)?\/?/y;

const NO_BRACKET = /[^<>]*/y;

/** What a file ends with that was cut off where markup begins. */
const BEGUN = /<(?:\/|!(?:-|\[[A-Z]{0,5})?)?$/y;

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[\p{L}_:][\p{L}\p{N}_:.-]{0,200});/uy;

/**
 * Finds what is wrong with the tags of a text, in its order: ends that nothing opened, tags and values without an end,
 * signs that open nothing. A parser would take an end tag without a start for the end of all that is open, and words
 * for a part of the tag or reference before them. One pass over the text.
 */
export function* findFaults(text: string): Generator<Mend> {
  const read = createReader(text);
  const findSigns = createSigns(text);
  const isStray = createNesting();
  for (let at = 0; ;) {
    const start = indexOf(text, "<", at);
    yield* findSigns(at, start);
    if (start === text.length || text.startsWith("<!DOCTYPE", start)) return;
    const { end, tag, mend } = read(start);
    const isLost = tag !== undefined && isStray(tag);
    if (isLost && mend) {
      yield sign(text, start, "&lt;"); // its name may be words
      at = start + 1;
      continue;
    }
    if (isLost) {
      const message = `${excerpt(text, start, end)} ends what nothing opened; it is passed over`;
      yield { span: { start, end }, by: "", message };
    } else {
      if (tag) yield* findSigns(start, mend?.span.start ?? end);
      if (mend) yield mend;
    }
    at = end;
  }
}

/** Finds the ampersands that begin no reference, in stretches of the text from its start to its end. */
function createSigns(text: string): (from: number, to: number) => Generator<Mend> {
  let next = indexOf(text, "&", 0); // sought once, and not for each stretch
  return function* (from, to) {
    if (next < from) next = indexOf(text, "&", from);
    for (; next < to; next = indexOf(text, "&", next + 1)) {
      if (endOf(REFERENCE, text, next) === undefined) yield sign(text, next, "&amp;");
    }
  };
}

function sign(text: string, start: number, by: string): Mend {
  const message = `“${text.charAt(start)}” opens nothing here; it is read as a sign`;
  return { span: { start, end: start + 1 }, by, message };
}

/** Reads the piece of markup at a place. */
function createReader(text: string): (start: number) => Piece {
  const endless = new Set<string>(); // no more of these end
  return (start) => {
    const [opening, closing] = OTHERS.find(([sign]) => text.startsWith(sign, start)) ?? [];
    if (opening === undefined) return readTag(text, start);
    const found = endless.has(opening) ? -1 : text.indexOf(closing, start + opening.length);
    if (found >= 0) return { end: found + closing.length };
    endless.add(opening);
    return readEndless(text, start, opening);
  };
}

function readEndless(text: string, start: number, opening: "<!--" | "<![CDATA[" | "<?"): Piece {
  switch (opening) {
    case "<![CDATA[":
      return { end: text.length }; // a parser reads it as words
    case "<!--": {
      if (!text.includes("<", start + 1)) return cutOff(text, start, "a comment");
      const message = "a comment that does not end; what stands in it is read as words";
      const end = start + opening.length;
      return { end, mend: { span: { start, end }, by: "", message } };
    }
    case "<?": {
      const stop = endOf(NO_BRACKET, text, start + 1) ?? text.length;
      const end = text[stop] === ">" ? stop + 1 : stop;
      const message = "an instruction that does not end; it is passed over";
      return { end, mend: { span: { start, end }, by: "", message } };
    }
  }
}

function cutOff(text: string, start: number, within: string): Piece {
  const message = `the text ends within ${within}, which is passed over`;
  const end = text.length;
  return { end, mend: { span: { start, end }, by: "", message } };
}

function readTag(text: string, start: number): Piece {
  const nameEnd = endOf(NAME, text, start);
  if (nameEnd === undefined) {
    const isCutOff = endOf(BEGUN, text, start) !== undefined;
    return isCutOff ? cutOff(text, start, "a tag") : asSign(text, start);
  }
  const at = endOfAll(IN_TAG, text, nameEnd);
  if (text[at] === ">") return { end: at + 1, tag: tagOf(text.slice(start, at)) };
  const stop = endOf(NO_BRACKET, text, at) ?? at;
  if (text[stop] !== ">") return readUnended(text, start, nameEnd, stop);
  const [by = ""] = /["']/.exec(text.slice(at, stop)) ?? [];
  const message = `a value in ${excerpt(text, start, stop)} has no closing quotation mark; it is read as if it had`;
  const mend = { span: { start: stop, end: stop }, by, message };
  return { end: stop + 1, tag: tagOf(text.slice(start, stop) + by), mend };
}

/** Reads what begins as a tag and comes to no end before the next one. */
function readUnended(text: string, start: number, nameEnd: number, stop: number): Piece {
  const behind = endOfAll(ATTRIBUTE, text, nameEnd);
  if (stop === text.length && endOf(REST_CUT_OFF, text, behind) === stop) {
    return cutOff(text, start, "a tag");
  }
  // A name, a slash or an attribute shows that it is one; what stands behind that are words.
  const isNamed = behind > nameEnd || isKnown(tagOf(text.slice(start, nameEnd)));
  const shown = behind > nameEnd ? behind : endOf(END_NAME, text, start);
  const end = isNamed && endOf(REST, text, behind) === stop ? stop : shown;
  if (end === undefined) return asSign(text, start);
  const message = `the tag ${excerpt(text, start, end)} does not end; it is read as if it did`;
  const mend = { span: { start: end, end }, by: ">", message };
  return { end, tag: tagOf(text.slice(start, end)), mend };
}

/** What a tag says that is given without its closing bracket. */
function tagOf(tag: string): Tag {
  const [, slash = "", name = ""] = /^<(\/?)([^\s/><]{0,201})/.exec(tag) ?? [];
  const kind = slash !== "" ? "end" : tag.endsWith("/") ? "empty" : "start";
  return { name, kind };
}

function asSign(text: string, start: number): Piece {
  return { end: start + 1, mend: sign(text, start, "&lt;") };
}

function excerpt(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + 60)).trim();
}

/** Follows what is open, and tells of each tag whether it ends what nothing opened. */
function createNesting(): (tag: Tag) => boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  return ({ name, kind }) => {
    switch (kind) {
      case "empty":
        return false;
      case "start":
        open.push(name);
        count(name, 1);
        return false;
      case "end":
        if ((counts.get(name) ?? 0) === 0) return true;
        for (let last = open.pop(); last !== undefined; last = open.pop()) {
          count(last, -1);
          if (last === name) break;
        }
        return false;
    }
  };
}

function indexOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** Where a pattern that begins at a place ends. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where a pattern ends that is repeated from a place on. */
function endOfAll(pattern: RegExp, text: string, from: number): number {
  let at = from;
  for (let end = endOf(pattern, text, at); end !== undefined; end = endOf(pattern, text, at))
    at = end;
  return at;
}
