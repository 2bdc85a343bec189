/** The mode in which paragraphs are chosen: a box to tick beside each, and what can be done with those that are. */
import { selection as words } from "../../wording/en/client.ts";
import { button } from "./box.ts";
import { citePlace } from "./cite.ts";
import { copy } from "./copy.ts";
import { BLOCKS, excerptOf, nameOf } from "./excerpt.ts";
import { tell } from "./status.ts";
import { takeAway } from "./takeaway.ts";

/** Ends the mode that is on. */
let end: (() => void) | undefined;

/**
 * Turns the mode on in a text.
 * @param opener what asked for it, and has the focus again at the end
 * @param first the block that is chosen to begin with
 */
export function choose(article: HTMLElement, opener: HTMLElement, first?: Element): void {
  end?.();
  const picks = [...article.querySelectorAll(BLOCKS)].map(makePick);
  const count = document.createElement("output");
  const shown = document.createElement("p");
  shown.className = "excerpt";

  const chosen = (): Element[] =>
    picks
      .filter((pick) => pick.checked && pickOf(blockOf(pick)?.parentElement)?.checked !== true)
      .flatMap((pick) => blockOf(pick) ?? []);

  /** Makes paragraphs agree with their items, and the page to be printed with what is chosen. */
  const show = (): void => {
    for (const pick of picks.toReversed()) {
      const below = picksBelow(pick);
      if (below.length === 0) continue;
      pick.checked = below.every(({ checked }) => checked);
      pick.indeterminate = !pick.checked && below.some((one) => one.checked || one.indeterminate);
    }
    const blocks = chosen();
    count.value = words.chosen(blocks.length);
    for (const part of article.querySelectorAll(".left-out")) part.classList.remove("left-out");
    const { leftOut, places, address } = excerptOf(article, blocks);
    shown.textContent = [places && words.excerpt(places), address].filter(Boolean).join("\n");
    if (blocks.length > 0) for (const part of leftOut) part.classList.add("left-out");
  };

  const tick = (checked: boolean) => (): void => {
    for (const pick of picks) pick.checked = checked;
    show();
  };

  /** Does something with what is chosen, or says that nothing is. */
  const withChosen = (work: (blocks: readonly Element[]) => void) => (): void => {
    const blocks = chosen();
    if (blocks.length === 0) tell(words.nothing);
    else work(blocks);
  };
  const copyChosen = async (blocks: readonly Element[]): Promise<void> => {
    const done = await copy(takeAway(excerptOf(article, blocks)));
    tell(done ? words.copied : words.notCopied);
  };

  const onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !picks.includes(target)) return;
    for (const below of blockOf(target)?.querySelectorAll<HTMLInputElement>(".pick") ?? []) {
      below.checked = target.checked;
    }
    show();
  };
  const onKey = ({ key, target }: KeyboardEvent): void => {
    if (key !== "Escape") return;
    if (target instanceof Node && bar.contains(target)) end?.();
    else bar.focus();
  };

  const bar = document.createElement("div");
  bar.className = "choosing";
  bar.role = "group";
  bar.ariaLabel = words.choose;
  bar.tabIndex = -1;
  bar.append(
    count,
    button(words.all, tick(true)),
    button(words.none, tick(false)),
    button(words.copy, withChosen(copyChosen)),
    button(
      words.print,
      withChosen(() => print()),
    ),
    button(words.done, () => end?.()),
  );
  article.querySelector("header")?.append(shown, bar);
  article.classList.add("chosen-from");
  article.addEventListener("change", onChange);
  article.addEventListener("keydown", onKey);
  end = () => {
    end = undefined;
    for (const part of article.querySelectorAll(".left-out")) part.classList.remove("left-out");
    for (const made of [bar, shown, ...picks]) made.remove();
    article.classList.remove("chosen-from");
    article.removeEventListener("change", onChange);
    article.removeEventListener("keydown", onKey);
    opener.focus({ preventScroll: true });
  };
  show();
  const pick = pickOf(first);
  if (pick) pick.click();
  (pick ?? bar).focus({ preventScroll: true });
  tell(words.hint);
}

/** The box to tick of a block, which stands before its label; that of a table before it, for a table scrolls. */
function makePick(block: Element): HTMLInputElement {
  const pick = document.createElement("input");
  pick.type = "checkbox";
  pick.className = "pick";
  pick.ariaLabel = citePlace(nameOf(block));
  if (block.matches(".table")) block.before(pick);
  else (block.querySelector(":scope > p") ?? block).prepend(pick);
  return pick;
}

function pickOf(block: Element | null | undefined): HTMLInputElement | null {
  const within = block?.closest(BLOCKS);
  return within?.querySelector(":scope > .pick, :scope > p > .pick") ?? null;
}

function blockOf(pick: Element): Element | null {
  const next = pick.nextElementSibling;
  return next?.matches(".table") ? next : pick.closest(BLOCKS);
}

function picksBelow(pick: HTMLInputElement): HTMLInputElement[] {
  const items = blockOf(pick)?.querySelectorAll<HTMLElement>(":scope > .items > li") ?? [];
  return [...items].flatMap((item) => pickOf(item) ?? []);
}
