import type { Instrument, Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { plainText } from "../../src/model/inlines.ts";
import type { Proof } from "../../src/model/proof.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  citation,
  factValue,
  placeAndDates,
  proofLine,
  proofRemarks,
  sessionName,
} from "../wording/phrases.ts";
import { directionOf } from "../wording/languages.ts";
import { wordingFor } from "../wording/table.ts";
import { titleClass } from "./titles.ts";
import { CONTENTS, contentsOf, type Entry } from "./contents.ts";

/** The title of the book: that of the report, or else the body's name. */
export function bookTitle({ title: [first], body }: Session): string {
  return first ? plainText(first.text) : body.name;
}

/** The outside of the book. */
export function cover(session: Session): Html {
  const title = bookTitle(session);
  return html`<section class="cover" dir="${directionOf(session.language)}">
    <div class="field">
      <p class="${titleClass(title)}">${title}</p>
    </div>
    <p class="session">${sessionName(session)}</p>
    <p class="place">${placeAndDates(session)}</p>
  </section> `;
}

/** The title once more, where the book begins. */
export function titlePage(session: Session): Html {
  const title = bookTitle(session);
  return html`<section class="title-page" dir="${directionOf(session.language)}">
    <p class="${titleClass(title)}">${title}</p>
    <p class="session">${sessionName(session)}</p>
    <p class="place">${placeAndDates(session)}</p>
  </section> `;
}

/**
 * Where the words are from, how to cite them, and what was proved of this edition.
 * @param isAdded whether its texts have page numbers that are none of the record
 */
export function imprint(session: Session, proof: Proof | undefined, isAdded = false): Html {
  const report = factValue(session, "report");
  const wording = wordingFor(session.language);
  return html`<section class="imprint" dir="${directionOf(session.language)}">
    <dl>
      ${
        report !== undefined &&
        html`<dt>${wording.source}</dt>
        <dd>${wording.reportNamed(report)}</dd>`
      }
      <dt>${wording.howToCite}</dt>
      ${oneOfEachKind(session).map((text) => html`<dd>${citation(text, session)}</dd>`)}
      ${
        proof !== undefined &&
        html`<dt>${wording.proof}</dt>
        <dd>${wording.editionHolds(proofLine(proof, wording))}</dd>
        ${proofRemarks(proof, wording).map((remark) => html`<dd>${remark}</dd>`)}`
      }
      ${isAdded && html`<dd class="remark">${wording.print.pagesAdded}</dd>`}
    </dl>
  </section> `;
}

function oneOfEachKind(session: Session): readonly Instrument[] {
  const texts = instrumentsOf(session);
  return texts.filter(({ kind }, nth) => texts.findIndex((text) => text.kind === kind) === nth);
}

/** The contents. The page numbers are filled in when all pages are made; until then a digit keeps their place. */
export function contents(session: Session): Html {
  return html`<nav class="contents" dir="${directionOf(session.language)}">
    <h1 id="${CONTENTS}">${wordingFor(session.language).contents}</h1>
    <ol>
      ${contentsOf(session).map(line)}
    </ol>
  </nav> `;
}

function line({ name, kind, label, title }: Entry): Html {
  return html`<li class="of-${kind}">
    <a href="#${name}"
      >${label !== undefined && html`<span class="label">${label} </span>`}<span class="title"
        >${title !== undefined && html`${title} `}</span
      ><span class="page" data-page-of="${name}">0</span
    ></a>
  </li> `;
}
