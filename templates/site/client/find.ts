import { single as words } from "../../wording/en/client.ts";
import { fold, foldInPlace } from "./search/fold.ts";

/**
 * Finds words in a file that holds all texts of a session. A passage is what has a name; it is found if all words that
 * are asked for stand in it, whatever their case and their accents.
 */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly folded: string;
}

/** So many passages are listed. */
const SHOWN = 50;

/** So many signs stand before and behind what was found. */
const [BEFORE, BEHIND] = [40, 120];

const { body, documentElement: root } = document;
const box = body.querySelector<HTMLInputElement>("#find");
const status = body.querySelector<HTMLElement>(".find [role=status]");
const list = body.querySelector<HTMLElement>(".find ol");

/** Words of these begin anywhere: Chinese does not part them, and Arabic joins what we part. */
const ANYWHERE = /^[\p{Script=Han}\p{Script=Arabic}]/u;

/** Where a word begins in a folded text. */
function findWord(folded: string, word: string, from = 0): number {
  let at = folded.indexOf(word, from);
  if (ANYWHERE.test(word)) return at;
  while (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? "")) at = folded.indexOf(word, at + 1);
  return at;
}

let passages: readonly Passage[] | undefined;

/** The words of each named element, without what stands in a named element of its own; got when first asked for. */
function readPassages(): readonly Passage[] {
  const texts = new Map<Element, string>();
  const walker = document.createTreeWalker(
    body.querySelector("main") ?? body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest("nav, .mark, .label, .note-label, .back, [id$=-heading]"))
      continue;
    const named = parent.closest("[id]");
    if (named && !named.matches("main, article")) {
      texts.set(named, (texts.get(named) ?? "") + (node.nodeValue ?? ""));
    }
  }
  return [...texts].flatMap(([{ id }, own]) => {
    const text = own.replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ id, text, folded: fold(text) }];
  });
}

/** What the texts are called, by their anchors; the contents say it. */
const textNames = new Map(
  [...body.querySelectorAll("nav a")].map((link) => [
    link.getAttribute("href")?.slice(1),
    link.querySelector(".designation")?.textContent,
  ]),
);

/** What a passage is called: its text, and the numbers that lead to it, `Resolution 7/1 · 28. (c)`, or `… · pp7`. */
function nameOf(id: string): string {
  const element = document.getElementById(id);
  const text = element?.closest("article")?.id ?? "";
  const notes = element?.closest(".notes")?.firstElementChild;
  const labels: string[] = [];
  for (let up = element; up && up.id !== text; up = up.parentElement) {
    labels.unshift(up.querySelector(":scope > p > :is(.label, .note-label)")?.textContent ?? "");
  }
  const numbers = [notes?.textContent, ...labels].filter((label) => label).join(" ");
  // A paragraph without a number is called by its name, as it is in its address.
  const place = numbers || /\.([a-z]*\d+)$/.exec(id)?.[1];
  return [textNames.get(text), place].filter((part) => part).join(" · ");
}

/** The words around the first of those that were found, with all that were found there marked. */
function excerpt({ text }: Passage, asked: readonly string[]): (string | Node)[] {
  const { text: folded, starts, ends } = foldInPlace(text);
  const found = asked
    .flatMap((word) => {
      const hits: [from: number, to: number][] = [];
      for (
        let at = findWord(folded, word);
        at >= 0;
        at = findWord(folded, word, at + word.length)
      ) {
        hits.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length]);
      }
      return hits;
    })
    .sort(([a], [b]) => a - b);
  const [first = [0, 0]] = found;
  const start = first[0] < BEFORE ? 0 : text.lastIndexOf(" ", first[0] - BEFORE) + 1;
  const space = text.indexOf(" ", first[1] + BEHIND);
  const end = space < 0 ? text.length : space;
  const shown: (string | Node)[] = [start > 0 ? "… " : ""];
  let at = start;
  for (const [from, to] of found) {
    if (from < at || to > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    shown.push(text.slice(at, from), mark);
    at = to;
  }
  return [...shown, text.slice(at, end), end < text.length ? " …" : ""];
}

function resultOf(passage: Passage, asked: readonly string[]): HTMLElement {
  const [item, link, name] = [
    document.createElement("li"),
    document.createElement("a"),
    document.createElement("span"),
  ];
  link.href = `#${encodeURIComponent(passage.id)}`;
  name.className = "designation";
  name.textContent = nameOf(passage.id);
  link.append(name, " ", ...excerpt(passage, asked));
  item.append(link);
  return item;
}

function search(): void {
  if (!box || !status || !list) return;
  const asked = fold(box.value).split(" ").filter(Boolean);
  // One letter says nothing, but a figure and a character do.
  const isEmpty = asked.every((word) => /^[^\p{N}\p{Script=Han}]$/u.test(word));
  passages ??= readPassages();
  const found = isEmpty
    ? []
    : passages.filter(({ folded }) => asked.every((word) => findWord(folded, word) >= 0));
  list.replaceChildren(...found.slice(0, SHOWN).map((passage) => resultOf(passage, asked)));
  list.hidden = found.length === 0;
  const count = (number: number) => number.toLocaleString(`${root.lang}-u-nu-latn`);
  status.textContent = isEmpty
    ? ""
    : found.length === 0
      ? words.nothing
      : found.length > SHOWN
        ? words.foundFirst(count(found.length), count(SHOWN))
        : words.found(count(found.length));
}

function close(): void {
  if (list) list.hidden = true;
}

/** Down and up lead from the box through the results; Enter opens the first, Escape leaves them. */
function press(event: KeyboardEvent): void {
  const links = [...(list?.querySelectorAll("a") ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const isOpen = list?.hidden === false;
  if (event.key === "Escape" && (isOpen || box?.value !== "")) {
    if (box) box.value = "";
    search();
    box?.focus();
  } else if (event.key === "Enter" && at < 0) {
    search(); // for what was typed just now
    list?.querySelector("a")?.click();
  } else if (event.key === "ArrowDown" && isOpen) links[at + 1]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? box)?.focus();
  else return;
  event.preventDefault();
}

let timer: ReturnType<typeof setTimeout> | undefined;
box?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 100);
});
box?.addEventListener("focus", () => {
  if (list) list.hidden = list.childElementCount === 0;
});
box?.closest("search")?.addEventListener("keydown", press);
list?.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a")) close();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (target instanceof Element && !target.closest(".find")) close();
});
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof Element && !target.closest(".find")) close();
});
