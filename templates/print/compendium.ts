import type { Session } from "../../src/model/document.ts";
import type { Proof } from "../../src/model/proof.ts";
import { html, type Html } from "../../src/text/html.ts";
import { listed, sessionInSentence } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import { bookTitle, contents, cover, imprint } from "./front-matter.ts";
import { texts } from "./texts.ts";

/** The whole book of a session as one document, for Paged.js to cut into pages; `styles` are the addresses of its style sheets. */
export function compendium(
  session: Session,
  proof: Proof | undefined,
  styles: readonly string[],
): Html {
  return html`<!doctype html>
    <html lang="${session.language}">
      <head>
        <meta charset="utf-8" />
        <title>${documentTitle(session)}</title>
        <link rel="icon" href="data:," />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
      </head>
      <body>
        ${cover(session)} ${imprint(session, proof)} ${contents(session)} ${texts(session)}
      </body>
    </html> `;
}

/** What the file is called in a reader's window. */
export function documentTitle(session: Session): string {
  return listed([bookTitle(session), sessionInSentence(session)], wordingFor(session.language));
}
