import {
  homePath,
  instrumentPath,
  proofPath,
  relativeLink,
  searchAllPath,
  searchPath,
  sessionPath,
  sittingFolder,
} from "../../src/editions/site/addresses.ts";
import type { PageOf, PublishedSession, SitePage } from "../../src/editions/site/pages.ts";
import type { Instrument } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  proofLine,
  proofRemarks,
  sessionInSentence,
  sessionLine,
  sessionName,
  shortName,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { cardOf, cardWords } from "./card.ts";
import { changesMain } from "./changes.ts";
import { citeMain, citeName } from "./cite.ts";
import { aboutMain, proofMain } from "./proof.ts";
import { dataMain } from "./data.ts";
import { feedLinks } from "./feed-links.ts";
import { homeMain, notFoundMain } from "./home.ts";
import { mapMain } from "./map.ts";
import { offlineMain } from "./offline.ts";
import { parallelMain, parallelName } from "./parallel.ts";
import { registerMain } from "./registers.ts";
import { searchAllMain, searchMain } from "./search.ts";
import { sessionMain } from "./session.ts";
import { sharingTags } from "./sharing.ts";
import { shell, type Shell } from "./shell.ts";
import { describedData } from "./structured.ts";
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
  const content = contentOf(page, wording, address);
  const sharing = sharingOf(page, content, wording, address);
  const described = describedData(page, address);
  const around = {
    path,
    language,
    versions,
    address,
    sharing,
    described,
    feeds: feedLinks(page, address),
    ...content,
  };
  switch (page.kind) {
    case "home":
    case "about":
    case "offline":
    case "search-all":
    case "not-found":
      return shell({
        ...around,
        siteName: wording.site.home.title,
        contents: homePath(language),
        search: searchAllPath(language),
        styles: [...languageStyles(page), ...stylesOf(page)],
        ...(page.kind === "search-all" && SEARCHING),
        footer: html``,
        root: page.kind === "not-found" ? rootOf(address) : undefined,
      });
    case "session":
    case "proof":
    case "search":
    case "register":
    case "data":
    case "map":
    case "instrument":
    case "changes":
    case "cite":
    case "parallel": {
      const { session } = page.published;
      return shell({
        ...around,
        isText: ["instrument", "parallel", "register", "changes"].includes(page.kind),
        program: programOf(page),
        ...(page.kind === "search" && SEARCHING),
        ...(page.kind === "instrument" && aroundText(page)),
        name: "instrument" in page ? shortName(page.instrument, wording) : undefined,
        siteName: sessionLine(session),
        contents: sessionPath(session),
        sitting: sittingFolder(session),
        search: searchPath(session),
        styles: [...languageStyles(page), ...stylesOf(page)],
        footer: footerOf(path, page.published, wording),
      });
    }
  }
}

/** What is found is shown with all the faces of its text. */
const SEARCHING = { program: "search", isText: true } as const;

/** The program of a page beside the one that all have. */
function programOf(page: SitePage): Shell["program"] {
  if (page.kind === "register") return page.register === "who" ? "who" : undefined;
  if (page.kind === "cite") return "citing";
  return page.kind === "parallel" ? "parallel" : undefined;
}

/** The style sheets of a page beside the one that all have: those that few pages need. */
function stylesOf(page: SitePage): NonNullable<Shell["styles"]> {
  switch (page.kind) {
    case "home":
      return ["home"];
    case "session":
    case "offline":
      return ["contents"];
    case "search":
    case "search-all":
      return ["search"];
    case "about":
    case "proof":
      return ["tables"];
    case "register":
      return ["registers"];
    case "data":
      return ["data"];
    case "map":
      return ["tables", "map"];
    case "instrument":
      return hasTable(page.instrument) ? ["tables"] : [];
    case "parallel":
      return page.columns.some(({ instrument }) => hasTable(instrument))
        ? ["tables", "parallel"]
        : ["parallel"];
    case "changes":
      return ["changes"];
    case "cite":
      return ["citing"];
    case "not-found":
      return [];
  }
}

/** What only pages need that show several languages, or one whose letters ask for more than Latin ones do. */
function languageStyles(page: SitePage): NonNullable<Shell["styles"]> {
  const isPlain = page.versions.length < 2 && !/^(?:ar|zh)\b/.test(page.language);
  return isPlain && "published" in page ? [] : ["languages"];
}

function hasTable(instrument: Instrument): boolean {
  return nameUnits(instrument).some(({ type }) => type === "table");
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

function contentOf(page: SitePage, wording: Wording, address: string | undefined): Content {
  const { site, stop, comma } = wording;
  switch (page.kind) {
    case "home":
      return { ...site.home, main: homeMain(page, wording) };
    case "about":
      return { ...site.proof, main: aboutMain(page, wording) };
    case "offline":
      return { ...site.offline, main: offlineMain(wording) };
    case "not-found": {
      const { title } = site.notFound;
      return {
        title,
        description: `${title}${stop}`,
        main: notFoundMain(wording, rootOf(address), address !== undefined),
      };
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
    case "data": {
      const { session } = page.published;
      return {
        title: `${wording.data.title} – ${sessionLine(session)}`,
        description: wording.data.description(sessionInSentence(session)),
        main: dataMain(page, wording),
      };
    }
    case "register": {
      const { session } = page.published;
      const { title, description } = wording.registers[page.register];
      return {
        title: `${title} – ${sessionLine(session)}`,
        description: description(sessionInSentence(session)),
        main: registerMain(page, wording),
      };
    }
    case "map": {
      const { session } = page.published;
      const { title, description } = wording.maps;
      return {
        title: `${title} – ${sessionLine(session)}`,
        description: description(sessionInSentence(session)),
        main: mapMain(page, wording),
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
    case "changes": {
      const name = shortName(page.comparison.adopted, wording);
      const { title, description } = wording.changes;
      return {
        title: title(name),
        description: description(name),
        main: changesMain(page, wording),
      };
    }
    case "cite": {
      const title = citeName(page, wording);
      return {
        title,
        description: wording.citing.description(shortName(page.instrument, wording)),
        main: citeMain(page, wording, address),
      };
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
