/** What is known of what opens in place: notes with their marks, and references. */
import { fragmentOf } from "./fragment.ts";

/** Where styles/beside.css has a margin for notes. */
export const wide = matchMedia("(min-width: 84rem) and (scripting: enabled)");

export const MARK = '[role="doc-noteref"]';

/** References to texts of this site; what leads elsewhere says so by its title. */
export const REFERENCE = ".reference:not([title], .box *)";

export function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(fragmentOf(mark));
}

/** The words of a note for another place: no name twice, and no way back. */
export function wordsOf(note: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(note);
  const copy = range.cloneContents();
  for (const back of copy.querySelectorAll(".back")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}
