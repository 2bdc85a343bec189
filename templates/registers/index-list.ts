import type { IndexEntry, IndexPlace } from "../../src/enrich/index-entry.ts";
import type { Session } from "../../src/model/document.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import type { Wording } from "../wording/wording.ts";
import type { RegisterDress } from "./dress.ts";
import { excerpt } from "./excerpt.ts";
import { fullPlaceName, placeName, textName, withReferring, wordsOf } from "./texts.ts";

/**
 * An index: a section for each of its groups, and in it a list of entries in lists, each with its places. Every entry
 * is an anchor. Those of a whole group are told in a line.
 */
export function indexSections(
  entries: readonly IndexEntry[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  const heading = raw(`h${dress.level}`);
  return html`${entries.map(
    (entry) => html`<section class="index-part">
<${heading} id="${dress.id(entry.id)}">${headingOf(entry, wording, dress)}</${heading}>
${entry.places.length > 0 && placesBelow(entry.places, session, wording, dress)}${entryList(entry.entries, session, wording, dress)}</section>
`,
  )}`;
}

function entryList(
  entries: readonly IndexEntry[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html | undefined {
  if (entries.length === 0) return undefined;
  return html`<ul class="index">
${entries.map(
  (entry) =>
    html`<li id="${dress.id(entry.id)}">${entryLine(entry, session, wording, dress)}${entryList(entry.entries, session, wording, dress)}</li>\n`,
)}</ul>
`;
}

/** An entry with its places. */
function entryLine(
  entry: IndexEntry,
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html | undefined {
  if (!dress.hasExcerpts && textsIn(entry.places).length > MANY) {
    const heading = html`<p><span class="entry">${headingOf(entry, wording, dress)}</span></p>\n`;
    return html`${heading}${placesBelow(entry.places, session, wording, dress)}`;
  }
  const places = placesOf(entry, session, wording, dress);
  const heading = html`<span class="entry">${headingOf(entry, wording, dress)}</span>`;
  return paragraph(html`${heading}${places && html` ${places}`}`, dress);
}

/** From so many texts on each has a line of its own, for no page may have room for all of them. */
const MANY = 12;

/** Where something stands, below what it is: in a line, or of many texts in a list. */
function placesBelow(
  places: readonly IndexPlace[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  const line = (own: readonly IndexPlace[]) => placesLine(own, session, wording, dress);
  const texts = textsIn(places);
  if (texts.length <= MANY) return html`<p class="places">${line(places)}</p>\n`;
  return html`<ul class="index">\n${texts.map(([, own]) => html`<li><p class="places">${line(own)}</p></li>\n`)}</ul>\n`;
}

/** Places by the texts that they are in. */
function textsIn(places: readonly IndexPlace[]): [string, IndexPlace[]][] {
  return [...Map.groupBy(places, ({ document }) => document)];
}

/** Places that are no more than named stand in a line of words. */
function paragraph(words: Html | undefined, { hasExcerpts }: RegisterDress): Html | undefined {
  return words && !hasExcerpts ? html`<p>${words}</p>\n` : words;
}

/** What an entry is called; a group that no text names has a name in each language. */
function headingOf(
  { heading, group, target }: IndexEntry,
  { registers, site }: Wording,
  { toTarget }: RegisterDress,
): Html {
  if (group === "documents" || group === "names") return html`${registers.groups[group]}`;
  if (group === "operative") return html`${site.text.operative}`;
  if (group === "preambular") return html`${site.text.preamble}`;
  const words = html`${heading}`;
  return target ? toTarget(target, words) : words;
}

function placesOf(
  { places }: IndexEntry,
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html | undefined {
  if (places.length === 0) return undefined;
  return dress.hasExcerpts
    ? excerptList(places, session, wording, dress)
    : html`<span class="places">${placesLine(places, session, wording, dress)}</span>`;
}

/** Each place with the words that stand there. */
function excerptList(
  places: readonly IndexPlace[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  return html`<ul class="places">
${places.map((place) => {
  const names = withReferring(session, place).map((one, nth) => {
    const name =
      nth === 0 ? fullPlaceName(session, one, wording) : placeName(session, one, wording);
    return dress.toPlace(one, html`${name}`);
  });
  return html`<li>${commaed(names, wording)} <span class="words">${excerpt(wordsOf(session, place), place)}</span></li>\n`;
})}</ul>
`;
}

/** `Resolution 7/1: preambular para. 5, para. 4; Resolution 7/2: para. 11`: each text once, and in it each paragraph once. */
export function placesLine(
  places: readonly IndexPlace[],
  session: Session,
  wording: Wording,
  { toPlace }: RegisterDress,
): Html {
  return html`${textsIn(places).map(([document, own], nth) => {
    const all = own.flatMap((place) => withReferring(session, place));
    const names = [...new Map(all.map((place) => [place.unit, place])).values()].map((place) =>
      toPlace(place, html`${kept(placeName(session, place, wording))}`),
    );
    return html`${nth > 0 && wording.semicolon}${kept(textName(session, document, wording))}${wording.colon}${commaed(names, wording)}`;
  })}`;
}

/** Numbers and letters of items stay on the line of the word before them. */
function kept(words: string): string {
  return words.replace(/ (?=[\p{N}(]|\p{L}\))/gu, "\u00A0");
}

function commaed(names: readonly Html[], { comma }: Wording): Html {
  return html`${names.map((name, nth) => html`${nth > 0 && comma}${name}`)}`;
}
