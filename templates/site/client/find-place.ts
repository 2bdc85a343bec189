import { labelKey } from "../../../src/model/label.ts";
import { fold, type Asked, type Kind } from "./understand.ts";

/** The place that was asked for, or else what is nearest to it. */
export interface Found {
  readonly place: Element | undefined;
  readonly nearest: Element | undefined;
}

/** The names that a number may have, by what it is the number of. */
const NAMES: Readonly<Record<Kind | "any", readonly string[]>> = {
  preambular: ["pp", "pp-"],
  operative: ["op", "op-"],
  note: ["fn"],
  annex: ["annex", "annex.", "annex.p"],
  any: ["op", "op-", ""],
};

const place = (name: string): Element | undefined =>
  document.getElementById(name)?.closest("article [id]") ?? undefined;

/** Finds a place in the text of the page by its name, or by what a reader meant. */
export function findPlace(written: string, asked: Asked | undefined): Found {
  const named = place(written);
  if (named || !asked) return { place: named, nearest: undefined };
  const [first = "", ...items] = asked.keys;
  const prefixes = NAMES[asked.kind ?? "any"];
  const base = prefixes.flatMap((prefix) => place(`${prefix}${first}`) ?? [])[0];
  if (!base) return { place: undefined, nearest: nearestTo(Number(first), prefixes) };
  let at = base;
  for (const key of items) {
    const item = itemsOf(at).find((one) => isCalled(one, key));
    if (!item) return { place: undefined, nearest: at };
    at = item;
  }
  return { place: at, nearest: at };
}

function itemsOf(above: Element): readonly Element[] {
  return [...above.querySelectorAll(":scope > .items > li")];
}

/** Whether an item has a key in print or in its name: `(ج)` is `c` as well. */
function isCalled(item: Element, key: string): boolean {
  const printed = item.querySelector(".label")?.textContent ?? "";
  return labelKey(fold(printed)) === key || item.id.split(".").at(-1) === key;
}

/** The last of those with such names and a number that is not above the one asked for, or the first of all. */
function nearestTo(number: number, prefixes: readonly string[]): Element | undefined {
  const all = [...document.querySelectorAll("article [id]")].flatMap((element) => {
    const [, prefix = "", own] = /^(.*?)(\d+)$/.exec(element.id) ?? [];
    return own !== undefined && prefixes.includes(prefix) ? [{ element, own: Number(own) }] : [];
  });
  return (all.findLast(({ own }) => own <= number) ?? all[0])?.element;
}
