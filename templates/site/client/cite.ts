/** How a paragraph is named by those who cite it, and where it is found. */
import { citePlace as citePlaceIn } from "../../wording/cite-place.ts";
import { selection as words } from "../../wording/en/client.ts";

/** The name of the text that an element stands in: `Resolution 7/1`. */
export function textName(within: Element): string {
  return within.closest<HTMLElement>("[data-name]")?.dataset["name"] ?? document.title;
}

/** A place in its text by its name: `para. 28 (c)`, `preambular para. 7`, `Annex II, para. 3`. It may be of another page. */
export function citePlace(id: string, page = document): string {
  // A further language has its name behind: `op28.c--fr`.
  const [name = "", language] = id.split("--");
  const suffix = language === undefined ? "" : `--${language}`;
  const at = (part: string) => page.getElementById(part + suffix);
  const labelOf = (part: string) =>
    at(part)?.querySelector(":scope > .label, :scope > p > .label")?.textContent;
  return citePlaceIn(name, { labelOf, wordsOf: (part) => at(part)?.textContent }, words);
}

/** A paragraph as a note of the United Nations cites it: what the page says of its text, with the place in it. */
export function citeInNote(within: Element, id: string): string {
  const [text, see] = document.querySelector("[data-cite]")?.childNodes ?? [];
  const name = text?.textContent ?? textName(within);
  return `${name}${words.comma}${citePlace(id)}${see?.textContent ?? ""}`;
}

/** The address of a paragraph for others. A page in a folder has none but the one that it is published at. */
export function addressOf(id = ""): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const isHere = location.protocol !== "file:" || published === undefined;
  const address = new URL(isHere ? location.href : published);
  address.hash = id;
  return address.href;
}
