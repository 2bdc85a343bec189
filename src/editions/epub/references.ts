import { resolveIbid, type Ibid } from "../../enrich/ibid.ts";
import { linksWithin } from "../../enrich/links.ts";
import type { Stretch } from "../../markdown/render.ts";
import type { Session, TextBlock } from "../../model/document.ts";
import { html, type Html } from "../../text/html.ts";

/**
 * Links the texts of a book with each other by the names of their paragraphs, and says in a note what its “Ibid.” stands
 * for: a pop-up shows nothing of the note before it.
 * @param document the text in whose file the words stand
 * @param explain the words of the edition behind an “Ibid.”
 */
export function referencesIn(
  session: Session,
  document: string,
  explain: (ibid: Ibid) => string,
): (block: TextBlock) => readonly Stretch[] {
  const links = linksWithin(session);
  const ibids = resolveIbid(session);
  return (block) => {
    const linked = (links.get(block) ?? []).map(({ start, end, to }): Stretch => {
      const file = to.document === document ? "" : `${to.document}.xhtml`;
      const href = `${file}${to.unit === undefined ? "" : `#${to.unit}`}`;
      return { start, end, set: (words) => html`<a class="reference" href="${href}">${words}</a>` };
    });
    const ibid = ibids.get(block);
    return ibid ? [...linked, added(ibid, explain(ibid))] : linked;
  };
}

// The space before the addition stands in it: the words of the record are as close as they were.
/** What the edition adds carries a class of its own: it is no word of the record, and the proof passes it over. */
function added({ start, end }: Ibid, words: string): Stretch {
  const addition: Html = html`<span class="editorial">${words}</span>`;
  return { start, end, set: (own, isLast) => html`${own}${isLast && addition}` };
}
