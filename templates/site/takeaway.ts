import { relativeLink } from "../../src/editions/site/addresses.ts";
import type { Download } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { size } from "../wording/numbers.ts";
import { listed } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";

/**
 * A link to a file to take away, with how large it is.
 * @param details what else is told of it before
 */
export function takeaway(
  path: string,
  { path: file, bytes }: Download,
  name: string,
  details: readonly (string | undefined)[],
  wording: Wording,
): Html {
  const detail = listed([...details, size(bytes, wording)], wording);
  return html`<a href="${relativeLink(path, file)}" download>${name}</a> <span class="detail">${detail}</span>`;
}
