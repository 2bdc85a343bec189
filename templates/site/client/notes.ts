/**
 * Notes where they are read: on a wide screen beside the line that refers to them, on others in a box that opens in
 * place. Without this they stand at the end of the text, and each mark leads to its note.
 */
import { notes as words } from "../../wording/en/client.ts";
import { canOpen, closeBox, openBox } from "./box.ts";
import { pressed } from "./press.ts";

/** Where styles/notes.css has a margin for notes. */
const wide = matchMedia("(min-width: 84rem) and (scripting: enabled)");

/** Between two notes, in pixels. */
const GAP = 12;

const MARK = '[role="doc-noteref"]';

/** The reference that a note itself stands beside. Beside its other references stands its likeness. */
const chosen = new Map<Element, HTMLElement>();
const likenesses = new Map<HTMLElement, HTMLElement>();

const sections = [...document.querySelectorAll<HTMLElement>(".notes")];

function noteOf(mark: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(mark.hash.slice(1)));
}

/** The words of a note for another place: no name twice, and no way back. */
function wordsOf(note: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(note);
  const copy = range.cloneContents();
  for (const back of copy.querySelectorAll(".back")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}

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
  if (!note) return;
  const notes = note.closest<HTMLElement>(".notes");
  if (notes && wide.matches) {
    event.preventDefault();
    chosen.set(note, mark);
    setBeside(notes);
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "nearest" });
  } else if (canOpen) {
    event.preventDefault();
    const toEnd = document.createElement("a");
    toEnd.href = mark.hash;
    toEnd.className = "to-end";
    toEnd.textContent = words.toEnd;
    toEnd.onclick = closeBox;
    openBox(mark, mark.ariaLabel ?? "", wordsOf(note), toEnd);
  }
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (key === " " && target.matches(MARK)) {
    event.preventDefault();
    target.click();
  }
  const note = key === "Escape" && wide.matches && target.closest(".notes li");
  if (note) chosen.get(note)?.focus();
});

for (const notes of sections) {
  const set = (): void => setBeside(notes);
  const observer = new ResizeObserver(set);
  for (const one of [notes.closest("article"), ...notes.querySelectorAll("li")]) {
    if (one) observer.observe(one);
  }
  wide.addEventListener("change", set);
  set();
}
