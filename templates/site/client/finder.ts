/** Brings the program that finds paragraphs when one is asked for: by the field, or by an address that leads nowhere. */
import { shared as words } from "../../wording/en/client.ts";
import { loadProgram } from "./load.ts";
import { namedPlace } from "./place.ts";
import { tell } from "./status.ts";

const outline = document.querySelector<HTMLElement>("#outline");
const form = outline?.querySelector("form");
const field = form?.querySelector("input");

if (outline && form && field) {
  const load = (): Promise<void> => loadProgram("goto");
  const ask = (what: string): void => {
    load().then(
      () => form.dispatchEvent(new Event(what)),
      () => tell(words.unreachable),
    );
  };

  form.addEventListener("focusin", () => void load().catch(() => undefined), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask("find");
  });

  const check = (): void => {
    if (location.hash && !namedPlace()) ask("lost");
  };
  check();
  addEventListener("hashchange", check);

  addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, metaKey, code, target } = event;
    if (!altKey || ctrlKey || metaKey || code !== "KeyG") return;
    if (target instanceof Element && target.closest("input, select, textarea")) return;
    event.preventDefault();
    if (field.getClientRects().length === 0) outline.togglePopover(true);
    field.focus();
    field.select();
  });
}
