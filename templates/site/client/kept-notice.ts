/** The line at the foot of the window that says of a page that it is a kept copy, or that a newer text is there. */
import { offline as words } from "../../wording/en/client.ts";
import { loadStyles, shownTime } from "./kept-words.ts";
import type { ToPage } from "./worker-scope.ts";

let notice: HTMLElement | undefined;
let isNewer = false;

document.addEventListener("kept", (event) => {
  if (!(event instanceof CustomEvent)) return;
  const { asOf, now, shown }: ToPage = event.detail;
  // A newer text is told once and stays told.
  if (isNewer) return;
  isNewer = now !== undefined && now !== shown;
  if (isNewer) void show("newer", words.newer, again());
  else if (asOf !== undefined) void show("copy", words.keptCopy(shownTime(asOf)));
});

function again(): HTMLElement {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = words.show;
  // Of an address with a place in it a link would only lead to the place.
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  return link;
}

async function show(kind: string, ...content: (string | Node)[]): Promise<void> {
  if (!notice) {
    await loadStyles();
    notice = document.createElement("p");
    notice.setAttribute("role", "status");
    document.body.append(notice);
  }
  notice.className = `kept-notice ${kind}`;
  notice.replaceChildren(...content.flatMap((part) => [part, " "]));
}
