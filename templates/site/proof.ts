import { factsOf } from "../../src/model/fact.ts";
import type { Part } from "../../src/model/document.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import type { PublishedSession, SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import {
  factLabel,
  factLabelOf,
  proofRemarks,
  sessionInSentence,
  sessionLine,
  shortName,
  shownValue,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";

/** What this edition is, how it was made, and the proof that nothing is missing from it. */
export function proofMain(
  { sessions }: Extract<SitePage, { kind: "proof" }>,
  { site: { proof } }: Wording,
): Html {
  return html`<header class="text-head"><h1>${proof.title}</h1></header>
<p>${proof.edition}</p>
<h2 id="proof">${proof.heading}</h2>
<p>${proof.explanation}</p>
${sessions.map(sessionProof)}
<h2 id="names">${proof.names}</h2>
<p>${proof.naming((name) => html`<code>${name}</code>`)}</p>
<h2 id="facts">${proof.facts}</h2>
<p>${proof.evidence}</p>
${sessions.map(sessionFacts)}`;
}

function sessionProof({ session, proof }: PublishedSession): Html {
  const wording = wordingFor(session.language);
  const words = wording.site.proof;
  const columns = [words.received, words.words, words.found, words.notes, words.references];
  return html`<div class="table" role="region" aria-label="${words.table(sessionInSentence(session))}" tabindex="0">
<table>
<caption>${sessionLine(session)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${proof.sources.map((source) => {
  const name = source.draft === undefined ? words.report : words.draft;
  const figures = [source.words, source.found, source.notes, source.references];
  return html`<tr><th scope="row">${name}<br><code>${source.path.split("/").slice(-2).join("/")}</code></th>${figures.map((figure) => html`<td>${count(figure, wording)}</td>`)}</tr>\n`;
})}</tbody>
</table>
</div>
${proofRemarks(proof, wording).map((remark) => html`<p>${remark}</p>\n`)}`;
}

function partTitle({ label, title }: Part): string {
  return [label, title && plainText(title.text)].filter((words) => words).join(" ");
}

function sessionFacts({ session }: PublishedSession): Html {
  const wording = wordingFor(session.language);
  const named = new Map([
    ...instrumentsOf(session).map(
      (instrument) => [instrument.id, shortName(instrument, wording)] as const,
    ),
    ...session.parts.map((part, nth) => [partName(part, nth), partTitle(part)] as const),
  ]);
  return html`<dl class="facts">
${factsOf(session).map(({ name, of, value, evidence }) => {
  const label =
    of === undefined ? factLabel(name, wording) : factLabelOf(named.get(of) ?? of, name, wording);
  return html`<div><dt>${label}</dt><dd>${shownValue(value, wording)}<br><small>${evidence}</small></dd></div>\n`;
})}</dl>
`;
}
