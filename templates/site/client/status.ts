/** How long a message stands, in milliseconds: long enough to read it twice. */
const STANDS = 6000;

/**
 * Where messages are shown. It is there before the first of them, for a screen reader says only what changes, and at
 * the beginning of the page, so that the links in it are the next ones.
 */
let place = document.querySelector(".status");
if (!place) {
  place = document.createElement("div");
  place.className = "status";
  place.setAttribute("role", "status");
  document.querySelector("main")?.prepend(place);
}
const shown = place;

function show(message: readonly (string | Node)[]): HTMLElement {
  const [paragraph, words] = [document.createElement("p"), document.createElement("span")];
  words.append(...message);
  paragraph.append(words);
  shown.replaceChildren(paragraph);
  return paragraph;
}

/** Tells the reader what was done, for all to see and for a screen reader to say; it takes no focus and goes by itself. */
export function tell(...message: readonly (string | Node)[]): void {
  const paragraph = show(message);
  setTimeout(() => paragraph.remove(), STANDS);
}

/** Offers something to the reader, which stands until a link in it is followed or it is closed by its button. */
export function offer(
  message: readonly (string | Node)[],
  close: string,
  onClose?: () => void,
): void {
  const button = document.createElement("button");
  button.textContent = "×";
  button.ariaLabel = close;
  const paragraph = show(message);
  paragraph.append(button);
  paragraph.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("a, button"))) return;
    if (target === button) onClose?.();
    paragraph.remove();
  });
}
