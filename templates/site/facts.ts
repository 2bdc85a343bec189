import type { Fact } from "../../src/model/document.ts";
import { html, type Html } from "../../src/text/html.ts";
import { shownValue } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";

/** What is known, each with what shows it; what has one name stands together under it. */
export function factList(
  facts: readonly Fact[],
  labelOf: (fact: Fact) => string,
  wording: Wording,
): Html {
  return html`<dl class="facts">
${[...Map.groupBy(facts, labelOf)].map(
  ([label, named]) =>
    html`<div><dt>${label}</dt>${named.map(
      ({ value, evidence }) =>
        html`<dd><bdi>${shownValue(value, wording)}</bdi><br><small dir="ltr">${evidence}</small></dd>`,
    )}</div>\n`,
)}</dl>
`;
}
