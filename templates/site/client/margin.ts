/** Brings the program that sets notes beside their lines, where there is a margin for them. */
import { loadProgram } from "./load.ts";
import { wide } from "./note.ts";

const bring = (): void => {
  // Where it does not come, the notes stand in the margin one below the other.
  if (wide.matches) loadProgram("beside").catch(() => undefined);
};

if (document.querySelector(".notes")) {
  wide.addEventListener("change", bring);
  bring();
}
