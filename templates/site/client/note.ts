/** What is known of notes and their marks wherever they are shown. */

/** Where styles/beside.css has a margin for notes. */
export const wide = matchMedia("(min-width: 84rem) and (scripting: enabled)");

export const MARK = '[role="doc-noteref"]';

export function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
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
