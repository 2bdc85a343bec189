import { renderInlines } from "../../src/markdown/render.ts";
import type { Instrument, Session, TextBlock } from "../../src/model/document.ts";
import { nameReport, type FrameUnit } from "../../src/model/frame.ts";
import type { Proof } from "../../src/model/proof.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  citation,
  factValue,
  placeAndDates,
  proofLine,
  proofRemarks,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { spoken } from "./spoken.ts";

/** The page that shows the cover, for reading systems that do not show it by themselves. */
export function coverPage(title: string, subtitle: string, { book, colon, stop }: Wording): Html {
  return html`<section class="cover" epub:type="cover" aria-label="${book.cover}">
<p><img role="doc-cover" src="cover.png" alt="${book.cover}${colon}${title}${stop} ${subtitle}"/></p>
</section>`;
}

/** The title of the report, and which session it is of. */
export function titlePage(session: Session): Html {
  const [first, ...others] = nameReport(session);
  const when = placeAndDates(session);
  return html`<section class="title-page" epub:type="titlepage">
${first ? html`<h1 id="${first.name}">${wordsOf(first)}</h1>\n` : html`<h1>${session.body.name}</h1>\n`}${others.map((line) => html`<p id="${line.name}">${wordsOf(line)}</p>\n`)}<p class="session">${sessionName(session)}</p>
${when !== "" && html`<p>${when}</p>\n`}</section>`;
}

/** What a text is called, and of which session of which body it is. */
export function textTitlePage(text: Instrument, session: Session): Html {
  const wording = wordingFor(session.language);
  const [name, title] = [shortName(text, wording), titleOf(text, wording)];
  const when = placeAndDates(session);
  return html`<section class="title-page" epub:type="titlepage">
<h1>${name !== title && html`<span class="designation">${name}</span> `}<span class="title">${title}</span></h1>
${text.kind === "draft-resolution" && html`<p class="notice"${spoken(session.language)}>${wording.draftNotice}</p>\n`}<p class="session">${session.body.name}</p>
<p>${sessionName(session)}</p>
${when !== "" && html`<p>${when}</p>\n`}</section>`;
}

/**
 * A part of the report: its heading and its opening sentence, in the words of the record.
 * @param title what the contents call it, where the record has no heading
 */
export function partPage(units: readonly FrameUnit[], title: string): Html {
  const name = units.find(({ type }) => type === "part")?.name;
  return html`<section class="part" epub:type="part" role="doc-part"${name !== undefined && html` aria-labelledby="${name}"`}>
${name === undefined && html`<h1>${title}</h1>\n`}${units.map((unit) =>
    unit.type === "opening"
      ? html`<p id="${unit.name}">${wordsOf(unit)}</p>\n`
      : html`<h1 id="${unit.name}">${wordsOf(unit)}</h1>\n`,
  )}</section>`;
}

/** What stands before the drafts. */
export function draftsPage(language: string): Html {
  const { drafts, draftNotice } = wordingFor(language);
  return html`<section class="part" epub:type="part" role="doc-part" aria-labelledby="drafts"${spoken(language)}>
<h1 id="drafts">${drafts}</h1>
<p>${draftNotice}</p>
</section>`;
}

/** What of a book is known only when it is made. */
export interface Making {
  /** The families that its fonts are of. */
  readonly families: readonly string[];
  /** Whether it has words behind an “Ibid.” that are none of the record. */
  readonly isAdded: boolean;
}

/**
 * What the book is made from, what was proved of it, and how to cite each text in it.
 * @param holds says what was proved as a sentence
 */
export function aboutPage(
  session: Session,
  cited: readonly { readonly instrument: Instrument; readonly file: string }[],
  proof: Proof | undefined,
  { families, isAdded }: Making,
  holds = wordingFor(session.language).editionHolds,
): Html {
  const report = factValue(session, "report");
  const wording = wordingFor(session.language);
  const { book } = wording;
  return html`<section class="about" epub:type="imprint" aria-labelledby="about"${spoken(session.language)}>
<h1 id="about">${book.about}</h1>
${report !== undefined && html`<h2>${wording.source}</h2>\n<p>${wording.reportNamed(report)}</p>\n`}${proof && proofSection(proof, holds(proofLine(proof, wording)), wording)}${
    cited.length > 0 &&
    html`<h2>${wording.howToCite}</h2>
<dl>
${cited.map(({ instrument, file }) => html`<dt><a href="${file}">${shortName(instrument, wording)}</a></dt>\n<dd>${citation(instrument, session)}</dd>\n`)}</dl>
`
  }${isAdded && html`<p>${wording.sameSourceAdded}</p>\n`}${families.length > 0 && html`<p class="fonts">${book.fonts(families)}</p>\n`}</section>`;
}

function proofSection(proof: Proof, statement: string, wording: Wording): Html {
  return html`<h2>${wording.proof}</h2>
${proof.sources.length > 0 && html`<p>${statement}</p>\n`}${proofRemarks(proof, wording).map((remark) => html`<p>${remark}</p>\n`)}`;
}

function wordsOf({ label, node }: FrameUnit): Html {
  return html`${label !== undefined && `${label} `}${words(node)}`;
}

// The report's frame has no notes: a mark is no more than itself.
function words({ text }: TextBlock): Html {
  return renderInlines(text, (printed) => html`<sup>${printed}</sup>`);
}
