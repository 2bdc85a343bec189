import type { PublishedSession } from "../../src/editions/site/pages.ts";
import type { Instrument, Part, Session } from "../../src/model/document.ts";
import { namePart, nameReport, type FrameUnit } from "../../src/model/frame.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import {
  listed,
  proofLine,
  proofRemarks,
  sessionLine,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { frameWords } from "./session.ts";
import { textArticle } from "./text.ts";

/** What stands in the file itself, with its digest: `sha256-…`. */
export interface Inlined {
  readonly text: string;
  readonly digest: string;
}

/** The style sheet and the script of the file. */
export interface SingleAssets {
  readonly style: Inlined;
  readonly script: Inlined;
}

/**
 * A session in one language as one HTML document that needs no other file: its contents, the frame of the report, its
 * texts with their notes, and a script that finds words. A name has its document before it, `res-7-1.op28.c`.
 */
export function renderSingle(
  { session, proof }: Pick<PublishedSession, "session" | "proof">,
  { style, script }: SingleAssets,
): string {
  const { language, body, parts, drafts } = session;
  const wording = wordingFor(language);
  const { site } = wording;
  const name = sessionLine(session);
  const policy = [
    "default-src 'none'",
    ["style-src", quoted(style)].join(" "),
    ["script-src", quoted(script)].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const document = html`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${name} – ${body.name}</title>
<meta name="description" content="${site.sessionDescription(body.name, name)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<style>${raw(style.text)}</style>
</head>
<body>
<a class="skip" href="#main">${site.skip}</a>
<header class="site">
<a class="home" href="#contents">${wording.contents}</a>
<search class="find">
<label class="unseen" for="find">${site.single.find}</label>
<input id="find" type="search" placeholder="${site.single.find}" autocomplete="off" spellcheck="false">
<p role="status"></p>
<ol hidden></ol>
</search>
</header>
<main id="main" tabindex="-1">
${opening(session, wording)}${contents(session, wording)}${parts.map((part, nth) => partSection(part, nth, session))}${drafts.length > 0 && draftsSection(session, wording)}</main>
<footer class="site">
<p>${wording.editionHolds(proofLine(proof, wording))}</p>
${proofRemarks(proof, wording).map((remark) => html`<p>${remark}</p>\n`)}</footer>
<script>${raw(script.text)}</script>
</body>
</html>
`;
  return `<!doctype html>\n${document.toString()}`;
}

function quoted({ digest }: Inlined): string {
  return `'${digest}'`;
}

/** The title of the report, and which session it is of. */
function opening(session: Session, wording: Wording): Html {
  const [report, ...lines] = nameReport(session);
  return html`<header class="text-head">
<p class="kicker">${listed([session.body.name, sessionLine(session)], wording)}</p>
<h1${report && html` id="${report.name}"`}>${report ? frameWords(report.node) : sessionName(session)}</h1>
${lines.map(({ name, node }) => html`<p id="${name}">${frameWords(node)}</p>\n`)}</header>
`;
}

function contents(session: Session, wording: Wording): Html {
  return html`<nav id="contents" aria-label="${wording.contents}">
<details open>
<summary>${wording.contents}</summary>
<ol class="texts">
${instrumentsOf(session).map((text) => html`<li><a href="#${text.id}"><span class="designation">${shortName(text, wording)}</span> <span class="title">${titleOf(text, wording)}</span></a></li>\n`)}</ol>
</details>
</nav>
`;
}

/** A part of the report with its texts; one that no heading names is none for those who hear the page. */
function partSection(part: Part, nth: number, session: Session): Html {
  const units = namePart(part, nth);
  const tag = raw(part.title ? "section" : "div");
  return html`<${tag} class="part">
${units.length > 0 && html`<div class="part-head">\n${units.map(frameUnit)}</div>\n`}${texts(part.instruments, session, part.title ? 3 : 2)}</${tag}>
`;
}

function frameUnit({ type, name, label, node }: FrameUnit): Html {
  const words = html`${label !== undefined && html`<span class="label">${label}</span> `}${frameWords(node)}`;
  return type === "opening"
    ? html`<p class="opening" id="${name}">${words}</p>\n`
    : html`<h2 id="${name}">${words}</h2>\n`;
}

function draftsSection(session: Session, { drafts }: Wording): Html {
  return html`<section class="part">
<div class="part-head"><h2>${drafts}</h2></div>
${texts(session.drafts, session, 3)}</section>
`;
}

function texts(
  instruments: readonly Instrument[],
  session: Session,
  level: 2 | 3,
): readonly Html[] {
  return instruments.map((text) =>
    textArticle(
      text,
      session,
      { name: text.id, id: (name) => `${text.id}.${name}`, level },
      { within: ({ document, unit }) => `#${[document, unit].filter(Boolean).join(".")}` },
    ),
  );
}
