import type { Clause, ReportBack } from "../../src/enrich/clause.ts";
import type { Mandates } from "../../src/enrich/mandates.ts";
import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { closeMarks } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import type { Wording } from "../wording/wording.ts";
import type { RegisterDress } from "./dress.ts";
import { fullPlaceName, textsByName } from "./texts.ts";

/**
 * Who must do what, as a table: for each addressee its clauses, with their words, their force, and what goes with it.
 * @param attributes what an edition says of a row or of a group of rows beside
 */
export function clauseTable(
  groups: readonly Mandates[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
  attributes: (clause: Clause) => Html = () => html``,
): Html {
  const { columns, who } = wording.registers;
  return html`<table class="clauses">
<caption>${who.title}</caption>
<thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
${groups.map(
  (group) => html`<tbody id="${dress.id(group.id)}">
<tr class="group"><th colspan="4" scope="rowgroup">${addresseeName(group, wording)} <span class="detail">${count(group.clauses.length, wording)}</span></th></tr>
${group.clauses.map((clause) => clauseRow(clause, session, wording, dress, attributes(clause)))}</tbody>
`,
)}</table>
`;
}

/** Whom a group of clauses addresses, in words. */
export function addresseeName({ addressee }: Mandates, { registers }: Wording): string {
  return addressee ?? registers.nobody;
}

function clauseRow(
  clause: Clause,
  session: Session,
  wording: Wording,
  { toPlace }: RegisterDress,
  attributes: Html,
): Html {
  const { document, unit, force } = clause;
  const place = toPlace({ document, unit }, html`${fullPlaceName(session, clause, wording)}`);
  return html`<tr${attributes}><th scope="row">${place}</th><td>${clauseWords(clause, session)}</td><td>${wording.registers.forces[force].name}</td><td>${terms(clause, wording)}</td></tr>\n`;
}

/** The words of a clause, its verb set apart, with the items that go on with it. */
export function clauseWords(clause: Clause, session: Session): Html {
  const { document, words, verb, items } = clause;
  const rest = words.slice(verb.words.length);
  return html`<p><em class="lead">${verb.words}</em>${closeMarks(rest)}</p>${
    items.length > 0 &&
    html`<ul class="items">${items.map((name) => html`<li>${itemWords(session, document, name)}</li>`)}</ul>`
  }`;
}

function itemWords(session: Session, document: string, name: string): Html {
  const unit = textsByName(session).unit(document, name);
  if (unit?.type !== "operative") return html``;
  const { label, text } = unit.node;
  return html`${label !== undefined && html`<span class="label">${label}</span> `}${closeMarks(plainText(text))}`;
}

/** Under which conditions, and to whom to report: a line each. */
function terms(clause: Clause, wording: Wording): Html {
  return html`${termsOf(clause, wording).map((line) => html`<p>${line}</p>`)}`;
}

/** The same as words. */
export function termsOf(
  { conditions, reportBack, furtherReports }: Clause,
  wording: Wording,
): readonly string[] {
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  const reports = [...(reportBack ? [reportBack] : []), ...furtherReports];
  return [
    ...kinds.map((kind) => wording.registers.conditions[kind]),
    ...reports.map((report) => reportLine(report, wording)),
  ];
}

/** `Report: the Conference at its eighth session`. */
export function reportLine({ to, when }: ReportBack, wording: Wording): string {
  const words = [to.words, when?.words].filter((part) => part !== undefined).join(" ");
  return closeMarks(`${wording.registers.report}${wording.colon}${words}`);
}
