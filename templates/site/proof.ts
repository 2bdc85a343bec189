import type { Fact, Part, Session } from "../../src/model/document.ts";
import { ADOPTED_AS } from "../../src/model/fact.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { proofPath, relativeLink, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { groupByBody, type SessionSummary } from "../../src/editions/site/summary.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import {
  factLabel,
  factLabelOf,
  fullName,
  listed,
  proofRemarks,
  sessionInSentence,
  sessionName,
  shortName,
} from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { factList } from "./facts.ts";
import { spokenIfOther } from "./switch.ts";

/** What these editions are, how they were made, and the sum of the proofs that nothing is missing from them. */
export function aboutMain(page: PageOf<"about">, wording: Wording): Html {
  const words = wording.site.proof;
  const bodies = groupByBody(page.sessions, page.language);
  const sessions = bodies.flatMap(({ sittings }) => sittings.flat());
  return html`<header class="text-head"><h1>${words.title}</h1></header>
<p>${words.edition}</p>
<h2 id="proof">${words.heading}</h2>
<p>${words.explanation}</p>
${figures(
  wording.site.home.sessions,
  wording.site.home.sessions,
  wording,
  sessions.map((session) => sumRow(page, session, wording)),
)}<h2 id="names">${words.names}</h2>
<p>${words.naming((name) => html`<code>${name}</code>`)}</p>
`;
}

function sumRow(
  { path, language }: PageOf<"about">,
  session: SessionSummary,
  wording: Wording,
): Html {
  const name = listed([session.body.name, sessionName(session)], wording);
  const { words, found, notes, references } = session.proof;
  const link = html`<a href="${relativeLink(path, proofPath(session))}"${spokenIfOther(session.language, language)}>${name}</a>`;
  return figureRow(link, [words, found, notes, references], wording);
}

/** The proof of one session, source by source, and what is known of it. */
export function proofMain({ path, published }: PageOf<"proof">, wording: Wording): Html {
  const { session, proof } = published;
  const words = wording.site.proof;
  const texts = Map.groupBy(instrumentsOf(session), ({ source }) => source);
  const rows = proof.sources.map((source) => {
    // What came by itself is called by its name, and what holds several texts is their report.
    const [text, further] = texts.get(source.path) ?? [];
    const isAlone = text && !further && source.draft === undefined;
    const whole = source.draft === undefined ? words.report : words.draft;
    const name = isAlone ? shortName(text, wording) : whole;
    const file = source.path.split("/").slice(-2).join("/");
    const head = html`${name}<br><code dir="ltr">${file}</code>`;
    return figureRow(head, [source.words, source.found, source.notes, source.references], wording);
  });
  return html`<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1 id="proof">${words.heading}</h1>
</header>
<p>${words.explanation}</p>
${figures(words.table(sessionInSentence(session)), words.received, wording, rows)}${proofRemarks(proof, wording).map((remark) => html`<p>${remark}</p>\n`)}${sessionFacts(session, wording)}`;
}

/** A table of figures, one row a source or a session; what its first column is called needs no caption to say it again. */
function figures(caption: string, head: string, wording: Wording, rows: readonly Html[]): Html {
  const { words, found, notes, references } = wording.site.proof;
  const columns = [words, found, notes, references];
  return html`<div class="table figures" role="region" aria-label="${caption}" tabindex="0">
<table>
${caption !== head && html`<caption>${caption}</caption>\n`}<thead><tr><th scope="col">${head}</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
`;
}

function figureRow(head: Html, numbers: readonly number[], wording: Wording): Html {
  return html`<tr><th scope="row">${head}</th>${numbers.map((number) => html`<td>${count(number, wording)}</td>`)}</tr>\n`;
}

function partTitle({ label, title }: Part): string {
  return [label, title && plainText(title.text)].filter((words) => words).join(" ");
}

function sessionFacts(session: Session, wording: Wording): Html | undefined {
  if (session.facts.length === 0) return undefined;
  const named = new Map(
    session.parts.map((part, nth) => [partName(part, nth), partTitle(part)] as const),
  );
  for (const text of instrumentsOf(session)) named.set(text.id, fullName(text, wording));
  // What a draft became is told by its name.
  const facts = session.facts.map((fact) =>
    fact.name === ADOPTED_AS ? { ...fact, value: named.get(fact.value) ?? fact.value } : fact,
  );
  const labelOf = ({ name, of }: Fact) =>
    of === undefined ? factLabel(name, wording) : factLabelOf(named.get(of) ?? of, name, wording);
  const words = wording.site.proof;
  return html`<h2 id="facts">${words.facts}</h2>
<p>${words.evidence}</p>
${factList(facts, labelOf, wording)}`;
}
