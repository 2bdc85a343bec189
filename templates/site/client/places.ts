/**
 * What can be done with a paragraph, and notes and references where they are read: a press on a label leads there and
 * offers the rest, one on a mark opens its note in a box, and a tap on a reference its words. The programs that do it are
 * loaded when they are asked for; without them each link leads where it says.
 */
import { shared as words } from "../../wording/en/client.ts";
import { loadProgram } from "./load.ts";
import { MARK, REFERENCE, wide } from "./note.ts";
import { pressed } from "./press.ts";
import { tell } from "./status.ts";

// How a paragraph is linked to is shown with the host that the page has come from, where it has one.
if (location.protocol !== "file:") {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".cite a:has(code)")) {
    link.querySelector("code")?.replaceChildren(link.href);
  }
}

/** What opens in place. On a wide screen a note stands beside its line instead. */
const opening = (): string =>
  wide.matches && document.querySelector(".notes") ? REFERENCE : `${MARK}, ${REFERENCE}`;

/** Who answers says so. */
function ask(asked: HTMLElement): boolean {
  return !asked.dispatchEvent(new Event("ask", { bubbles: true, cancelable: true }));
}

document.addEventListener("click", (event) => {
  const asked = pressed(event, "article :is(.label, .place, .choose)");
  if (asked && !ask(asked)) {
    loadProgram("select").then(
      () => ask(asked),
      () => tell(words.unreachable),
    );
  }
  const link = pressed<HTMLAnchorElement>(event, opening());
  if (!link || (link.matches(REFERENCE) && event.pointerType !== "touch")) return;
  event.preventDefault();
  if (ask(link)) return;
  const follow = (): void => location.assign(link.href);
  loadProgram("boxes").then(() => ask(link) || follow(), follow);
});

// Most often it is there when the press comes.
const prepare = ({ target }: Event): void => {
  if (target instanceof Element && target.closest(opening())) {
    loadProgram("boxes").catch(() => undefined);
  }
};
addEventListener("pointerover", prepare);
addEventListener("focusin", prepare);
