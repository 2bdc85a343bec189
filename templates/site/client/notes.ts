/**
 * Notes where they are read: a mark opens its note in place, in a box. Without this the notes stand at the end of the
 * text, and each mark leads to its note.
 */
import { notes as words } from "../../wording/en/client.ts";
import { canOpen, closeBox, openBox } from "./box.ts";
import { MARK, noteOf, wide, wordsOf } from "./note.ts";
import { pressed } from "./press.ts";

document.addEventListener("click", (event) => {
  const mark = pressed<HTMLAnchorElement>(event, MARK);
  const note = mark && noteOf(mark);
  if (!note || !canOpen || (wide.matches && note.closest(".notes"))) return;
  event.preventDefault();
  const toEnd = document.createElement("a");
  toEnd.href = mark.hash;
  toEnd.className = "to-end";
  toEnd.textContent = words.toEnd;
  toEnd.onclick = closeBox;
  openBox(mark, mark.ariaLabel ?? "", wordsOf(note), toEnd);
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key !== " " || !(target instanceof HTMLElement) || !target.matches(MARK)) return;
  event.preventDefault();
  target.click();
});
