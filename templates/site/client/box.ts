/** A box that opens in place, above the text: a note, or what can be done with a paragraph. There is one, filled anew. */
import { shared as words } from "../../wording/en/client.ts";
import style from "../styles/boxes.css";

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

let box: HTMLElement | undefined;
let opener: HTMLElement | undefined;
/** The link of the open box, while it is pressed: that closes the box and does not open it anew. */
let held: HTMLElement | undefined;

/** Whether the browser knows boxes that stand above the page and close by a press beside them. */
export const canOpen = "popover" in HTMLElement.prototype;

/** Opens the box at a link. When it closes, one reads on from there. */
export function openBox(link: HTMLElement, name: string, ...content: readonly Node[]): void {
  if (held === link) return;
  closeBox();
  box ??= makeBox();
  opener = link;
  const close = button("×", closeBox);
  close.className = "close";
  close.ariaLabel = words.close;
  box.ariaLabel = name;
  box.replaceChildren(...content, close);
  // In the order of the text, so that keys lead on from there.
  (link.closest("sup") ?? link).after(box);
  link.ariaExpanded = "true";
  box.showPopover();
  box.scrollTop = 0;
  box.focus();
}

/** Closes the box; the focus goes back to where it was opened. */
export function closeBox(): void {
  box?.hidePopover();
}

/** Forgets the link that the box stands at, and returns it. */
function leave(): HTMLElement | undefined {
  const link = opener;
  if (link) link.ariaExpanded = null;
  opener = undefined;
  return link;
}

export function button(words: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.onclick = onPress;
  return made;
}

function makeBox(): HTMLElement {
  const made = document.createElement("div");
  made.className = "box";
  made.popover = "auto";
  made.role = "dialog";
  made.tabIndex = -1;
  made.addEventListener("focusout", ({ relatedTarget }) => {
    if (!opener || !(relatedTarget instanceof Node) || made.contains(relatedTarget)) return;
    // One is elsewhere by now, and stays there.
    leave();
    closeBox();
  });
  made.onbeforetoggle = ({ newState }) => {
    const link = newState === "closed" && leave();
    const { activeElement } = document;
    if (link && (activeElement === document.body || made.contains(activeElement))) {
      link.focus({ preventScroll: true });
    }
  };
  addEventListener(
    "pointerdown",
    ({ target }) => {
      held = target instanceof Node && opener?.contains(target) ? opener : undefined;
    },
    true,
  );
  return made;
}
