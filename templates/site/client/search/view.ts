import { languageOf } from "../../../wording/languages.ts";
import { search as words } from "../../../wording/en/client.ts";
import { excerptOf } from "./excerpt.ts";
import { placeName } from "../../../wording/place-names.ts";
import type { Query, Term } from "./query.ts";
import type { Found, Hit } from "./scan.ts";

/** How many paragraphs of a text are shown at first, and how many texts. */
const [HITS, TEXTS] = [8, 40];

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(languageOf(language)?.locale ?? language);

/** A number as the language writes it. */
export function written(number: number): string {
  return numbers.format(number);
}

const megabytes = new Intl.NumberFormat(languageOf(language)?.locale ?? language, {
  style: "unit",
  unit: "megabyte",
  maximumFractionDigits: 1,
});

/** A number of bytes as the language writes it: `1.5 MB`. */
export function sized(bytes: number): string {
  return megabytes.format(bytes / 1e6);
}

const status = document.querySelector<HTMLElement>("#found");
const results = document.querySelector<HTMLElement>("#results");

/** Says where the search stands, for all to see and for a screen reader to say. */
export function showStatus(message: string): void {
  if (status && status.textContent !== message) status.textContent = message;
}

/** Says how much was found. */
export function showCount(found: readonly Found[]): void {
  const hits = found.reduce((sum, text) => sum + text.hits.length, 0);
  showStatus(countOf(hits, found.length));
}

/** `3 paragraphs in 2 texts.`, or `1 text.` */
export function countOf(hits: number, texts: number): string {
  return hits === 0 && texts > 0
    ? words.foundTexts(written(texts), texts)
    : words.found(written(hits), hits, written(texts), texts);
}

/** Takes away what was found before. */
export function clearResults(): void {
  results?.replaceChildren();
  showStatus("");
}

/** Adds what was found, text by text; of much the first, and the rest when it is asked for. */
export function showFound(found: readonly Found[], query: Query, session?: string): void {
  if (results) showSome(results, found, TEXTS, (one) => textSection(one, query, session));
}

/** Adds the first of many things, with a button that adds as many more and leads to them. */
function showSome<T>(
  place: HTMLElement,
  things: readonly T[],
  limit: number,
  make: (thing: T) => HTMLElement,
): void {
  const made = things.slice(0, limit).map(make);
  place.append(...made);
  const rest = things.slice(limit);
  if (rest.length === 0) return;
  const more = element("button", "more", words.more(written(rest.length), rest.length));
  const holder = element(place.localName === "ol" ? "li" : "p", "more", more);
  more.addEventListener("click", () => {
    const before = place.lastElementChild === holder ? holder.previousElementSibling : null;
    holder.remove();
    showSome(place, rest, limit * 5, make);
    before?.nextElementSibling?.querySelector("a")?.focus();
  });
  place.append(holder);
}

function textSection(found: Found, query: Query, session?: string): HTMLElement {
  const { text, hits, isNamed } = found;
  const own = isNamed ? query : undefined;
  const heading = element(
    "h2",
    "",
    link(text.address, [
      element("span", "designation", ...marked(text.name, own)),
      ...(text.title === text.name
        ? []
        : [" ", element("span", "title", ...marked(text.title, own))]),
    ]),
  );
  const keys = text.keys.filter((key) => !text.name.includes(key));
  const details = [
    ...(session === undefined ? [] : [session]),
    ...(hits.length > 0 ? [words.paragraphs(written(hits.length), hits.length)] : []),
  ];
  const section = element("section", "", heading);
  if (details.length > 0) section.append(element("p", "detail", details.join(" · ")));
  if (isNamed && keys.length > 0) {
    const symbols = keys.flatMap((key) => [" ", element("bdi", "", ...marked(key, own))]);
    section.append(element("p", "detail", ...symbols.slice(1)));
  }
  if (hits.length > 0) {
    const list = element("ol", "hits");
    showSome(list, hits, HITS, (hit) => hitItem(text.address, hit, query));
    section.append(list);
  }
  return section;
}

function hitItem(address: string, { paragraph }: Hit, query: Query): HTMLElement {
  const { name, label } = paragraph;
  const excerpt = excerptOf(paragraph, query).map(({ words: run, isMarked, isLead }) => {
    const set = isMarked ? element("mark", "", run) : run;
    return isLead ? element("em", "lead", set) : set;
  });
  const place = element("span", "place-name", placeName(name, label, words.places));
  return element(
    "li",
    "",
    link(`${address}#${name}`, [place, " ", element("span", "words", ...excerpt)]),
  );
}

/** Says that nothing was found, how often each of the words stands there, and what else one can try. */
export function showNothing({ terms }: Query, count?: (query: Query) => number): void {
  showStatus(words.nothing);
  if (!results) return;
  if (count && terms.length > 1) results.append(eachTerm(terms, count));
  results.append(element("p", "tips", words.tips));
}

function eachTerm(terms: readonly Term[], count: (query: Query) => number): HTMLElement {
  const each = terms.map((term) => {
    const many = count({ terms: [term], together: undefined, place: undefined, cited: undefined });
    const line = `${words.quoted(term.shown)} – ${words.paragraphs(written(many), many)}`;
    return element(
      "li",
      "",
      many > 0 ? link(`?q=${encodeURIComponent(term.shown)}`, [line]) : line,
    );
  });
  return element("ul", "each", ...each);
}

function marked(text: string, query: Query | undefined): (string | Node)[] {
  if (!query) return [text];
  return excerptOf({ words: text, lead: 0 }, query).map(({ words: run, isMarked }) =>
    isMarked ? element("mark", "", run) : run,
  );
}

function link(address: string, content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement("a");
  made.href = address;
  made.append(...content);
  return made;
}

/** An element with words in it, which are never read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name !== "") made.className = name;
  made.append(...content);
  return made;
}
