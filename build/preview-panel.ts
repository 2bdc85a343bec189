import { html, raw, type Html } from "../src/text/html.ts";
import type { Complaint } from "./complaints.ts";
import type { Complaints } from "./preview-texts.ts";
import type { Origin } from "./preview-site.ts";

/** So many complaints are shown of each kind. */
const SHOWN = 20;

/** What is wrong while a site is looked at. */
export interface Faults {
  /** Of the texts. */
  readonly complaints: Complaints;
  /** Of the templates and the program: what an error says of itself. */
  readonly errors: readonly string[];
}

// The page is told to load itself anew by a script, which the policy of the published pages forbids.
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/;

/** A page as its author sees it: with what is wrong above it, in any text, and what to look at in its own. */
export function showFaults(markup: string, faults: Faults, origin: Origin = {}): string {
  const shown = markup.replace(POLICY, "");
  const panel = faultPanel(faults, origin);
  if (!panel) return shown;
  return shown
    .replace("<title>", () => `<title>${panel.title} – `)
    .replace(/<body[^>]*>/, (body) => `${body}\n${String(panel.markup)}`);
}

/** What is shown where there is no page yet to show it above. */
export function faultPage(faults: Faults): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
</head>
<body>
<main><h1>This page cannot be laid out yet</h1></main>
</body>
</html>
`;
  return showFaults(String(page), faults);
}

function faultPanel(
  { complaints, errors }: Faults,
  { session, text }: Origin,
): { readonly title: string; readonly markup: Html } | undefined {
  const of = (severity: Complaint["severity"], isShown: (file: string) => boolean) =>
    [...complaints]
      .filter(([file]) => isShown(file))
      .toSorted(([a], [b]) => Number(b === text) - Number(a === text))
      .flatMap(([, found]) =>
        found.filter((one) => one.severity === severity).map((one) => one.text),
      );
  const faults = [...errors, ...of("error", () => true)];
  const own = text === undefined ? `${session ?? " "}/session.md` : text;
  const warnings = of("warning", (file) => file === own);
  if (faults.length + warnings.length === 0) return undefined;
  const title =
    faults.length > 0 ? counted(faults.length, "error") : counted(warnings.length, "warning");
  const markup = html`<style>${raw(STYLE)}</style>
<section class="preview-faults" lang="en" dir="ltr" aria-labelledby="preview-faults">
<h2 id="preview-faults">${title}${faults.length > 0 && ". What is below is from before"}</h2>
${faults.length > 0 && list(faults)}${
    warnings.length > 0 &&
    html`<details>
<summary>${counted(warnings.length, "warning")} about this text</summary>
${list(warnings)}</details>
`
  }</section>`;
  return { title, markup };
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function list(texts: readonly string[]): Html {
  const more = texts.length - SHOWN;
  return html`<ol>
${texts.slice(0, SHOWN).map(complaintItem)}</ol>
${more > 0 && html`<p>and ${more} more</p>\n`}`;
}

/** What is wrong, and below it the line where it is. */
function complaintItem(text: string): Html {
  const [message = "", ...frame] = text.split("\n");
  return html`<li><p>${message}</p>${frame.length > 0 && html`<pre tabindex="0">\n${frame.join("\n")}</pre>`}</li>\n`;
}

const STYLE = `
.preview-faults { position: relative; z-index: 9; margin: 0; padding: 1rem clamp(1rem, 4vw, 2rem); border-block-end: 4px solid #b3261e; background: light-dark(#fff1ef, #3a1512); color: light-dark(#1d1f21, #f4e9e7); font: 1rem/1.5 system-ui, sans-serif; }
.preview-faults h2 { margin: 0 0 .5rem; font: 600 1.15rem/1.3 system-ui, sans-serif; }
.preview-faults ol { margin: 0; padding: 0; list-style: none; }
.preview-faults li { margin-block: .5rem; padding: .6rem .8rem; background: light-dark(#fff, #1d0b09); }
.preview-faults :is(p, pre) { margin: 0; }
.preview-faults li p { overflow-wrap: anywhere; }
.preview-faults pre { padding-block: .3rem; overflow-x: auto; font: .85rem/1.45 ui-monospace, monospace; }
.preview-faults summary { padding-block: .4rem; cursor: pointer; }
@media print { .preview-faults { display: none; } }
`;
