/** The contents of a text follow the reader, and close when they have led somewhere. */
import { onReading, readPlace } from "./place.ts";

const outline = document.querySelector<HTMLElement>("#outline");
const here = document.querySelector(".contents span");
const links = [...(outline?.querySelectorAll("a") ?? [])];
let current: HTMLElement | undefined;

/** The entry of the contents that a place of the text belongs to: the last that does not stand below it. */
export function entryOf(place: Element | undefined): HTMLElement | undefined {
  return links.findLast(({ hash }) => {
    const start = document.getElementById(hash.slice(1));
    return start && place && !(start.compareDocumentPosition(place) & PRECEDING);
  });
}

const PRECEDING = 2; // Node.DOCUMENT_POSITION_PRECEDING

if (outline) {
  /** Brings the current entry into sight, where the reader is not looking for another. */
  const reveal = (): void => {
    if (!current || outline.matches(":focus-within, :hover")) return;
    const [above, height] = [current.offsetTop - outline.scrollTop, outline.clientHeight];
    if (above < height / 5 || above > height * 0.9)
      outline.scrollTop = current.offsetTop - height / 2;
  };
  const follow = (place: Element | undefined): void => {
    const entry = entryOf(place);
    if (entry === current) return;
    current?.removeAttribute("aria-current");
    entry?.setAttribute("aria-current", "true");
    current = entry;
    if (here) here.textContent = entry?.textContent ?? "";
    reveal();
  };
  onReading(follow);
  // A page may open, or come back, in the middle.
  addEventListener("pageshow", () => follow(readPlace()));
  outline.addEventListener("toggle", reveal);
  outline.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) outline.togglePopover(false);
  });
}
