import { factsOf } from "../../src/model/fact.ts";
import type { Part } from "../../src/model/document.ts";
import { partName } from "../../src/model/frame.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { longDate, proofRemarks, sessionLine, sessionName, shortName } from "../wording.ts";
import type { PublishedSession, SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";

const count = new Intl.NumberFormat("en-GB");

/** What this edition is, how it was made, and the proof that nothing is missing from it. */
export function proofMain({ sessions }: Extract<SitePage, { kind: "proof" }>): Html {
  return html`<header class="text-head"><h1>About this edition, and its proof</h1></header>
<p>These pages, the printed compendium and the e-book hold the same texts: the same words, paragraph numbers and notes, under the same names. They are made from the text as it was received, and nothing in it is corrected in silence: where the text departs from its own form, the difference stands, and a change that somebody made is told below, with its reason.</p>
<h2 id="proof">The proof</h2>
<p>Each time the editions are made, every word of the text as received is looked for, in order, in the finished pages, in the finished printed file and in the finished e-book, and each note at each of its marks. An edition that misses a word, a number or a note is not published.</p>
${sessions.map(sessionProof)}
<h2 id="names">How paragraphs are named</h2>
<p>A paragraph has the same name everywhere: preambular paragraphs are <code>pp1</code>, <code>pp2</code>, …, operative paragraphs <code>op1</code>, <code>op2</code>, …, an item <code>op28.c</code>, a note <code>fn19</code>. The name goes behind the address of a text, after a number sign. A resolution and a decision may have the same number, so a text’s name begins with what it is: <code>res-7-1</code>, <code>dec-7-1</code>.</p>
<h2 id="facts">Facts and their evidence</h2>
<p>What these editions say of a session beyond its texts, each with what shows it. What nothing shows is left out: a date of adoption, for instance, that no source states.</p>
${sessions.map(sessionFacts)}`;
}

function sessionProof({ session, proof }: PublishedSession): Html {
  return html`<div class="table" role="region" aria-label="Words, notes and references of the ${sessionName(session).toLowerCase()}" tabindex="0">
<table>
<caption>${sessionLine(session)}</caption>
<thead><tr><th scope="col">Text as received</th><th scope="col">Words</th><th scope="col">Found</th><th scope="col">Notes</th><th scope="col">References</th></tr></thead>
<tbody>
${proof.sources.map(
  ({ path, draft, words, found, notes, references }) =>
    html`<tr><th scope="row">${draft === undefined ? "Report of the session" : "Draft resolution"}<br><code>${path.split("/").slice(-2).join("/")}</code></th><td>${count.format(words)}</td><td>${count.format(found)}</td><td>${notes}</td><td>${references}</td></tr>\n`,
)}</tbody>
</table>
</div>
${proofRemarks(proof).map((remark) => html`<p>${remark}</p>\n`)}`;
}

function partTitle({ label, title }: Part): string {
  return [label, title && plainText(title.text)].filter((words) => words).join(" ");
}

const FACTS: Readonly<Record<string, string>> = {
  place: "Place",
  opened: "Opened",
  closed: "Closed",
  report: "Report",
  section: "section of the report",
  adopted: "adopted",
};

function sessionFacts({ session }: PublishedSession): Html {
  const named = new Map([
    ...instrumentsOf(session).map((instrument) => [instrument.id, shortName(instrument)] as const),
    ...session.parts.map((part, nth) => [partName(part, nth), partTitle(part)] as const),
  ]);
  return html`<dl class="facts">
${factsOf(session).map(({ name, of, value, evidence }) => {
  const label = `${of === undefined ? "" : `${named.get(of) ?? of}, `}${FACTS[name] ?? name}`;
  const shown = /^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value) : value;
  return html`<div><dt>${label}</dt><dd>${shown}<br><small>${evidence}</small></dd></div>\n`;
})}</dl>
`;
}
