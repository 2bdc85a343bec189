import { dressFor } from "../../src/editions/print/dress.ts";
import { referencesIn } from "../../src/editions/print/references.ts";
import { renderInlines, renderInstrument } from "../../src/markdown/render.ts";
import type { Instrument, Session, TextBlock } from "../../src/model/document.ts";
import { namePart, nameReport, partName, type FrameUnit } from "../../src/model/frame.ts";
import type { Direction } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import { sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { titleClass } from "./titles.ts";
import { DRAFTS_NAME } from "./contents.ts";
import type { Piece } from "./pieces.ts";

/** The body of the book: the parts of the report with their texts, the drafts last. */
export function textPieces(session: Session, addressOf?: AddressOf): Piece[] {
  const { parts, drafts } = session;
  const direction = directionOf(session.language);
  const open = (name: string, page: Html | undefined): Piece[] =>
    page === undefined
      ? []
      : [{ name, matter: "body", opens: "recto", isNumbered: true, html: page }];
  return [
    ...parts.flatMap((part, nth) => [
      ...open(
        partName(part, nth),
        partPage(namePart(part, nth), nth === 0 ? nameReport(session) : [], direction),
      ),
      ...part.instruments.map((text) => textPiece(text, session, addressOf)),
    ]),
    ...(drafts.length > 0 ? open(DRAFTS_NAME, draftsPage(wordingFor(session.language))) : []),
    ...drafts.map((text) => textPiece(text, session, addressOf)),
  ];
}

/** Where a text stands on the web. */
export type AddressOf = (text: Instrument) => string;

/** A text on its pages. */
export function textPiece(text: Instrument, session: Session, addressOf?: AddressOf): Piece {
  return {
    name: text.id,
    matter: "body",
    opens: "recto",
    isNumbered: true,
    heads: {
      verso: `${session.body.name} · ${sessionName(session)}`,
      recto: shortName(text, wordingFor(session.language)),
    },
    address: addressOf?.(text),
    html: textSection(text, session),
  };
}

// The frame of the report is part of the record: its title stands above the first part.
function partPage(
  part: readonly FrameUnit[],
  report: readonly FrameUnit[],
  direction: Direction,
): Html | undefined {
  if (part.length + report.length === 0) return undefined;
  return html`<section class="part" dir="${direction}">
    <div class="report">${report.map(frameUnit)}</div>
    ${part.map(frameUnit)}
  </section> `;
}

function draftsPage({ drafts, draftNotice, language: { direction } }: Wording): Html {
  return html`<section class="part" dir="${direction}">
    <div class="report"></div>
    <h1 class="part-heading" id="${DRAFTS_NAME}">${drafts}</h1>
    <p class="opening">${draftNotice}</p>
  </section> `;
}

function frameUnit({ type, name, label, node }: FrameUnit): Html {
  const content = html`${label !== undefined && html`<span class="label">${label} </span>`}${words(node)}`;
  switch (type) {
    case "report":
      return html`<h1 id="${name}">${content}</h1> `;
    case "part":
      return html`<h1 class="part-heading" id="${name}">${content}</h1> `;
    case "opening":
      return html`<p class="opening" id="${name}">${content}</p> `;
  }
}

function textSection(text: Instrument, session: Session): Html {
  const wording = wordingFor(session.language);
  const references = referencesIn(text, session, wording.print.page);
  const dress = dressFor(text.id, directionOf(session.language), references);
  const rendered = renderInstrument(text, dress);
  const { masthead, designation, title, formula, preamble, operative, conclusions } = rendered;
  const heading = (name: string, content: Html | undefined, kind = name) =>
    content !== undefined && html`<span class="${kind}" id="${dress.id(name)}">${content}</span> `;
  return html`<section class="text ${text.kind}" dir="${dress.direction}">
    <div class="opening-anchor" id="${text.id}"></div>
    ${masthead.length > 0 && html`<div class="masthead">${masthead}</div>`}
    ${
      (designation !== undefined || title !== undefined) &&
      html`<h2>${heading("designation", designation)}${heading("title", title, titleClass(titleOf(text, wording)))}</h2>`
    }
    ${formula !== undefined && html`<p class="formula" id="${dress.id("formula")}">${formula}</p>`}
    ${preamble} ${operative}
    ${conclusions.length > 0 && html`<div class="closing">${conclusions}</div>`} ${rendered.annexes}
  </section> `;
}

function words({ text }: TextBlock): Html {
  return renderInlines(text, (label) => html`<sup class="mark">${label}</sup>`);
}
