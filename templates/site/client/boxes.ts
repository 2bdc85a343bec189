/** A program of its own, loaded when a reader comes to what opens in place: notes, and the words of a reference. */
import { MARK, REFERENCE } from "./note.ts";
import { openNote } from "./notes.ts";
import { openPreview } from "./preview.ts";

document.addEventListener("ask", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLAnchorElement)) return;
  const isReference = target.matches(REFERENCE);
  if (isReference || (target.matches(MARK) && openNote(target))) event.preventDefault();
  if (isReference) void openPreview(target).then((done) => done || location.assign(target.href));
});
