/**
 * The words that a reference points to, where one is: in a box while a pointer rests on it or keys lead there, with a
 * way onward after a tap. They come from the page itself or from the page that has them, which a folder does not give.
 */
import { notes as words, selection } from "../../wording/en/client.ts";
import { canOpen, closeBox, openBox } from "./box.ts";
import { citePlace, textName } from "./cite.ts";
import { fragmentOf } from "./fragment.ts";
import { REFERENCE } from "./note.ts";

/** For so long a pointer rests until its box opens, and may be away until it closes, in milliseconds. */
const REST = 300;

/** The words at a place with what it is called. */
interface Seen {
  readonly name: string;
  readonly words: Node;
}

const pages = new Map<string, Promise<Document>>();

function pageOf({ href, pathname }: HTMLAnchorElement): Promise<Document> {
  if (pathname === location.pathname) return Promise.resolve(document);
  const address = href.replace(/#.*/, "");
  const page =
    pages.get(address) ??
    fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(address);
      return new DOMParser().parseFromString(await response.text(), "text/html");
    });
  pages.set(address, page);
  page.catch(() => pages.delete(address)); // the network may be there the next time
  return page;
}

/** The words that a reference points to: a paragraph with its items, a note, the title of a whole text. */
async function look(link: HTMLAnchorElement): Promise<Seen | undefined> {
  const page = await pageOf(link);
  const { body } = page;
  const id = fragmentOf(link);
  const title = body.querySelector("article h1 .title");
  const place = id === "" ? title : page.getElementById(id);
  // Only the page of a text has words to show.
  if (!place || !title || !place.closest("article")) return undefined;
  const name = textName(title);
  const isWhole = id === "" || place === title;
  return {
    name: isWhole ? name : name + selection.comma + citePlace(id, page),
    words: plainly(place),
  };
}

/** A copy to be read and no more: no name twice, no links, no marks of notes. */
function plainly(place: Element): Node {
  const copy = document.createElement("div");
  copy.lang = place.closest<HTMLElement>("[lang]")?.lang ?? "";
  copy.append(...[...place.childNodes].map((node) => document.importNode(node, true)));
  for (const gone of copy.querySelectorAll(".place, .mark, .back, .box")) gone.remove();
  for (const link of copy.querySelectorAll("a")) {
    const span = document.createElement("span");
    span.className = link.className;
    span.append(...link.childNodes);
    link.replaceWith(span);
  }
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}

function heading(name: string): HTMLElement {
  const made = document.createElement("p");
  made.className = "box-name";
  made.textContent = name;
  return made;
}

let box: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Closes the box that opened by itself. */
function close(): void {
  clearTimeout(waiting);
  opener = undefined;
  box?.remove();
  box = undefined;
}

/** Opens it. It is for the eyes: who listens follows the link, or goes on. */
async function show(link: HTMLAnchorElement): Promise<void> {
  if (opener === link && box) return;
  close();
  opener = link;
  const seen = await look(link).catch(() => undefined);
  // One may be elsewhere by now.
  if (!seen || opener !== link || !link.matches(":hover, :focus-visible")) return;
  box = document.createElement("div");
  box.className = "box preview";
  box.popover = "manual";
  box.ariaHidden = "true";
  box.tabIndex = -1; // a browser leads to what can be scrolled
  box.append(heading(seen.name), seen.words);
  // Where it cannot stand at the link it must not stand over it.
  box.classList.toggle("above", link.getBoundingClientRect().top > innerHeight / 2);
  link.after(box);
  box.showPopover();
}

function later(what: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(what, REST);
}

/** Whether a place is the reference that has the box, or in the box. */
function isKept(place: EventTarget | null): boolean {
  return place instanceof Node && (opener?.contains(place) || box?.contains(place)) === true;
}

/** Opens the words in a box that stays, with the way onward; whether it can be done tells who asked. */
export async function openPreview(link: HTMLAnchorElement): Promise<boolean> {
  close();
  const seen = await look(link).catch(() => undefined);
  if (!seen) return false;
  const onward = document.createElement("a");
  onward.href = link.href;
  onward.className = "to-end";
  onward.textContent = words.onward;
  onward.onclick = closeBox;
  openBox(link, seen.name, heading(seen.name), seen.words, onward);
  return true;
}

function reference(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(REFERENCE) : null;
}

if (canOpen) {
  addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const link = reference(target);
    if (link && link !== opener) later(() => void show(link));
    else if (isKept(target)) clearTimeout(waiting);
    else if (opener) later(() => opener?.matches(":focus-visible") || close());
  });
  addEventListener("focusin", ({ target, relatedTarget }) => {
    const link = reference(target);
    // Whoever has closed the box that a tap opened has seen it.
    const isBack = relatedTarget instanceof Element && relatedTarget.closest(".box");
    if (link?.matches(":focus-visible") && !isBack) later(() => void show(link));
  });
  addEventListener("focusout", ({ target }) => {
    if (reference(target) && !opener?.matches(":hover")) close();
  });
  addEventListener("click", ({ target }) => {
    if (reference(target)) close();
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  // The one that brought this program.
  const first = document.querySelector<HTMLAnchorElement>(
    `${REFERENCE}:is(:hover, :focus-visible)`,
  );
  if (first) later(() => void show(first));
}
