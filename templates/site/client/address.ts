/** The address of a text follows the paragraph that one is at, without a step more in the history. */
import { onReading } from "./place.ts";

if (document.querySelector("#outline")) {
  /** The fragment that was put there last, and not by the reader. */
  let own = "";
  const show = (hash: string): void => {
    try {
      history.replaceState(history.state, "", hash || location.pathname + location.search);
      own = hash;
    } catch {
      // Some browsers let no address of a folder be changed.
    }
  };
  onReading((place) => {
    const hash = place ? `#${place.id}` : "";
    if (hash !== location.hash) show(hash);
  });
  // A step back leads to the beginning of the paragraph that an address names, and to the very line where it names none.
  // The window is told last, when whoever opens a note in its place has said so.
  addEventListener("click", ({ target, defaultPrevented }) => {
    if (defaultPrevented || own === "" || location.hash !== own) return;
    if (target instanceof Element && target.closest('a[href^="#"]')) show("");
  });
}
