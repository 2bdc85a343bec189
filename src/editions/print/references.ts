import { linksWithin, type Place } from "../../enrich/links.ts";
import type { Stretch } from "../../markdown/render.ts";
import type { Instrument, Session, TextBlock } from "../../model/document.ts";
import { isTitle, nameUnits, textsOf } from "../../model/name.ts";
import { html, type Html } from "../../text/html.ts";

/** Where the number of a page will stand: as wide as that of any page of any book, for lines are made before it is known. */
export const NUMBER = "0000";

/** The words of the edition around the number of a page. */
export type AroundNumber = readonly [before: string, behind: string];

/**
 * Links the texts of a book with each other by the names of their paragraphs, and says behind the words on which page
 * that is. A paragraph says it once of each place; a title says it of none.
 */
export function referencesIn(
  text: Instrument,
  session: Session,
  around: AroundNumber,
): (block: TextBlock) => readonly Stretch[] {
  const links = linksWithin(session);
  const titles = new Set(nameUnits(text).filter(isTitle).flatMap(textsOf));
  return (block) => {
    const said = new Set<string>();
    return (links.get(block) ?? []).map(({ start, end, to }): Stretch => {
      const name = nameOf(to);
      const isFirst = !said.has(name) && !titles.has(block);
      said.add(name);
      const number = isFirst && pageOf(name, [` [${around[0]}`, `${around[1]}]`]);
      const set = (words: Html, isLast: boolean): Html =>
        html`<a class="reference" href="#${name}">${words}</a>${isLast && number}`;
      return { start, end, set };
    });
  };
}

/**
 * The number of the page on which a place is, filled in when all pages are made. It stays in the line that it follows,
 * and is no word of the record.
 */
export function pageOf(name: string, [before, behind]: AroundNumber): Html {
  const words = `${before}${NUMBER}${behind}`.replaceAll(" ", "\u00a0");
  return html`<span class="editorial" data-page-of="${name}">${words}</span>`;
}

/** What a place is called in the file of a book. */
export function nameOf({ document, unit }: Place): string {
  return unit === undefined ? document : `${document}.${unit}`;
}
