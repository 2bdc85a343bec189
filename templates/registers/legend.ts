import { html, type Html } from "../../src/text/html.ts";
import type { Wording } from "../wording/wording.ts";

/** What the forces of clauses mean, in plain words. */
export function legend({ registers }: Wording): Html {
  return html`<dl class="legend">
${Object.values(registers.forces).map(({ name, meaning }) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>\n`)}</dl>
`;
}
