import { homePath, relativeLink, sessionPath } from "../../src/editions/site/addresses.ts";
import type { SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { isDate } from "../wording/dates.ts";
import { listed, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { FEEDS, hasFeed, nameOfLanguageFeed } from "./feeds.ts";

/** The feeds of what a page shows, where it is known where the site stands: without that there are none. */
export function feedLinks(page: SitePage, address: string | undefined): Html | undefined {
  if (address === undefined) return undefined;
  const { path, language } = page;
  const wording = wordingFor(language);
  if (page.kind === "home") {
    const isDated = page.sessions.some(
      (one) => one.language === language && isDate(one.search.latest),
    );
    const name = nameOfLanguageFeed(language);
    return isDated ? links(path, homePath(language), name, language) : undefined;
  }
  if (page.kind !== "session") return undefined;
  const { session } = page.published;
  const name = listed([session.body.name, sessionName(session)], wording);
  return hasFeed(session) ? links(path, sessionPath(session), name, language) : undefined;
}

function links(from: string, page: string, name: string, language: string): Html {
  const { feeds } = wordingFor(language).citing;
  return html`${(["texts", "changes"] as const).map((kind) => {
    const feed = page.replace(/index\.html$/, FEEDS[kind]);
    return html`<link rel="alternate" type="application/atom+xml" title="${feeds[kind](name)}" href="${relativeLink(from, feed)}">\n`;
  })}`;
}
