/**
 * What can be done with a paragraph: a press on its label leads there, and offers the rest. The program that does it is
 * loaded when it is asked for.
 */
import { shared as words } from "../../wording/en/client.ts";
import { loadProgram } from "./load.ts";
import { pressed } from "./press.ts";
import { tell } from "./status.ts";

// How a paragraph is linked to is shown with the host that the page has come from, where it has one.
if (location.protocol !== "file:") {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".cite a:has(code)")) {
    link.querySelector("code")?.replaceChildren(link.href);
  }
}

document.addEventListener("click", (event) => {
  const asked = pressed(event, "article :is(.label, .place, .choose)");
  if (!asked) return;
  const ask = (): boolean =>
    asked.dispatchEvent(new Event("ask", { bubbles: true, cancelable: true }));
  // Who answers says so.
  if (ask()) loadProgram("select").then(ask, () => tell(words.unreachable));
});
