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

/** How what is due is set: the classes of its sections and lists, and each item with the name of its place in them. */
export interface DueSetting {
  readonly section: string;
  readonly list: string;
  readonly item: (clause: Clause, name: string) => Html;
}

/** What is to be reported: a section for each body that it is due to, and in it a list for each time. */
export function dueSections(
  dues: readonly DueTo[],
  wording: Wording,
  dress: RegisterDress,
  { section, list, item }: DueSetting,
): Html {
  const [heading, below] = [raw(`h${dress.level}`), raw(`h${dress.level + 1}`)];
  return html`${dues.map(
    ({ id, body, times }) => html`<section class="${section}">
<${heading} id="${dress.id(id)}">${body}</${heading}>
${times.map(
  (time, at) => html`<${below}>${timeName(time, wording)}</${below}>
<ul class="${list}">
${time.dues.map(({ clause }, nth) => html`${item(clause, `${id}.${at + 1}.${nth + 1}`)}\n`)}</ul>
`,
)}</section>
`,
  )}`;
}

/** Who reports: `Who reports: Secretariat`; nothing where the words do not say it. */
export function reporterOf({ addressee }: Clause, wording: Wording): string {
  const who = listed(addressee?.members ?? [], wording);
  return who && `${wording.registers.due.who}${wording.colon}${who}`;
}

/** The same with the whole words of each clause. */
export function dueList(
  dues: readonly DueTo[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  return dueSections(dues, wording, dress, {
    section: "due",
    list: "dues",
    item: (clause) => html`<li>${dueItem(clause, session, wording, dress)}</li>`,
  });
}

/** When something is due: a day, a session, or as the words have it. */
function timeName({ date, session: number, words }: DueTime, wording: Wording): string {
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
  const { document, unit } = clause;
  const place = toPlace({ document, unit }, html`${fullPlaceName(session, clause, wording)}`);
  const reporter = reporterOf(clause, wording);
  return html`${place}${reporter !== "" && html` <span class="reporter">${reporter}</span>`}
${clauseWords(clause, session)}`;
}
