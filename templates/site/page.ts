import {
  relativeLink,
  type PublishedSession,
  type SitePage,
} from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  proofLine,
  proofRemarks,
  sessionLine,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { proofMain } from "./proof.ts";
import { homeMain, notFoundMain, sessionMain } from "./session.ts";
import { shell } from "./shell.ts";
import { instrumentMain } from "./text.ts";

/** A page of the site as a whole HTML document. */
export function renderPage(page: SitePage): string {
  const { path } = page;
  switch (page.kind) {
    case "home": {
      const { title, description } = wordingFor(languageOf(page.sessions)).site.home;
      return around(page.sessions, path, title, description, homeMain(page));
    }
    case "session": {
      const { session } = page.published;
      const name = sessionLine(session);
      return around(
        [page.published],
        path,
        `${name} – ${session.body.name}`,
        wordingFor(session.language).site.sessionDescription(session.body.name, name),
        sessionMain(page),
      );
    }
    case "instrument": {
      const { instrument, published } = page;
      const { session } = published;
      const wording = wordingFor(session.language);
      const { colon, comma, stop } = wording;
      const name = `${shortName(instrument, wording)}${colon}${titleOf(instrument, wording)}`;
      const held = `${session.body.name}${comma}${sessionName(session)}`;
      const description = `${name}${stop} ${held}${stop}`;
      return around([published], path, name, description, instrumentMain(page));
    }
    case "proof": {
      const wording = wordingFor(languageOf(page.sessions));
      const { title, description } = wording.site.proof;
      return around(page.sessions, path, title, description, proofMain(page, wording));
    }
    case "not-found": {
      const wording = wordingFor(languageOf(page.sessions));
      const { title } = wording.site.notFound;
      const description = `${title}${wording.stop}`;
      return around(page.sessions, path, title, description, notFoundMain(wording), true);
    }
  }
}

/** The language of a page about these sessions: theirs, where there is one; else English. */
function languageOf([first, ...others]: readonly PublishedSession[]): string {
  return first && others.length === 0 ? first.session.language : "en";
}

function around(
  sessions: readonly PublishedSession[],
  path: string,
  title: string,
  description: string,
  main: Html,
  fromRoot = false,
): string {
  const [first] = sessions;
  const only = sessions.length === 1 ? first : undefined;
  const language = languageOf(sessions);
  const wording = wordingFor(language);
  const about = fromRoot ? "/about.html" : relativeLink(path, "about.html");
  const proof =
    only &&
    html`<p>${wording.editionHolds(proofLine(only.proof, wording))} <a href="${about}#proof">${wording.site.proof.how}</a></p>\n${proofRemarks(only.proof, wording).map((remark) => html`<p>${remark}</p>\n`)}`;
  return shell({
    path,
    title,
    description,
    language,
    siteName: only ? sessionLine(only.session) : wording.site.home.title,
    main,
    footer: html`${proof}`,
    fromRoot,
  });
}
