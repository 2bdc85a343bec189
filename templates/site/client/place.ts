/** Which paragraph is read: one answer for the contents, the address, the other languages and the coming back. */
import { fragmentOf } from "./fragment.ts";

/** All that can be pointed at in a text, but what stands at its head, the marks of notes, and notes beside their lines. */
const PLACES = "article [id]:not(section > h2, sup > a, .text-head *, .beside *)";

/** What the address names, which the browser itself may not know before the page is whole; nothing, where it leads nowhere. */
export function namedPlace(): HTMLElement | null {
  return document.getElementById(fragmentOf(location));
}

/** What the address led to, until it has left the window once. */
let arrived: Element | null = null;

const arrive = (): void => {
  const place = namedPlace();
  arrived = place?.matches("article *") ? place : null;
};
arrive();
addEventListener("hashchange", arrive);

/** The paragraph at the top of the window, or that the address led to while it is in sight; none above the text. */
export function readPlace(): Element | undefined {
  if (scrollY === 0) return undefined;
  const top = arrived?.getBoundingClientRect().top ?? -1;
  if (arrived && top >= 0 && top < innerHeight) return arrived;
  arrived = null;
  const line = Math.min(innerHeight / 4, 200);
  return [...document.querySelectorAll(PLACES)].findLast(
    (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top <= line,
  );
}

/** How often at most the readers of `onReading` are told, in milliseconds: a browser takes 100 changes of the address in 30 seconds. */
const PAUSE = 350;

const listeners: ((place: Element | undefined) => void)[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;

addEventListener(
  "scroll",
  () => {
    if (listeners.length === 0) return;
    waiting ||= setTimeout(() => {
      waiting = undefined;
      const place = readPlace();
      for (const listener of listeners) listener(place);
    }, PAUSE);
  },
  { passive: true },
);

/** Tells which paragraph is read whenever the reader has moved. */
export function onReading(listener: (place: Element | undefined) => void): void {
  listeners.push(listener);
}
