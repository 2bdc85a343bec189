import { outlineOf, type OutlineEntry, type OutlinePart } from "../../src/model/contents.ts";
import type { Instrument } from "../../src/model/document.ts";
import { html, type Html } from "../../src/text/html.ts";
import { contentsPart } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";

/** The keys that lead to the field; with Alt, for a letter alone belongs to those who write or speak to their machine. */
const KEYS = "Alt+G";

/**
 * The contents of a text with a field to go to a paragraph. They stand beside it on a wide screen, and else open from
 * a bar at the foot of the window, without a script too.
 */
export function outline(instrument: Instrument, wording: Wording): Html | undefined {
  const parts = outlineOf(instrument);
  if (parts.length === 0) return undefined;
  const words = wording.site.outline;
  return html`<button class="contents" type="button" popovertarget="outline"><b>${wording.contents} </b><span></span></button>
<nav class="outline" id="outline" popover aria-label="${words.heading}">
<form autocomplete="off"><label for="goto">${words.goTo} <kbd>${KEYS}</kbd></label>
<input id="goto" placeholder="${words.example}" enterkeyhint="go" autocapitalize="off" spellcheck="false" aria-keyshortcuts="${KEYS}"><button>${words.go}</button><output></output></form>
<ol>
${parts.map((part) => html`<li>${partItem(part, instrument, wording)}</li>\n`)}</ol>
</nav>
`;
}

function partItem(part: OutlinePart, instrument: Instrument, wording: Wording): Html {
  const name = contentsPart(part, instrument, wording);
  const { entries } = part;
  if (entries.length === 0) return html`<a href="#${part.name}">${name}</a>`;
  // The paragraphs below lead to where the operative part begins.
  const head = part.kind === "operative" ? name : html`<a href="#${part.name}">${name}</a>`;
  return html`${head}
<ol>
${entries.map((entry) => html`<li>${entryLink(entry)}</li>\n`)}</ol>
`;
}

function entryLink({ name, label, words }: OutlineEntry): Html {
  return html`<a href="#${name}">${label !== undefined && html`<span>${label}</span> `}${words}</a>`;
}
