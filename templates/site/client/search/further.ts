import { search as words } from "../../../wording/en/client.ts";
import { element } from "./view.ts";

const place = document.querySelector<HTMLElement>("#further");

/** Takes away what was said about how far the search is. */
export function hideFurther(): void {
  place?.replaceChildren();
}

/** Says how far the search is and how much it has loaded, with a button that stops it; whoever is on the button stays there. */
export function showFurther(done: number, of: number, loaded: string, stop: () => void): void {
  if (!place) return;
  let bar = place.querySelector("progress");
  if (!bar) {
    bar = element("progress", "");
    bar.setAttribute("aria-label", words.searching);
    const button = element("button", "", words.stop);
    button.type = "button";
    place.replaceChildren(bar, " ", element("span", "detail"), " ", button);
  }
  bar.max = of;
  bar.value = done;
  const [detail, button] = [place.querySelector("span"), place.querySelector("button")];
  if (detail) detail.textContent = loaded;
  if (button) button.onclick = stop;
}

/** Waits until a reader wants the search to go on, or begins another one. */
export function askToGoOn(question: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const button = element("button", "", question);
    button.type = "button";
    const hadFocus = place?.contains(document.activeElement) ?? false;
    place?.replaceChildren(button);
    if (hadFocus) button.focus();
    button.addEventListener("click", () => {
      hideFurther();
      resolve();
    });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
