import {
  homePath,
  instrumentPath,
  proofPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf, PublishedSession, SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  proofLine,
  proofRemarks,
  sessionLine,
  sessionName,
  shortName,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { cardOf, cardWords } from "./card.ts";
import { aboutMain, proofMain } from "./proof.ts";
import { homeMain, notFoundMain } from "./home.ts";
import { parallelMain, parallelName } from "./parallel.ts";
import { sessionMain } from "./session.ts";
import { sharingTags } from "./sharing.ts";
import { shell } from "./shell.ts";
import { instrumentMain, instrumentName } from "./text.ts";

/** What the middle of a page is, and what it is called. */
interface Content {
  readonly title: string;
  readonly description: string;
  readonly main: Html;
}

/**
 * A page of the site as a whole HTML document.
 * @param address where the site will stand, with a slash at its end; without it the page claims no address
 */
export function renderPage(page: SitePage, address?: string): string {
  const { path, language, versions } = page;
  const wording = wordingFor(language);
  const content = contentOf(page, wording, rootOf(address));
  const sharing = sharingOf(page, content, wording, address);
  const around = { path, language, versions, address, sharing, ...content };
  switch (page.kind) {
    case "home":
    case "about":
    case "not-found":
      return shell({
        ...around,
        siteName: wording.site.home.title,
        contents: homePath(language),
        footer: html``,
        root: page.kind === "not-found" ? rootOf(address) : undefined,
      });
    case "session":
    case "proof":
    case "instrument":
    case "parallel": {
      const { session } = page.published;
      return shell({
        ...around,
        isText: page.kind === "instrument" || page.kind === "parallel",
        ...(page.kind === "instrument" && aroundText(page)),
        name: "instrument" in page ? shortName(page.instrument, wording) : undefined,
        siteName: sessionLine(session),
        contents: sessionPath(session),
        footer: footerOf(path, page.published, wording),
      });
    }
  }
}

/** Where a text stands in all its languages, and which stand before and behind it. */
function aroundText({ parallel, previous, next, published: { session } }: PageOf<"instrument">) {
  const [prev, behind] = [previous, next].map((text) => text && instrumentPath(session, text));
  return { parallel, neighbours: { prev, next: behind } };
}

/** Where the site begins on its host: `/` where nobody knows. */
function rootOf(address: string | undefined): string {
  return address === undefined ? "/" : new URL(address).pathname;
}

/** The page for addresses that lead nowhere is none for others to find. */
const NO_PLACE = html`<meta name="robots" content="noindex">\n`;

function sharingOf(
  page: SitePage,
  { title, description }: Content,
  wording: Wording,
  address: string | undefined,
): Html | undefined {
  const picture = cardOf(page);
  if (!picture) return NO_PLACE;
  if (address === undefined) return undefined;
  const siteName =
    "published" in page ? page.published.session.body.name : wording.site.home.description;
  return sharingTags(address, page, { title, description, siteName, picture: cardWords(picture) });
}

function contentOf(page: SitePage, wording: Wording, root: string): Content {
  const { site, stop, comma } = wording;
  switch (page.kind) {
    case "home":
      return { ...site.home, main: homeMain(page, wording) };
    case "about":
      return { ...site.proof, main: aboutMain(page, wording) };
    case "not-found": {
      const { title } = site.notFound;
      return { title, description: `${title}${stop}`, main: notFoundMain(wording, root) };
    }
    case "session": {
      const { session } = page.published;
      const name = sessionLine(session);
      return {
        title: `${name} – ${session.body.name}`,
        description: site.sessionDescription(session.body.name, name),
        main: sessionMain(page),
      };
    }
    case "proof":
      return {
        title: `${site.proof.heading} – ${sessionLine(page.published.session)}`,
        description: site.proof.description,
        main: proofMain(page, wording),
      };
    case "instrument": {
      const title = instrumentName(page.instrument, wording);
      const { session } = page.published;
      const held = `${session.body.name}${comma}${sessionName(session)}`;
      return { title, description: `${title}${stop} ${held}${stop}`, main: instrumentMain(page) };
    }
    case "parallel": {
      const name = parallelName(page, wording);
      return {
        title: site.languages.sideBySideTitle(name),
        description: site.languages.sideBySideDescription(name),
        main: parallelMain(page, wording),
      };
    }
  }
}

/** At the foot of every page of a session: what was proved of it, and where to read how. */
function footerOf(path: string, { session, proof }: PublishedSession, wording: Wording): Html {
  const how = relativeLink(path, proofPath(session));
  return html`<p>${wording.editionHolds(proofLine(proof, wording))} <a href="${how}#proof">${wording.site.proof.how}</a></p>
${proofRemarks(proof, wording).map((remark) => html`<p>${remark}</p>\n`)}`;
}
