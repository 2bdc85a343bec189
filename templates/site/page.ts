import {
  homePath,
  proofPath,
  relativeLink,
  searchAllPath,
  searchPath,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PublishedSession, SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { proofLine, proofRemarks, sessionLine, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { aboutMain, proofMain } from "./proof.ts";
import { homeMain, notFoundMain } from "./home.ts";
import { parallelMain, parallelName } from "./parallel.ts";
import { searchAllData, searchData } from "./search-data.ts";
import { searchAllMain, searchMain } from "./search.ts";
import { sessionMain } from "./session.ts";
import { shell } from "./shell.ts";
import { instrumentMain, instrumentName } from "./text.ts";

/** What the middle of a page is, and what it is called. */
interface Content {
  readonly title: string;
  readonly description: string;
  readonly main: Html;
}

/** What is a page to readers, and no file that one of them loads. */
type ReadPage = Exclude<SitePage, { readonly kind: "search-data" | "search-all-data" }>;

/** A page of the site as a whole HTML document; of what a search loads, the script. */
export function renderPage(page: SitePage): string {
  switch (page.kind) {
    case "search-data":
      return searchData(page);
    case "search-all-data":
      return searchAllData(page);
    default:
      return renderDocument(page);
  }
}

function renderDocument(page: ReadPage): string {
  const { path, language, versions } = page;
  const wording = wordingFor(language);
  const around = { path, language, versions, ...contentOf(page, wording) };
  switch (page.kind) {
    case "home":
    case "about":
    case "search-all":
    case "not-found":
      return shell({
        ...around,
        siteName: wording.site.home.title,
        contents: homePath(language),
        search: searchAllPath(language),
        program: page.kind === "search-all" ? "search" : undefined,
        footer: html``,
        fromRoot: page.kind === "not-found",
      });
    case "session":
    case "proof":
    case "search":
    case "instrument":
    case "parallel": {
      const { session } = page.published;
      return shell({
        ...around,
        parallel: page.kind === "instrument" ? page.parallel : undefined,
        siteName: sessionLine(session),
        contents: sessionPath(session),
        search: searchPath(session),
        program: page.kind === "search" ? "search" : undefined,
        footer: footerOf(path, page.published, wording),
      });
    }
  }
}

function contentOf(page: ReadPage, wording: Wording): Content {
  const { site, stop, comma } = wording;
  switch (page.kind) {
    case "home":
      return { ...site.home, main: homeMain(page, wording) };
    case "about":
      return { ...site.proof, main: aboutMain(page, wording) };
    case "not-found": {
      const { title } = site.notFound;
      return { title, description: `${title}${stop}`, main: notFoundMain(wording) };
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
    case "search": {
      const name = sessionLine(page.published.session);
      const { title, description } = site.search;
      return {
        title: `${title} – ${name}`,
        description: description(name),
        main: searchMain(page),
      };
    }
    case "search-all": {
      const { title, descriptionAll } = site.search;
      return { title, description: descriptionAll, main: searchAllMain(page) };
    }
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
