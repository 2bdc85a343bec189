/** Notes where they are read: a mark opens its note in place, in a box. */
import { notes as words } from "../../wording/en/client.ts";
import { canOpen, closeBox, openBox } from "./box.ts";
import { MARK, noteOf, wide, wordsOf } from "./note.ts";

/** Opens the note of a mark; whether that can be done. In the margin it stands beside its line already. */
export function openNote(mark: HTMLAnchorElement): boolean {
  const note = noteOf(mark);
  if (!note || !canOpen || (wide.matches && note.closest(".notes"))) return false;
  const toEnd = document.createElement("a");
  toEnd.href = mark.hash;
  toEnd.className = "to-end";
  toEnd.textContent = words.toEnd;
  toEnd.onclick = closeBox;
  openBox(mark, mark.ariaLabel ?? "", wordsOf(note), toEnd);
  return true;
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key !== " " || !(target instanceof HTMLElement) || !target.matches(MARK)) return;
  event.preventDefault();
  target.click();
});
