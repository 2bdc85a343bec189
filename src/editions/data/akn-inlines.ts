import type { Inline, TextBlock } from "../../model/document.ts";
import { html, type Html } from "../../text/html.ts";
import { asUri, inline, writable } from "./akn-xml.ts";
import type { Goal, Ref } from "./akn-targets.ts";

/** What setting words takes. */
export interface Setting {
  readonly refs: ReadonlyMap<TextBlock, readonly Ref[]>;
  readonly hrefOf: (goal: Goal) => string;
  /** The mark of a note; where it stands for the first time, with the note. */
  readonly mark: (label: string) => Html;
}

/** A stretch of words, or the mark of a note, with all that it stands in. */
interface Atom {
  readonly words: string | undefined;
  readonly label: string | undefined;
  readonly ref: Ref | undefined;
  readonly emphasis: Emphasis | undefined;
  readonly link: Link | undefined;
}

type Emphasis = Extract<Inline, { type: "emphasis" }>;
type Link = Extract<Inline, { type: "link" }>;

/** Sets the words of a block: references around italics, and those around the links of the source. */
export function setWords(node: TextBlock, { refs, hrefOf, mark }: Setting): Html {
  const atoms = cutAtoms(node.text, refs.get(node) ?? []);
  return html`${groupBy(atoms, ({ ref }) => ref).map(([ref, within]) => {
    const words = groupBy(within, ({ emphasis }) => emphasis).map(([emphasis, run]) => {
      const links = groupBy(run, ({ link }) => link).map(([link, pieces]) => {
        const own = pieces.map(({ words: text, label }) =>
          label === undefined ? writable(text ?? "") : mark(label),
        );
        return link
          ? inline("a", { href: asUri(link.href).replace(/\s/gu, encodeURIComponent) }, own)
          : own;
      });
      return emphasis ? inline("i", { class: emphasis.role }, links) : links;
    });
    return ref ? inline("ref", { href: asUri(hrefOf(ref.to)) }, words) : words;
  })}`;
}

/** Cuts words where a reference, italics or a link begin or end. */
function cutAtoms(inlines: readonly Inline[], refs: readonly Ref[]): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  let passed = 0;
  const walk = (run: readonly Inline[], emphasis?: Emphasis, link?: Link): void => {
    for (const one of run) {
      switch (one.type) {
        case "emphasis":
          walk(one.children, one, link);
          break;
        case "link":
          walk(one.children, emphasis, one);
          break;
        case "note-reference": {
          const ref = refs[passed];
          const isIn = ref !== undefined && ref.start < at && at < ref.end;
          const own = isIn ? ref : undefined;
          atoms.push({ words: undefined, label: one.label, ref: own, emphasis, link });
          break;
        }
        case "text": {
          const end = at + one.value.length;
          for (let from = at; from < end;) {
            for (let ref = refs[passed]; ref && ref.end <= from; ref = refs[passed]) passed += 1;
            const next = refs[passed];
            const isIn = next !== undefined && next.start <= from;
            const to = Math.min(end, next === undefined ? end : isIn ? next.end : next.start);
            const words = one.value.slice(from - at, to - at);
            const ref = isIn ? next : undefined;
            atoms.push({ words, label: undefined, ref, emphasis, link });
            from = to;
          }
          at = end;
        }
      }
    }
  };
  walk(inlines);
  return atoms;
}

function groupBy<Value>(
  atoms: readonly Atom[],
  valueOf: (atom: Atom) => Value,
): (readonly [Value, Atom[]])[] {
  const groups: (readonly [Value, Atom[]])[] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    const value = valueOf(atom);
    if (last && last[0] === value) last[1].push(atom);
    else groups.push([value, [atom]]);
  }
  return groups;
}
