import { linksWithin, type Place } from "../../enrich/links.ts";
import type { Stretch } from "../../markdown/render.ts";
import type { Instrument, Session, TextBlock } from "../../model/document.ts";
import { html } from "../../text/html.ts";
import { instrumentPath, relativeLink } from "./addresses.ts";

/** Links what in the texts of a session points to another of them, or to a paragraph. */
export function referencesIn(
  session: Session,
  hrefOf: (place: Place) => string,
): (block: TextBlock) => readonly Stretch[] {
  const links = linksWithin(session);
  return (block) =>
    (links.get(block) ?? []).map(({ start, end, to }) => ({
      start,
      end,
      set: (words) => html`<a class="reference" href="${hrefOf(to)}">${words}</a>`,
    }));
}

/** The way to a place from the page of a text. */
export function linkFrom({ id }: Instrument, session: Session, { document, unit }: Place): string {
  const anchor = unit === undefined ? "" : `#${unit}`;
  if (document === id) return anchor;
  const way = relativeLink(
    instrumentPath(session, { id }),
    instrumentPath(session, { id: document }),
  );
  return `${way}${anchor}`;
}
