/**
 * Notes on a wide screen: each stands beside the line that refers to it. They are those of the end of the text, which
 * the style sheet sets in the margin; here is found at which height.
 */
import { MARK, noteOf, wide, wordsOf } from "./note.ts";
import { pressed } from "./press.ts";

/** Between two notes, in pixels. */
const GAP = 12;

/** The reference that a note itself stands beside. Beside its other references stands its likeness. */
const chosen = new Map<Element, HTMLElement>();
const likenesses = new Map<HTMLElement, HTMLElement>();

/** For the eyes alone: who reads by keys or by ear has the note itself. */
function likenessOf(note: Element, mark: HTMLElement): HTMLElement {
  const made = likenesses.get(mark) ?? document.createElement("li");
  if (!likenesses.has(mark)) {
    made.className = "likeness";
    made.ariaHidden = "true";
    made.append(wordsOf(note));
    for (const link of made.querySelectorAll("a")) link.tabIndex = -1;
    likenesses.set(mark, made);
  }
  if (!made.isConnected) note.after(made);
  return made;
}

/** Sets each note at the height of its mark, or below the note before it where that takes the room. */
function setBeside(notes: HTMLElement): void {
  const article = notes.closest("article");
  notes.classList.toggle("beside", wide.matches);
  if (!article || !wide.matches) return;
  const places = new Map<HTMLElement, Element>();
  for (const mark of article.querySelectorAll<HTMLAnchorElement>(MARK)) {
    if (mark.closest(".box, .notes")) continue;
    const note = noteOf(mark);
    if (!note) continue;
    if (!chosen.has(note)) chosen.set(note, mark);
    const isChosen = chosen.get(note) === mark;
    if (isChosen) likenesses.get(mark)?.remove();
    places.set(isChosen ? note : likenessOf(note, mark), mark);
  }
  // What no mark leads to stands at the end.
  for (const note of notes.querySelectorAll<HTMLElement>("li[id]")) {
    if (!places.has(note)) places.set(note, notes);
  }
  const { top } = article.getBoundingClientRect();
  let free = 0;
  const found = [...places].map(([note, mark]) => {
    const line = mark.getBoundingClientRect();
    const at = Math.max(free, line.top + line.height / 2 - top);
    free = at + note.offsetHeight + GAP;
    return { note, at };
  });
  for (const { note, at } of found) note.style.setProperty("--at", String(at));
}

document.addEventListener("click", (event) => {
  const mark = pressed<HTMLAnchorElement>(event, MARK);
  const note = mark && noteOf(mark);
  const notes = note?.closest<HTMLElement>(".notes");
  if (!note || !notes || !wide.matches) return;
  event.preventDefault();
  chosen.set(note, mark);
  setBeside(notes);
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: "nearest" });
});

document.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape" || !wide.matches || !(target instanceof Element)) return;
  const note = target.closest(".notes li");
  if (note) chosen.get(note)?.focus();
});

for (const notes of document.querySelectorAll<HTMLElement>(".notes")) {
  const set = (): void => setBeside(notes);
  const observer = new ResizeObserver(set);
  for (const one of [notes.closest("article"), ...notes.querySelectorAll("li")]) {
    if (one) observer.observe(one);
  }
  wide.addEventListener("change", set);
  set();
}
