import { html, type Html } from "../../src/text/html.ts";
import type { Wording } from "../wording/wording.ts";

/** What is kept on the reader's device: a script shows it in the place of the words that say so. */
export function offlineMain({ site: { offline } }: Wording): Html {
  return html`<header class="text-head"><h1>${offline.title}</h1>
<p class="kicker">${offline.description}</p></header>
<p>${offline.explanation}</p>
<p>${offline.limit}</p>
<h2 id="kept">${offline.kept}</h2>
<div class="kept-list">
<p>${offline.needs}</p>
</div>
`;
}

/** The control that keeps a session; a script says how big it is, and whether it is kept. */
export function keepControl({ client: { offline } }: Wording): Html {
  // A space before what is empty at first would count as moved when words come in.
  return html`<p class="keep"><button type="button" disabled>${offline.keep}</button><span class="detail"></span></p>\n`;
}
