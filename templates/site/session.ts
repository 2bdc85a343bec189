import { DRAFTS, sessionLine, sessionName, shortName, size, titleOf } from "../wording.ts";
import {
  instrumentPath,
  relativeLink,
  type Download,
  type PublishedSession,
  type SitePage,
} from "../../src/editions/site/pages.ts";
import { renderInlines } from "../../src/markdown/render.ts";
import type { Instrument, TextBlock } from "../../src/model/document.ts";
import { namePart, nameReport } from "../../src/model/frame.ts";
import { html, raw, type Html } from "../../src/text/html.ts";

/** The contents of a session: the frame of its report with a link to each text. */
export function sessionMain({ path, published }: Extract<SitePage, { kind: "session" }>): Html {
  const { session, downloads } = published;
  const [report, ...lines] = nameReport(session);
  return html`<header class="text-head">
<p class="kicker">${session.body.name}</p>
<h1${report && html` id="${report.name}"`}>${report ? words(report.node) : sessionName(session)}</h1>
${lines.map(({ name, node }) => html`<p id="${name}">${words(node)}</p>\n`)}</header>
${downloads.length > 0 && html`<ul class="downloads" aria-label="Editions to take away">\n${downloads.map((download) => downloadItem(path, download))}</ul>\n`}<div id="contents">
${session.parts.map(
  (part, nth) => html`<section class="part">
${namePart(part, nth).map(({ type, name, label, node }) =>
  type === "part"
    ? html`<h2 id="${name}">${label !== undefined && html`<span class="label">${label}</span> `}${words(node)}</h2>\n`
    : html`<p class="opening" id="${name}">${label !== undefined && html`<span class="label">${label}</span> `}${words(node)}</p>\n`,
)}${texts(path, published, part.instruments)}</section>
`,
)}${
    session.drafts.length > 0 &&
    html`<section class="part">
<h2>${DRAFTS}</h2>
${texts(path, published, session.drafts)}</section>
`
  }</div>
`;
}

function words({ text }: TextBlock): Html {
  return renderInlines(text, (label) => html`<sup>${label}</sup>`);
}

function texts(
  path: string,
  published: PublishedSession,
  instruments: readonly Instrument[],
): Html {
  return html`<ol class="texts">
${instruments.map(
  (instrument) =>
    html`<li><a href="${relativeLink(path, instrumentPath(published, instrument))}"><span class="designation">${shortName(instrument)}</span> <span class="title">${titleOf(instrument)}</span></a></li>\n`,
)}</ol>
`;
}

function downloadItem(path: string, { kind, path: file, bytes, pages }: Download): Html {
  const name = kind === "print" ? "Compendium to print" : "E-book";
  const detail = [
    kind === "print" ? "PDF" : "EPUB",
    pages === undefined ? "" : `${pages} pages`,
    size(bytes),
  ];
  return html`<li><a href="${relativeLink(path, file)}" download>${name}</a> <span class="detail">${detail.filter((part) => part !== "").join(", ")}</span></li>\n`;
}

/** The sessions, where there are several. */
export function homeMain({ path, sessions }: Extract<SitePage, { kind: "home" }>): Html {
  return html`<header class="text-head"><h1>Sessions</h1></header>
<ol class="texts" id="contents">
${sessions.map(({ path: folder, session }) => html`<li><a href="${relativeLink(path, `${folder}/index.html`)}"><span class="designation">${session.body.name}</span> <span class="title">${sessionLine(session)}</span></a></li>\n`)}</ol>
`;
}

/** A page for an address that leads nowhere. */
export function notFoundMain(): Html {
  return html`<header class="text-head"><h1>There is no page at this address</h1></header>
<p>The text may stand under another name. ${raw(`<a href="/index.html#contents">The contents</a>`)} list every text; a resolution’s page ends in its number, such as <code>res-7-1.html</code>, a decision’s in <code>dec-7-1.html</code>.</p>
`;
}
