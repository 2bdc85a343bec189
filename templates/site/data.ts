import {
  dataFilePath,
  dataPath,
  instrumentPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import { archiveOf, type OfferedFile, type PageOf } from "../../src/editions/site/pages.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, type Html } from "../../src/text/html.ts";
import type { DataWording } from "../wording/data.ts";
import { size } from "../wording/numbers.ts";
import { fullName, listed, sessionName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { checksums } from "./checksums.ts";
import { takeaway } from "./takeaway.ts";

/** The files of the whole session that people want first, with what tells what is in each. */
const WHOLE = [
  ["paragraphs.csv", "paragraphs"],
  ["references.csv", "references"],
  ["clauses.csv", "clauses"],
  ["reports.csv", "reports"],
  ["paragraphs.ndjson", "lines"],
  ["session.json", "session"],
  ["session.txt", "plain"],
  ["session.md", "markdown"],
] as const satisfies Files;

/** What tells how the others are read. */
const PROGRAMS = [
  ["README.md", "readme"],
  ["datapackage.json", "package"],
  ["schema/session.json", "schema"],
  ["schema/document.json", "schema"],
  ["schema/paragraph.json", "schema"],
] as const satisfies Files;

type Files = readonly (readonly [file: string, says: keyof DataWording["files"]])[];

/** In what forms a text is there. */
const FORMS = ["json", "xml", "txt", "md"] as const;

/** The open data of a session: each file with what is in it. */
export function dataMain({ path, published, archive }: PageOf<"data">, wording: Wording): Html {
  const { session } = published;
  const { data } = wording;
  const files = new Map(
    (archive.files ?? []).map((file) => [file.path.replace(/^.*?\/data\//, ""), file]),
  );
  return html`<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${data.title}</h1>
</header>
<p>${data.about}</p>
<p class="archive">${takeaway(path, archive, data.archive, [formOf(archive.path)], wording)}</p>
${checksums(path, [archive], wording)}<h2 id="session">${data.whole}</h2>
${fileList(path, WHOLE, files, wording)}<p class="advice">${data.spreadsheet}</p>
<h2 id="texts">${data.texts}</h2>
<dl class="forms">
${FORMS.map((form) => html`<div><dt>${form.toUpperCase()}</dt><dd>${data.forms[form]}</dd></div>\n`)}</dl>
<ul class="files">
${instrumentsOf(session).map((text) => {
  const to = relativeLink(path, instrumentPath(session, text));
  const own = FORMS.flatMap((form) => files.get(`documents/${text.id}.${form}`) ?? []);
  return html`<li><a class="name" href="${to}">${fullName(text, wording)}</a> <span class="own">${own.map((file) => html` <span class="form">${fileLink(path, file, formOf(file.path), wording)}</span>`)}</span></li>\n`;
})}</ul>
<h2 id="programs">${data.programs}</h2>
${fileList(path, PROGRAMS, files, wording)}`;
}

/** The table of the data that holds what a page shows, where the data were made. */
export function tableFile(
  { path, published }: PageOf<"register">,
  table: string,
  wording: Wording,
): Html | undefined {
  const to = dataFilePath(published.session, table);
  const file = archiveOf(published)?.files?.find((one) => one.path === to);
  const title = html`<a href="${relativeLink(path, dataPath(published.session))}">${wording.data.title}</a>`;
  return (
    file &&
    html`<p class="file">${title}${wording.colon}${fileLink(path, file, table, wording)}</p>
`
  );
}

function fileList(
  path: string,
  names: Files,
  files: ReadonlyMap<string, OfferedFile>,
  wording: Wording,
): Html {
  return html`<ul class="files">
${names.map(([name, says]) => {
  const file = files.get(name);
  return (
    file &&
    html`<li>${fileLink(path, file, name, wording)} <span class="says">${wording.data.files[says]}</span></li>\n`
  );
})}</ul>
`;
}

function fileLink(path: string, file: OfferedFile, name: string, wording: Wording): Html {
  return html`<a href="${relativeLink(path, file.path)}"><bdi>${name}</bdi></a> <span class="detail">${size(file.bytes, wording)}</span>`;
}

/** `JSON`, as the name of a file ends. */
function formOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toUpperCase();
}
