/** How a paragraph is named by those who cite it, and where it is found. */
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
  const parts = name.split(".");
  const cited: string[] = [];
  const labels: string[] = [];
  for (const [nth, part] of parts.entries()) {
    const named = page.getElementById(parts.slice(0, nth + 1).join(".") + suffix);
    const number = part.replace(/^\D+(?=\d)/u, "");
    if (/^annex\d*$/.test(part)) cited.push(named?.textContent ?? part);
    else if (/^(?:pp)?table\d/.test(part)) cited.push(words.table(number));
    else labels.push(printedLabel(named) ?? number);
  }
  const cite = name.startsWith("pp") ? words.preambular : words.paragraph;
  return [...cited, ...(labels.length > 0 ? [cite(labels.join(" "))] : [])].join(words.comma);
}

/** `28` of `28.`, `(c)` of `(c)`. */
function printedLabel(named: Element | null): string | undefined {
  const label = named?.querySelector(":scope > .label, :scope > p > .label")?.textContent;
  return label?.replace(/[\s.．、:：\-–—]+$/u, "");
}

/** The address of a paragraph for others. A page in a folder has none but the one that it is published at. */
export function addressOf(id = ""): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const isHere = location.protocol !== "file:" || published === undefined;
  const address = new URL(isHere ? location.href : published);
  address.hash = id;
  return address.href;
}
