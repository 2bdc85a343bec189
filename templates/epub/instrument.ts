import { bookDress } from "../../src/editions/epub/dress.ts";
import { referencesIn } from "../../src/editions/epub/references.ts";
import {
  renderInstrument,
  type RenderedInstrument,
  type RenderedNote,
} from "../../src/markdown/render.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import { shortName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { spoken } from "./spoken.ts";

/** One text with its notes. They stand in its own file, since a pop-up shows only those. */
export function instrumentPage(instrument: Instrument, session: Session): Html {
  const wording = wordingFor(session.language);
  const references = referencesIn(session, instrument.id, ({ note, words }) =>
    wording.sameSource(note, words),
  );
  const text = renderInstrument(instrument, bookDress(directionOf(session.language), references));
  const { masthead, designation, title, formula, preamble, operative, annexes, notes } = text;
  const { conclusions } = text;
  const headed = [designation && "designation", title && "title"].filter((name) => name).join(" ");
  return html`<section class="instrument" epub:type="chapter" role="doc-chapter"${headed !== "" && html` aria-labelledby="${headed}"`}>
${instrument.kind === "draft-resolution" && html`<p class="notice"${spoken(session.language)}>${wording.draftNotice}</p>\n`}${masthead.length > 0 && html`<div class="masthead-lines">\n${masthead}</div>\n`}<h1>${headed === "" ? shortName(instrument, wording) : heading(text)}</h1>
${formula && html`<p class="formula" id="formula">${formula}</p>\n`}${part("preamble", preamble)}${part("operative", operative)}${conclusions.length > 0 && html`<div class="closing">\n${conclusions}</div>\n`}${annexes}${notes.length > 0 && notesBelow(notes, wording)}</section>`;
}

function part(name: string, blocks: Html): Html | false {
  return blocks.markup !== "" && html`<div class="${name}">\n${blocks}</div>\n`;
}

function heading({ designation, title }: RenderedInstrument): Html {
  return html`${designation && html`<span class="designation" id="designation">${designation}</span>`}${designation && title && " "}${title && html`<span class="title" id="title">${title}</span>`}`;
}

// A <div>, not an <aside>: Apple Books and Thorium take an aside out of the text, and notes must stay in it.
function notesBelow(notes: readonly RenderedNote[], wording: Wording): Html {
  return html`<section class="notes" epub:type="footnotes" aria-label="${wording.notes}">
${notes.map(
  (note) =>
    html`<div class="note" epub:type="footnote" role="doc-footnote" id="${note.name}"><p>${noteNumber(note)} ${note.words}${furtherBackLinks(note, wording)}</p></div>\n`,
)}</section>
`;
}

/**
 * The number leads the note and links back to its first reference: Kindle cuts a note there. It carries no role,
 * since Thorium hides from its pop-up what has the role of a back-link.
 */
function noteNumber({ label, references: [first] }: RenderedNote): Html {
  return first === undefined
    ? html`<span class="note-number">${label}</span>`
    : html`<a class="note-number" href="#${first}">${label}</a>`;
}

function furtherBackLinks({ label, references }: RenderedNote, wording: Wording): readonly Html[] {
  if (references.length < 2) return [];
  return references.map(
    (anchor, index) =>
      html` <a class="back-link" role="doc-backlink" href="#${anchor}" aria-label="${wording.backTo(index + 1, label)}">${referenceLetter(index + 1)}</a>`,
  );
}

/** `a` for the first reference to a note. */
function referenceLetter(nth: number): string {
  return nth <= 26 ? String.fromCodePoint(96 + nth) : String(nth);
}
