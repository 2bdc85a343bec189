/** A program of its own, loaded when a reader asks what can be done with a paragraph. */
import { selection as words } from "../../wording/en/client.ts";
import style from "../styles/select.css";
import { button, canOpen, closeBox, openBox } from "./box.ts";
import { choose } from "./choose.ts";
import { addressOf, citeInNote, citePlace, textName } from "./cite.ts";
import { copy, type Copied } from "./copy.ts";
import { excerptOf } from "./excerpt.ts";
import { tell } from "./status.ts";
import { takeAway } from "./takeaway.ts";

/** What can be done with one paragraph, in a box at its label. */
function offer(label: HTMLElement, block: Element, article: HTMLElement): void {
  const name = textName(article) + words.comma + citePlace(block.id);
  const cited = citeInNote(article, block.id);
  const copyButton = (word: string, said: string, what: () => Copied): HTMLButtonElement =>
    button(word, async () => {
      closeBox();
      const copied = what();
      tell((await copy(copied)) ? `${said} ${copied.text}` : `${words.notCopied} ${copied.text}`);
    });
  const heading = document.createElement("p");
  heading.className = "box-name";
  heading.textContent = name;
  const buttons = document.createElement("div");
  buttons.className = "box-buttons";
  buttons.append(
    copyButton(words.copyLink, words.linkCopied, () => ({ text: addressOf(block.id) })),
    copyButton(words.copyCitation, words.citationCopied, () => ({ text: cited })),
  );
  // Side by side, a paragraph is a cell of a row, and its items are others.
  if (!article.matches(".parallel")) {
    buttons.append(
      button(words.copyText, async () => {
        closeBox();
        const done = await copy(takeAway(excerptOf(article, [block])));
        tell(done ? words.copied : words.notCopied);
      }),
      button(words.choose, () => {
        closeBox();
        choose(article, label, block);
      }),
    );
  }
  openBox(label, name, heading, buttons, ...moreOn(block.id));
}

/** The way to all forms in which a paragraph is cited, where the page of its text leads there. */
function moreOn(id: string): readonly Node[] {
  const more = document.querySelector<HTMLAnchorElement>("[data-cite] + p > a")?.cloneNode(true);
  if (!(more instanceof HTMLAnchorElement)) return [];
  more.hash = id;
  more.className = "all-forms";
  return [more];
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

document.addEventListener("ask", (event) => {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const article = target.closest("article");
  if (!article) return;
  event.preventDefault();
  const block = target.closest("[id]");
  // After the browser has gone to the paragraph, which takes the focus.
  if (target.matches(".choose")) choose(article, target);
  else if (block && canOpen) setTimeout(() => offer(target, block, article));
});
