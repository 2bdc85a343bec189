import type { Clause } from "../../src/enrich/clause.ts";
import type { DueTime, DueTo } from "../../src/enrich/due.ts";
import type { Session } from "../../src/model/document.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { longDate } from "../wording/dates.ts";
import { listed } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { clauseWords } from "./clauses.ts";
import type { RegisterDress } from "./dress.ts";
import { fullPlaceName } from "./texts.ts";

/** What is to be reported: a section for each body that it is due to, and in it a list for each time. */
export function dueSections(
  dues: readonly DueTo[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  const [heading, below] = [raw(`h${dress.level}`), raw(`h${dress.level + 1}`)];
  return html`${dues.map(
    ({ id, body, times }) => html`<section class="due">
<${heading} id="${dress.id(id)}">${body}</${heading}>
${times.map(
  (time) => html`<${below}>${timeName(time, wording)}</${below}>
<ul class="dues">
${time.dues.map(({ clause }) => html`<li>${dueItem(clause, session, wording, dress)}</li>\n`)}</ul>
`,
)}</section>
`,
  )}`;
}

/** When something is due: a day, a session, or as the words have it. */
export function timeName({ date, session: number, words }: DueTime, wording: Wording): string {
  if (date !== undefined) return longDate(date, wording);
  if (number !== undefined) return wording.session.name({ kind: "regular", number });
  return words ?? wording.registers.due.whenever;
}

function dueItem(
  clause: Clause,
  session: Session,
  wording: Wording,
  { toPlace }: RegisterDress,
): Html {
  const { document, unit, addressee } = clause;
  const place = toPlace({ document, unit }, html`${fullPlaceName(session, clause, wording)}`);
  const who = listed(addressee?.members ?? [], wording);
  return html`${place}${
    who !== "" &&
    html` <span class="reporter">${wording.registers.due.who}${wording.colon}${who}</span>`
  }
${clauseWords(clause, session)}`;
}
