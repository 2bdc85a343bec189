import { dataPath, instrumentPath, relativeLink } from "../../src/editions/site/addresses.ts";
import {
  archiveOf,
  type Download,
  type PageOf,
  type PublishedSession,
} from "../../src/editions/site/pages.ts";
import { comparedWith } from "../../src/editions/site/compared.ts";
import { renderInlines } from "../../src/markdown/render.ts";
import type { Instrument, Part, Session, TextBlock } from "../../src/model/document.ts";
import { namePart, nameReport } from "../../src/model/frame.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { pageCount } from "../wording/numbers.ts";
import { listed, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { comparedLinks } from "./changes.ts";
import { checksums } from "./checksums.ts";
import { keepControl } from "./offline.ts";
import { ways } from "./registers.ts";
import { takeaway } from "./takeaway.ts";

/** The contents of a session: the frame of its report with a link to each text. */
export function sessionMain({ path, published }: PageOf<"session">): Html {
  const { session, downloads } = published;
  const wording = wordingFor(session.language);
  const [report, ...lines] = nameReport(session);
  return html`<header class="text-head">
<p class="kicker">${session.body.name}</p>
<h1${report && html` id="${report.name}"`}>${report ? frameWords(report.node) : sessionName(session)}</h1>
${lines.map(({ name, node }) => html`<p id="${name}">${frameWords(node)}</p>\n`)}</header>
${downloads.length > 0 && html`<ul class="downloads" aria-label="${wording.site.downloads}">\n${downloads.map((download) => downloadItem(path, download, downloads, wording))}${dataItem(path, published, wording)}</ul>\n`}${checksums(
    path,
    downloads.filter(({ text }) => text === undefined),
    wording,
  )}${keepControl(wording)}${ways(path, session, wording)}<div id="contents">
${session.parts.map(
  (part, nth) => html`<${partTag(part)} class="part">
${namePart(part, nth).map(({ type, name, label, node }) =>
  type === "part"
    ? html`<h2 id="${name}">${label !== undefined && html`<span class="label">${label}</span> `}${frameWords(node)}</h2>\n`
    : html`<p class="opening" id="${name}">${label !== undefined && html`<span class="label">${label}</span> `}${frameWords(node)}</p>\n`,
)}${texts(path, session, part.instruments)}</${partTag(part)}>
`,
)}${
    session.drafts.length > 0 &&
    html`<section class="part">
<h2>${wording.drafts}</h2>
${texts(path, session, session.drafts)}</section>
`
  }</div>
`;
}

// A part that no heading names is none for those who hear the page.
function partTag({ title }: Part): Html {
  return raw(title ? "section" : "div");
}

/** The words of the frame. Its marks lead nowhere: the frame of a report has no notes. */
export function frameWords({ text }: TextBlock): Html {
  return renderInlines(text, (label) => html`<sup>${label}</sup>`);
}

function texts(path: string, session: Session, instruments: readonly Instrument[]): Html {
  const wording = wordingFor(session.language);
  return html`<ol class="texts">
${instruments.map(
  (instrument) =>
    html`<li><a href="${relativeLink(path, instrumentPath(session, instrument))}"><span class="designation">${shortName(instrument, wording)}</span> <span class="title">${titleOf(instrument, wording)}</span></a>${comparedLinks(instrument, comparedWith(instrument, session), path, wording).map((link) => html`<p class="compared">${link}</p>`)}</li>\n`,
)}</ol>
`;
}

function downloadItem(
  path: string,
  download: Download,
  all: readonly Download[],
  wording: Wording,
): Html | undefined {
  const { kind, pages } = download;
  const named = nameOf(kind, wording);
  if (!named) return undefined;
  const [name, format, forms] = named;
  const count = pages === undefined ? undefined : pageCount(pages, wording);
  return html`<li>${takeaway(path, download, name, [format, count], wording)}${otherForms(path, all, forms, wording)}</li>\n`;
}

/** The formats of the data that people ask for. */
const FORMATS = ["CSV", "JSON", "XML"];

/** The data have a page of their own, which tells each file. */
function dataItem(path: string, published: PublishedSession, wording: Wording): Html | undefined {
  const archive = archiveOf(published);
  if (!archive) return undefined;
  const { title } = wording.data;
  const all = takeaway(path, archive, "ZIP", [], wording);
  return html`<li><a href="${relativeLink(path, dataPath(published.session))}">${title}</a> <span class="detail">${listed(FORMATS, wording)}</span> <span class="form">${all}</span></li>
`;
}

/** What an edition is called that stands in a line of its own, the format it comes in, and its other forms by their kinds. */
function nameOf(
  kind: Download["kind"],
  { site }: Wording,
): readonly [name: string, format: string, forms: Readonly<Record<string, string>>] | undefined {
  switch (kind) {
    case "print":
      return [site.print, "PDF", site.forms];
    case "epub":
      return [site.book, "EPUB", site.bookForms];
    case "single":
      return [site.single.name, "HTML", {}];
    default:
      return undefined;
  }
}

/** The same edition on other papers, or for other devices. */
function otherForms(
  path: string,
  all: readonly Download[],
  forms: Readonly<Record<string, string>>,
  wording: Wording,
): Html[] {
  return all.flatMap((download) => {
    const name = forms[download.kind];
    if (name === undefined) return [];
    return [html` <span class="form">${takeaway(path, download, name, [], wording)}</span>`];
  });
}
