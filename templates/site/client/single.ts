/** The one script of a file that holds a session: it finds words in it, and shows notes where they are read. */
import "./find.ts";
import { MARK } from "./note.ts";
import { openNote } from "./notes.ts";
import { pressed } from "./press.ts";
import "./beside.ts";

document.addEventListener("click", (event) => {
  const mark = pressed<HTMLAnchorElement>(event, MARK);
  if (mark && openNote(mark)) event.preventDefault();
});
