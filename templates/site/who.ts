import type { PageOf } from "../../src/editions/site/pages.ts";
import type { Clause } from "../../src/enrich/clause.ts";
import { mandatesOf, type Mandates } from "../../src/enrich/mandates.ts";
import type { Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, type Html } from "../../src/text/html.ts";
import { addresseeName, clauseTable } from "../registers/clauses.ts";
import type { RegisterDress } from "../registers/dress.ts";
import { legend } from "../registers/legend.ts";
import { textName } from "../registers/texts.ts";
import { count } from "../wording/numbers.ts";
import type { Wording } from "../wording/wording.ts";

/** Who must do what: the whole table, and above it the fields by which a script narrows it. */
export function whoMain(
  { published: { session } }: PageOf<"register">,
  wording: Wording,
  dress: RegisterDress,
): Html {
  const groups = mandatesOf(session);
  const words = wording.registers;
  return html`<details class="forces"><summary>${words.legend}</summary>
${legend(wording)}</details>
${narrowing(groups, session, wording)}${clauseTable(groups, session, wording, dress, attributesOf)}<p class="nothing" hidden>${words.filter.nothing}</p>
`;
}

/** What the fields ask of a row. */
function attributesOf(clause: Clause): Html {
  const { document, unit, start, force } = clause;
  return html` data-clause="${`${document} ${unit} ${start}`}" data-text="${document}" data-force="${force}" data-terms="${termsOf(clause).join(" ")}"`;
}

const UNCONDITIONAL = "none";
const REPORTS = "report";

function termsOf({ conditions, reportBack }: Clause): readonly string[] {
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  return [...(kinds.length > 0 ? kinds : [UNCONDITIONAL]), ...(reportBack ? [REPORTS] : [])];
}

type Choice = readonly [value: string, name: string];

/** Fields that offer what there is, and how many clauses that leaves. */
function narrowing(groups: readonly Mandates[], session: Session, wording: Wording): Html {
  const { filter, forces, conditions } = wording.registers;
  const clauses = [...new Set(groups.flatMap((group) => group.clauses))];
  const all = count(clauses.length, wording);
  const has = (values: readonly string[]) => {
    const found = new Set(values);
    return ([value]: Choice) => found.has(value);
  };
  const choices = (names: Readonly<Record<string, string>>, values: readonly string[]) =>
    Object.entries(names).filter(has(values));
  const texts = instrumentsOf(session)
    .map(({ id }): Choice => [id, textName(session, id, wording)])
    .filter(has(clauses.map(({ document }) => document)));
  const forceNames = Object.entries(forces).map(([value, { name }]) => [value, name] as const);
  const termNames = {
    ...conditions,
    [UNCONDITIONAL]: filter.unconditional,
    [REPORTS]: filter.reports,
  };
  return html`<form class="narrow" autocomplete="off" aria-label="${filter.heading}">
${field(
  "addressee",
  filter.addressee,
  groups.map((group) => [
    group.id,
    `${addresseeName(group, wording)} (${count(group.clauses.length, wording)})`,
  ]),
  wording,
)}${field("force", filter.force, forceNames.filter(has(clauses.map(({ force }) => force))), wording)}${field(
    "text",
    filter.text,
    texts,
    wording,
  )}${field("terms", filter.terms, choices(termNames, clauses.flatMap(termsOf)), wording)}<p><output>${filter.shown} <b>${all}</b> ${filter.of} ${all}</output> <button type="reset">${filter.reset}</button></p>
</form>
`;
}

function field(name: string, label: string, choices: readonly Choice[], wording: Wording): Html {
  return html`<p><label for="by-${name}">${label}</label> <select id="by-${name}" name="${name}">
<option value="">${wording.registers.filter.all}</option>
${choices.map(([value, words]) => html`<option value="${value}">${words}</option>\n`)}</select></p>
`;
}
