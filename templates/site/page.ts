import {
  proofLine,
  proofRemarks,
  sessionLine,
  sessionName,
  shortName,
  titleOf,
} from "../wording.ts";
import {
  relativeLink,
  type PublishedSession,
  type SitePage,
} from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { proofMain } from "./proof.ts";
import { homeMain, notFoundMain, sessionMain } from "./session.ts";
import { shell } from "./shell.ts";
import { instrumentMain } from "./text.ts";

/** A page of the site as a whole HTML document. */
export function renderPage(page: SitePage): string {
  const { path } = page;
  switch (page.kind) {
    case "home":
      return around(
        page.sessions,
        path,
        "Sessions",
        "Resolutions and decisions, session by session.",
        homeMain(page),
      );
    case "session": {
      const { session } = page.published;
      const name = sessionLine(session);
      return around(
        [page.published],
        path,
        `${name} – ${session.body.name}`,
        `Resolutions and decisions of the ${session.body.name}, ${name}.`,
        sessionMain(page),
      );
    }
    case "instrument": {
      const { instrument, published } = page;
      const name = `${shortName(instrument)}: ${titleOf(instrument)}`;
      return around(
        [published],
        path,
        name,
        `${name}. ${published.session.body.name}, ${sessionName(published.session)}.`,
        instrumentMain(page),
      );
    }
    case "proof":
      return around(
        page.sessions,
        path,
        "About this edition, and its proof",
        "How these editions are made and the proof that every word of the source stands in them.",
        proofMain(page),
      );
    case "not-found":
      return around(
        page.sessions,
        path,
        "There is no page at this address",
        "There is no page at this address.",
        notFoundMain(),
        true,
      );
  }
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
  const siteName = only ? sessionLine(only.session) : "Sessions";
  const about = fromRoot ? "/about.html" : relativeLink(path, "about.html");
  const proof =
    only &&
    html`<p>${proofLine(only.proof)} stand in this edition. <a href="${about}#proof">How that was proved</a></p>\n${proofRemarks(only.proof).map((remark) => html`<p>${remark}</p>\n`)}`;
  return shell({
    path,
    title,
    description,
    language: only?.session.language ?? "en",
    siteName,
    main,
    footer: html`${proof}`,
    fromRoot,
  });
}
