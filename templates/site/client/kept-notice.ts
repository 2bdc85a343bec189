/** The line at the foot of the window that says of a page that it is a kept copy, or that a newer text is there. */
import { offline as words } from "../../wording/en/client.ts";
import { loadStyles, shownTime } from "./kept-words.ts";
import type { ToPage } from "./worker-scope.ts";

let notice: HTMLElement | undefined;
/** When a copy that is shown was last what is published. */
let copyOf: number | undefined;

document.addEventListener("kept", (event) => {
  if (!(event instanceof CustomEvent)) return;
  const { asOf, now, shown }: ToPage = event.detail;
  copyOf ??= asOf;
  if (now !== undefined && now !== shown) void show("newer", words.newer, again());
  else if (copyOf !== undefined && (now !== undefined || !notice))
    void show("copy", words.keptCopy(shownTime(copyOf)));
  else if (now !== undefined) {
    notice?.remove();
    notice = undefined;
  }
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
  const place = (notice ??= document.createElement("p"));
  place.setAttribute("role", "status");
  place.className = `kept-notice ${kind}`;
  place.replaceChildren(...content.flatMap((part) => [part, " "]));
  await loadStyles();
  // It may be there by now, or have nothing to say any more.
  if (place.isConnected || place !== notice) return;
  document.body.append(place);
  // What comes into a place that is there already is heard.
  place.replaceChildren(...place.childNodes);
}
