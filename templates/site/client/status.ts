/** How long a message stands, in milliseconds: long enough to read it twice. */
const STANDS = 6000;

let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the reader what was done, for all to see and for a screen reader to say; it takes no focus and goes by itself. */
export function tell(...message: readonly (string | Node)[]): void {
  if (!place) {
    place = document.createElement("div");
    place.className = "status";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.replaceChildren(...message);
  clearTimeout(timer);
  timer = setTimeout(() => place?.replaceChildren(), STANDS);
}
