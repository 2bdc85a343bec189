/** A program of its own, loaded when a reader comes to what opens in place: notes. */
import { MARK } from "./note.ts";
import { openNote } from "./notes.ts";

document.addEventListener("ask", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLAnchorElement)) return;
  if (target.matches(MARK) && openNote(target)) event.preventDefault();
});
