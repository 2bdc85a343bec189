import type { Inline } from "../../model/document.ts";
import { emphasisRole, mergeTexts, plainText, type EmphasisPlace } from "../../model/inlines.ts";

/** How a stretch of words looks. */
export interface Look {
  readonly italic: boolean;
  readonly bold: boolean;
  /** The address that the words lead to. */
  readonly link: string | undefined;
}

/** A stretch of words with one look, or the mark of a note. */
export type Atom =
  | { readonly type: "text"; readonly value: string; readonly look: Look }
  | { readonly type: "note"; readonly label: string; readonly look: Look };

export const PLAIN: Look = { italic: false, bold: false, link: undefined };

/**
 * White space becomes one space, none at the ends, and stands outside of italics and links: tabs and line breaks are
 * the typist's. Other spaces than those of XML, such as the narrow ones of French, are words' own and stay.
 */
export function foldSpaces(atoms: readonly Atom[]): Atom[] {
  const folded: Atom[] = [];
  let spaced = false;
  const space = (next: Look) => {
    const last = folded.at(-1);
    if (spaced && last) folded.push({ type: "text", value: " ", look: common(last.look, next) });
    spaced = false;
  };
  for (const atom of atoms) {
    if (atom.type === "note") {
      space(atom.look);
      folded.push(atom);
      continue;
    }
    for (const piece of atom.value.split(/([ \t\r\n]+)/)) {
      if (piece === "") continue;
      if (/^[ \t\r\n]/.test(piece)) spaced = true;
      else {
        space(atom.look);
        folded.push({ ...atom, value: piece });
      }
    }
  }
  return straighten(trimEnds(folded));
}

/** Italics begin and end with a word that has a letter: those of a comma or of the dash of a number are none. */
function straighten(atoms: readonly Atom[]): Atom[] {
  const hasLetter = (atom: Atom) => atom.type === "text" && /[\p{L}\p{N}]/u.test(atom.value);
  return groupBy(atoms, ({ look }) => look.italic).flatMap((group) => {
    const first = group.findIndex(hasLetter);
    const last = group.findLastIndex(hasLetter);
    return group.map((atom, nth) => {
      if (first >= 0 && nth >= first && nth <= last) return atom;
      return { ...atom, look: { ...atom.look, italic: false } };
    });
  });
}

function common(one: Look, other: Look): Look {
  return {
    italic: one.italic && other.italic,
    bold: one.bold && other.bold,
    link: one.link === other.link ? one.link : undefined,
  };
}

/** Without spaces of any kind at the ends. */
function trimEnds(atoms: readonly Atom[]): Atom[] {
  const trimmed = [...atoms];
  for (let first = trimmed[0]; first?.type === "text"; first = trimmed[0]) {
    const value = first.value.trimStart();
    if (value !== "") {
      trimmed[0] = { ...first, value };
      break;
    }
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last?.type === "text"; last = trimmed.at(-1)) {
    const value = last.value.trimEnd();
    if (value !== "") {
      trimmed[trimmed.length - 1] = { ...last, value };
      break;
    }
    trimmed.pop();
  }
  return trimmed;
}

/** Cuts characters off the start of folded words, and the spaces behind them. */
export function cutStart([first, ...rest]: readonly Atom[], length: number): Atom[] {
  if (first?.type !== "text") return [];
  if (first.value.length > length) {
    return trimEnds([{ ...first, value: first.value.slice(length) }, ...rest]);
  }
  return first.value.length === length
    ? trimEnds(rest)
    : cutStart(rest, length - first.value.length);
}

/** The words of a line before anything in it that is no plain text, for which a sign stands. */
export function plainStart(atoms: readonly Atom[]): string {
  let start = "";
  for (const atom of atoms) {
    if (atom.type === "note" || atom.look.italic || linkOf(atom) !== undefined)
      return `${start}\uFFFC`;
    start += atom.value;
  }
  return start;
}

/** Makes folded words into runs of the model. */
export function composeInlines(atoms: readonly Atom[], place: EmphasisPlace): Inline[] {
  const composed: Inline[] = [];
  for (const group of groupBy(trimEnds(atoms), ({ look }) => look.italic)) {
    const children = composeLinks(group);
    if (group[0]?.look.italic) {
      const role = emphasisRole(plainText(children), composed.length === 0 ? place : "elsewhere");
      composed.push({ type: "emphasis", role, children });
    } else composed.push(...children);
  }
  return mergeTexts(composed);
}

/** A line that is bold from end to end is set apart enough. */
export function plainBold(atoms: readonly Atom[]): readonly Atom[] {
  const isAllBold = atoms.every(({ type, look }) => type === "note" || look.bold);
  if (!isAllBold) return atoms;
  return atoms.map((atom) => ({ ...atom, look: { ...atom.look, italic: false } }));
}

/** Words whose first italics turn out to stand elsewhere. */
export function placeOpening([first, ...rest]: readonly Inline[], place: EmphasisPlace): Inline[] {
  if (first?.type !== "emphasis") return first ? [first, ...rest] : [];
  return [{ ...first, role: emphasisRole(plainText(first.children), place) }, ...rest];
}

function composeLinks(atoms: readonly Atom[]): Inline[] {
  const composed = groupBy(joinPieces(atoms), linkOf).flatMap((group): Inline[] => {
    const [link] = group.map(linkOf);
    const children = mergeTexts(
      group.map((atom) =>
        atom.type === "note"
          ? { type: "note-reference", label: atom.label }
          : { type: "text", value: atom.value },
      ),
    );
    return link !== undefined && children.length > 0
      ? [{ type: "link", href: link, children }]
      : children;
  });
  return mergeTexts(composed);
}

/** A number that was typed in pieces, each of them a link to one address, is one link, with the white space in it. */
function joinPieces(atoms: readonly Atom[]): Atom[] {
  return groupBy(atoms, linkOf).flatMap((group, nth, groups) => {
    const [before, after] = [groups[nth - 1]?.[0], groups[nth + 1]?.[0]];
    const link = before && linkOf(before);
    const isBlank = group.every(
      (atom) => atom.type === "text" && atom.value.trim() === "" && linkOf(atom) === undefined,
    );
    if (!isBlank || link === undefined || !after || linkOf(after) !== link) return group;
    return group.map((atom) => ({ ...atom, look: { ...atom.look, link } }));
  });
}

const linkOf = ({ look }: Atom): string | undefined => look.link;

/** Cuts a run where a value changes. */
function groupBy(atoms: readonly Atom[], value: (atom: Atom) => unknown): Atom[][] {
  const groups: Atom[][] = [];
  let last: unknown;
  for (const atom of atoms) {
    const own = value(atom);
    const group = groups.at(-1);
    if (group && own === last) group.push(atom);
    else groups.push([atom]);
    last = own;
  }
  return groups;
}
