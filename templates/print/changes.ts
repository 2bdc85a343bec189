import type { ComparedRow, Comparison } from "../../src/enrich/comparison.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { html, type Html } from "../../src/text/html.ts";
import { placeIn, redline, type RedlineDress } from "../changes/redline.ts";
import { countRows, scaleOf } from "../changes/summary.ts";
import { directionOf } from "../wording/languages.ts";
import { count } from "../wording/numbers.ts";
import { sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import type { Piece } from "./pieces.ts";

/** The name of the place where a redline begins. */
export const CHANGES_NAME = "changes";

/** The redline of a draft against the text that it became, as a piece of a file of its own. */
export function changesPiece(comparison: Comparison, session: Session): Piece {
  const wording = wordingFor(session.language);
  const { draft, adopted } = comparison;
  return {
    name: CHANGES_NAME,
    matter: "body",
    opens: "recto",
    isNumbered: true,
    heads: {
      verso: `${session.body.name} · ${sessionName(session)}`,
      recto: changesTitle(comparison, wording),
    },
    html: html`<section
      class="changes"
      dir="${directionOf(session.language)}"
      data-compares="${draft.id} ${adopted.id}"
    >
      <div class="opening-anchor" id="${CHANGES_NAME}"></div>
      <h2><span class="title">${changesTitle(comparison, wording)}</span></h2>
      ${summary(comparison, wording)} ${comparison.rows.map((row) => rowMarkup(row, comparison, wording))}
    </section> `,
  };
}

/** What the file is called in a reader's window. */
export function changesTitle({ adopted }: Comparison, wording: Wording): string {
  return wording.changes.title(shortName(adopted, wording));
}

function summary(comparison: Comparison, wording: Wording): Html {
  const words = wording.changes;
  const scale = scaleOf(wording);
  const { draft, adopted, rows } = comparison;
  const changed = rows.filter(({ verbs }) => verbs !== undefined);
  const counts = countRows(comparison).map(
    ({ kind, count: number }) => `${words.kinds[kind]} ${count(number, wording)}`,
  );
  return html`<p>${words.draft}${wording.colon}${titleOf(draft, wording)}</p>
    <p>${words.adopted}${wording.colon}${titleOf(adopted, wording)}</p>
    <p>${words.explanation}</p>
    <h3>${words.summary}</h3>
    <p>${counts.join(" · ")}</p>
    ${
      changed.length > 0 &&
      html`<h3>${words.verbs}</h3>
        ${changed.map((row) => verbLine(row, adopted, wording))}
        ${scale !== undefined && html`<p>${scale}</p>`}`
    }
    <h3>${words.paragraphs}</h3>`;
}

function verbLine(
  { adopted: unit, verbs }: ComparedRow,
  text: Instrument,
  wording: Wording,
): Html | undefined {
  if (!unit || !verbs) return undefined;
  const [from, to] = [verbs.from, verbs.to].map((phrases) => html`<em>${phrases.join(" … ")}</em>`);
  const { became, directions } = wording.changes;
  return html`<p class="verb-line">${placeIn(text, unit, wording)}${wording.colon}${from} ${became} ${to} (${directions[verbs.direction]})</p>`;
}

function rowMarkup(row: ComparedRow, comparison: Comparison, wording: Wording): Html {
  const { kind, isMoved, draft, adopted } = row;
  const words = wording.changes;
  const places = [
    ...(adopted ? [placeIn(comparison.adopted, adopted, wording)] : []),
    ...draft.map((unit) => {
      const place = placeIn(comparison.draft, unit, wording);
      return adopted ? words.inDraft(place) : place;
    }),
  ];
  const kinds = [words.kinds[kind], ...(isMoved ? [words.kinds.moved] : [])];
  return html`<div
    class="change"
    ${draft.length > 0 && html` data-draft="${draft.map(({ name }) => name).join(" ")}"`}${adopted && html` data-adopted="${adopted.name}"`}
  >
    <h4>${[...kinds, ...places].join(" · ")}</h4>
    <p class="redline">${redline(row, signs(wording))}</p>
  </div> `;
}

/** Signs for those who see no lines, and for those who are read to. */
const signs = ({ language: { direction } }: Wording): RedlineDress => ({
  direction,
  around: (change) => [
    html`<span class="editorial sign">[${change === "deleted" ? "−" : "+"}</span>`,
    html`<span class="editorial sign">]</span>`,
  ],
});
