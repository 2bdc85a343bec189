import type { Clause } from "../../src/enrich/clause.ts";
import type { DueTo } from "../../src/enrich/due.ts";
import type { Mandates } from "../../src/enrich/mandates.ts";
import type { Session } from "../../src/model/document.ts";
import { closeMarks } from "../../src/text/direction.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import type { Wording } from "../wording/wording.ts";
import { dueSections, reporterOf } from "./calendar.ts";
import { addresseeName, termsOf } from "./clauses.ts";
import type { RegisterDress } from "./dress.ts";
import { fullPlaceName } from "./texts.ts";

// In a book the words of a clause are some pages away: here are as many as tell it from others.

/** A share has no more clauses than these, some fifteen pages, or those of one addressee. */
const MANY = 300;

/** Shares out who must do what, between one addressee and the next. */
export function shareMandates(groups: readonly Mandates[]): readonly (readonly Mandates[])[] {
  const shares: Mandates[][] = [[]];
  let count = 0;
  for (const group of groups) {
    const own = group.clauses.length;
    if (count > 0 && count + own > MANY) {
      shares.push([]);
      count = 0;
    }
    shares.at(-1)?.push(group);
    count += own;
  }
  return shares;
}

/** Who must do what: a section for each addressee, and in it a line for each clause, each an anchor. */
export function mandateSections(
  groups: readonly Mandates[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  const heading = raw(`h${dress.level}`);
  return html`${groups.map(
    (group) => html`<section class="index-part">
<${heading} id="${dress.id(group.id)}">${addresseeName(group, wording)}</${heading}>
<ul class="clauses">
${group.clauses.map((clause, nth) => {
  const { forces } = wording.registers;
  const terms = [forces[clause.force].name, ...termsOf(clause, wording)].join(wording.semicolon);
  return html`<li id="${dress.id(`${group.id}.${nth + 1}`)}"><p>${placeOfClause(clause, session, wording, dress)} ${opening(clause)} <span class="terms">${terms}</span></p></li>\n`;
})}</ul>
</section>
`,
  )}`;
}

/** What is to be reported, in as many words. */
export function dueLines(
  dues: readonly DueTo[],
  session: Session,
  wording: Wording,
  dress: RegisterDress,
): Html {
  return dueSections(dues, wording, dress, {
    section: "index-part",
    list: "clauses",
    item: (clause, name) =>
      html`<li id="${dress.id(name)}"><p>${placeOfClause(clause, session, wording, dress)} ${opening(clause)} <span class="terms">${reporterOf(clause, wording)}</span></p></li>`,
  });
}

function placeOfClause(
  clause: Clause,
  session: Session,
  wording: Wording,
  { toPlace }: RegisterDress,
): Html {
  const { document, unit } = clause;
  return toPlace({ document, unit }, html`${fullPlaceName(session, clause, wording)}`);
}

/** So many letters of a clause stand behind its verb. */
const MOST = 90;

/** The verb of a clause and the words behind it, without whom it addresses; what is left out is told. */
function opening({ words, start, verb, addressee }: Clause): Html {
  const from = addressee?.end ?? verb.end;
  const between = words.slice(verb.end - start, (addressee?.start ?? from) - start).trim();
  const rest = words.slice(from - start).replace(addressee ? /^[\s,;]+/ : /^\s+/, "");
  const end =
    rest.length <= MOST ? rest.length : lastOf(rest.slice(0, rest.lastIndexOf(" ", MOST)));
  const shown = [addressee && [between, "…"].join(" ").trim(), rest.slice(0, end)];
  return html`<em class="lead">${verb.words}</em> ${closeMarks(shown.filter(Boolean).join(" "))}${end < rest.length && "\u00a0…"}`;
}

/** Where the last word ends that says something by itself: `and to the` is left out with what it leads to. */
function lastOf(words: string): number {
  return words.replace(/[,;:]?(?:\s\p{L}{1,3}[,;:]?)*$/u, "").length;
}
