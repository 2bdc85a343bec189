/** An excerpt as plain words and as markup, for other programs. */
import { selection as words } from "../../wording/en/client.ts";
import type { Copied } from "./copy.ts";
import { BLOCKS, type Excerpt } from "./excerpt.ts";

/** What stands on the page beside the words of a part: controls, and the items, which are parts themselves. */
const BESIDE = ".place, .back, .box, .pick, ol";

/** The attributes that words keep outside of the page. */
const KEPT = new Set(["href", "colspan", "rowspan", "dir", "lang"]);

export function takeAway({ name, title, places, address, parts }: Excerpt): Copied {
  const head = [name, title === name ? "" : title, places && words.excerpt(places), address];
  const lines = head.filter((line) => line !== "");
  const page = document.createElement("div");
  page.append(paragraph(...lines.flatMap((line) => [line, document.createElement("br")])));
  const texts = parts.map((part) => {
    let set: HTMLElement = part.matches(".table") ? document.createElement("div") : paragraph();
    set.append(own(part));
    const text = plain(set);
    strip(set);
    const depth = depthOf(part);
    for (let nth = 0; nth < depth; nth += 1) {
      const indented = document.createElement("blockquote");
      indented.append(set);
      set = indented;
    }
    page.append(set);
    return "    ".repeat(depth) + text;
  });
  return { text: [lines.join("\n"), ...texts].join("\n\n"), markup: page.innerHTML };
}

function paragraph(...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement("p");
  made.append(...content);
  return made;
}

/** The words of a part without those of its items; marks of notes as in `Convention[1]`. */
function own(part: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(part.querySelector(":scope > p") ?? part);
  const copy = range.cloneContents();
  for (const one of copy.querySelectorAll(BESIDE)) one.remove();
  for (const mark of copy.querySelectorAll(".mark, .note-label")) {
    mark.replaceWith(`[${mark.textContent.trim()}]`);
  }
  for (const label of copy.querySelectorAll(".label")) label.replaceWith(label.textContent);
  return copy;
}

function plain(part: Element): string {
  const rows = [...part.querySelectorAll("caption, tr")].map((row) =>
    row.matches("tr") ? [...row.children].map(oneLine).join("\t") : oneLine(row),
  );
  return rows.length > 0 ? rows.join("\n") : oneLine(part);
}

/** The white space of the page is not of the words; spaces that do not break are. */
function oneLine({ textContent }: Element): string {
  return textContent.replace(/[ \t\n]+/g, " ").trim();
}

function strip(part: Element): void {
  // An address that is relative leads nowhere outside of the page.
  for (const link of part.querySelectorAll("a")) link.setAttribute("href", link.href);
  for (const one of part.querySelectorAll("*")) {
    for (const name of one.getAttributeNames()) if (!KEPT.has(name)) one.removeAttribute(name);
  }
}

function depthOf(part: Element): number {
  const above = part.parentElement?.closest(BLOCKS);
  return above ? depthOf(above) + 1 : 0;
}
