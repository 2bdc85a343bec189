import {
  instrumentPath,
  proofPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { Compared } from "../../src/editions/site/compared.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import type { ComparedRow } from "../../src/enrich/comparison.ts";
import type { VerbChange } from "../../src/enrich/comparison-verbs.ts";
import type { Instrument } from "../../src/model/document.ts";
import type { Unit } from "../../src/model/name.ts";
import { html, type Html } from "../../src/text/html.ts";
import {
  adoptedWords,
  draftWords,
  placeIn,
  redline,
  type RedlineDress,
} from "../changes/redline.ts";
import { countRows, scaleOf } from "../changes/summary.ts";
import { count } from "../wording/numbers.ts";
import { listed, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { checksums } from "./checksums.ts";
import { takeaway } from "./takeaway.ts";

/** A draft beside the text that it became: in short, then paragraph by paragraph. */
export function changesMain(page: PageOf<"changes">, wording: Wording): Html {
  const { path, published, comparison } = page;
  const { session } = published;
  const { draft, adopted, rows } = comparison;
  const words = wording.changes;
  const to = (text: Instrument) => relativeLink(path, instrumentPath(session, text));
  const changed = rows.filter(({ verbs }) => verbs !== undefined);
  const dress = dressFor(wording);
  const scale = scaleOf(wording);
  return html`<article class="changes" data-compares="${draft.id} ${adopted.id}">
<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${words.title(shortName(adopted, wording))}</h1>
</header>
<dl class="texts-compared">
<div><dt>${words.draft}</dt><dd><a href="${to(draft)}">${titleOf(draft, wording)}</a></dd></div>
<div><dt>${words.adopted}</dt><dd><a href="${to(adopted)}">${titleOf(adopted, wording)}</a></dd></div>
</dl>
${printed(page, wording)}<h2 id="summary">${words.summary}</h2>
<dl class="counts">
${countRows(comparison).map(({ kind, count: number }) => html`<div><dt>${words.kinds[kind]}</dt><dd>${count(number, wording)}</dd></div>\n`)}</dl>
${
  changed.length > 0 &&
  html`<h2 id="verbs">${words.verbs}</h2>
<ul class="verbs">
${changed.map((row) => verbItem(row, adopted, wording))}</ul>
${scale !== undefined && html`<p class="scale">${scale}</p>\n`}`
}<h2 id="paragraphs">${words.paragraphs}</h2>
<p class="explanation">${words.explanation} <a href="${relativeLink(path, proofPath(session))}#facts">${words.evidence}</a></p>
<p class="views"><label><input type="checkbox" id="only-changes"> ${words.onlyChanges}</label> <label class="wide"><input type="checkbox" id="side-by-side" checked=""> ${words.sideBySide}</label></p>
${rows.map((row) => rowMarkup(row, page, dress, wording))}</article>
`;
}

/** The redline to take away, where it is printed. */
function printed(
  { path, published, comparison }: PageOf<"changes">,
  wording: Wording,
): Html | undefined {
  const { draft, adopted } = comparison;
  const names = [`${adopted.id}-changes`, `${adopted.id}-changes-${draft.id}`];
  const own = published.downloads.filter(({ text }) => text !== undefined && names.includes(text));
  const [download] = own.slice(-1);
  if (!download) return undefined;
  return html`<div class="by-itself">
<p>${takeaway(path, download, wording.changes.printed, ["PDF"], wording)}</p>
${checksums(path, [download], wording)}</div>
`;
}

/** Links to what compares a text with its draft, or a draft with what it became. */
export function comparedLinks(
  text: Instrument,
  all: readonly Compared[],
  from: string,
  wording: Wording,
): readonly Html[] {
  const { fromText, fromDraft } = wording.changes;
  return all.map(({ path, draft, adopted }) => {
    const name = draft === text ? fromDraft(shortName(adopted, wording)) : fromText;
    return html`<a href="${relativeLink(from, path)}">${name}</a>`;
  });
}

/** Words that nobody sees and that those hear who do not see what is struck through. */
function dressFor({ changes: { spoken }, language: { direction } }: Wording): RedlineDress {
  return {
    direction,
    around: (change) => [
      html`<span class="unseen editorial">[${spoken[change]}: </span>`,
      html`<span class="unseen editorial">] </span>`,
    ],
  };
}

function verbItem(row: ComparedRow, adopted: Instrument, wording: Wording): Html | undefined {
  const unit = row.adopted;
  if (!unit || !row.verbs) return undefined;
  return html`<li><a href="#${unit.name}">${placeIn(adopted, unit, wording)}</a> ${verbChange(row.verbs, wording)}</li>\n`;
}

function verbChange({ from, to, direction }: VerbChange, { changes: words }: Wording): Html {
  return html`<span class="verb-change"><em>${from.join(" … ")}</em> <span class="arrow" aria-hidden="true"></span><span class="unseen">${words.became}</span> <em>${to.join(" … ")}</em> <span class="direction ${direction}">${words.directions[direction]}</span></span>`;
}

/** Whether a row has words of both texts that differ, so that it is worth two columns. */
function hasColumns({ kind }: ComparedRow): boolean {
  return kind === "changed" || kind === "split" || kind === "merged";
}

function rowMarkup(
  row: ComparedRow,
  { path, published: { session }, comparison }: PageOf<"changes">,
  dress: RedlineDress,
  wording: Wording,
): Html {
  const { kind, isMoved, draft, adopted } = row;
  const words = wording.changes;
  const link = (text: Instrument, unit: Unit, name: string) =>
    html`<a href="${relativeLink(path, instrumentPath(session, text))}#${unit.name}">${name}</a>`;
  const places = [
    ...(adopted
      ? [link(comparison.adopted, adopted, placeIn(comparison.adopted, adopted, wording))]
      : []),
    ...draft.map((unit) => {
      const place = placeIn(comparison.draft, unit, wording);
      return link(comparison.draft, unit, adopted ? words.inDraft(place) : place);
    }),
  ];
  const name = adopted?.name ?? `draft-${draft[0]?.name}`;
  const type = (adopted ?? draft[0])?.type ?? "";
  return html`<section class="change ${kind}${isMoved && " moved"}" id="${name}"${draft.length > 0 && html` data-draft="${draft.map((unit) => unit.name).join(" ")}"`}${adopted && html` data-adopted="${adopted.name}"`} aria-labelledby="${name}--place">
<h3 id="${name}--place"><span class="kind">${words.kinds[kind]}</span>${isMoved && html` <span class="kind">${words.kinds.moved}</span>`} ${places.map((place, nth) => html`${nth > 0 && html` <span class="quiet">·</span> `}${place}`)}</h3>
${row.verbs && html`<p class="verb-note">${verbChange(row.verbs, wording)}</p>\n`}<p class="redline ${type}">${redline(row, dress)}</p>
${
  hasColumns(row) &&
  html`<div class="pair">
<p class="from ${type}"><span class="unseen editorial">${words.draft}${wording.colon}</span>${draftWords(row, dress)}</p>
<p class="to ${type}"><span class="unseen editorial">${words.adopted}${wording.colon}</span>${adoptedWords(row, dress)}</p>
</div>
`
}</section>
`;
}
