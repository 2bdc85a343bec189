import { relativeLink, SUMS_PATH } from "../../src/editions/site/addresses.ts";
import type { Download } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import type { Wording } from "../wording/wording.ts";

/** By what a file that somebody was sent is known to be one that is offered here, for those who ask. */
export function checksums(
  path: string,
  downloads: readonly Download[],
  { site: { checksums: words }, stop }: Wording,
): Html | undefined {
  if (downloads.length === 0) return undefined;
  return html`<details class="sums">
<summary>${words.title}</summary>
<p>${words.explanation} <a href="${relativeLink(path, SUMS_PATH)}" download>${words.all}</a>${stop}</p>
<dl>
${downloads.map(
  ({ path: file, digest }) =>
    html`<dt><code dir="ltr">${file.replace(/^.*\//, "")}</code></dt><dd><code dir="ltr">${digest}</code></dd>\n`,
)}</dl>
</details>
`;
}
