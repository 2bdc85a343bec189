import { comparedWith } from "../src/editions/site/compared.ts";
import type { PageOf, PublishedSession, SitePage } from "../src/editions/site/pages.ts";

/** Whether two plans of a page come to the same. Texts that were not read anew are the same things. */
export function isSame(a: SitePage, b: SitePage): boolean {
  if (JSON.stringify(a.versions) !== JSON.stringify(b.versions)) return false;
  switch (a.kind) {
    case "instrument":
      return (
        b.kind === a.kind &&
        a.instrument === b.instrument &&
        a.previous === b.previous &&
        a.next === b.next &&
        a.parallel === b.parallel &&
        comparedNames(a) === comparedNames(b) &&
        isCitedAlike(a, b) &&
        frameOf(a.published) === frameOf(b.published)
      );
    case "cite":
      return (
        b.kind === a.kind &&
        a.instrument === b.instrument &&
        frameOf(a.published) === frameOf(b.published)
      );
    case "parallel":
      return (
        b.kind === a.kind &&
        a.columns.length === b.columns.length &&
        a.columns.every(({ instrument }, nth) => instrument === b.columns[nth]?.instrument) &&
        frameOf(a.published) === frameOf(b.published)
      );
    case "changes":
    case "proof":
    case "session":
    case "search":
    case "register":
    case "data":
    case "map":
    case "search-all":
    case "home":
    case "about":
    case "offline":
    case "not-found":
      return false;
  }
}

/** What a page says of the drafts of its text, or of what its draft became. */
function comparedNames({ instrument, published: { session } }: PageOf<"instrument">): string {
  return JSON.stringify(
    comparedWith(instrument, session).map(({ path, adopted }) => [path, adopted.designation]),
  );
}

function isCitedAlike(a: PageOf<"instrument">, b: PageOf<"instrument">): boolean {
  const [before, after] = [a, b].map(({ published, instrument }) =>
    JSON.stringify(published.links?.cited[instrument.id]),
  );
  return before === after;
}

const frames = new WeakMap<PublishedSession, string>();

/** All that a page may show of its session beside the texts. */
function frameOf(published: PublishedSession): string {
  const { session, proof, downloads } = published;
  const known = frames.get(published);
  if (known !== undefined) return known;
  const parts = session.parts.map(({ instruments, ...part }) => ({
    ...part,
    instruments: instruments.map(({ id }) => id),
  }));
  const frame = JSON.stringify([
    { ...session, parts, drafts: session.drafts.length },
    proof,
    downloads,
    published.links?.links,
  ]);
  frames.set(published, frame);
  return frame;
}
