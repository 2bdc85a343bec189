import type { Force } from "../../src/enrich/clause.ts";
import type { ForceCounts } from "../../src/enrich/force-counts.ts";
import { html, raw, type Html } from "../../src/text/html.ts";

/** What the picture is told besides the figures. */
export interface ForcesWords {
  readonly name: (text: ForceCounts) => string;
  readonly force: (force: Force) => string;
  readonly count: (number: number) => string;
}

/** The forces in the order in which they are stacked, as the words of the editions have them. */
export const FORCES = [
  "directive",
  "request",
  "invitation",
  "recognition",
  "decision",
  "concern",
] as const satisfies readonly Force[];

const NAME = 18;
const BAR = 18;
const FIGURES = 18;
const ROW = NAME + BAR + FIGURES + 14;

/** What a sign of a figure needs, in hundredths of the width: on a phone, and on a desk. The table has them all. */
const ROOM = 2.1;
const ROOM_ON_DESK = 0.75;

/**
 * Bars of the clauses of each text, stacked by force: as wide as the page, its words as large as all others. A force is
 * told by its pattern and its place in the stack as well as by its colour, and how many there are below each part.
 * @param href where the text of a bar stands
 */
export function drawForces(
  texts: readonly ForceCounts[],
  words: ForcesWords,
  href: (text: ForceCounts) => string,
  isRightToLeft: boolean,
): Html {
  const most = Math.max(...texts.map(({ total }) => total));
  const edge = isRightToLeft ? "100%" : "0";
  const side = (share: number) => percent(isRightToLeft ? 100 - share : share);
  return html`<svg class="force-bars" width="100%" height="${texts.length * ROW}" aria-hidden="true" focusable="false">
<defs>${FORCES.map(pattern)}</defs>
${texts.map((text, nth) => {
  const top = nth * ROW;
  const [bar, below] = [top + NAME + 4, top + NAME + BAR + 18];
  return html`<g><a href="${href(text)}" tabindex="-1"><text class="name" x="${edge}" y="${top + NAME - 4}">${words.name(text)}</text></a>
${partsOf(text, most).map(({ force, number, from, share }) => {
  const start = isRightToLeft ? 100 - from - share : from;
  return html`<rect class="${force}" x="${percent(start)}" y="${bar}" width="${percent(share)}" height="${BAR}" fill="url(#force-${force})"><title>${words.force(force)}, ${words.count(number)}</title></rect>${
    share >= ROOM_ON_DESK * String(number).length &&
    html`<text class="figure${share < ROOM * String(number).length && " small"}" x="${side(from + share / 2)}" y="${below}">${words.count(number)}</text>`
  }\n`;
})}</g>
`;
})}</svg>
`;
}

/** A sample of how a force is drawn, for the legend. */
export function forceSample(force: Force): Html {
  return html`<svg class="sample" width="34" height="18" aria-hidden="true" focusable="false"><rect class="${force}" width="34" height="18" fill="url(#force-${force})"/></svg>`;
}

interface Part {
  readonly force: Force;
  readonly number: number;
  /** In hundredths of the width. */
  readonly from: number;
  readonly share: number;
}

function partsOf({ counts }: ForceCounts, most: number): Part[] {
  let before = 0;
  return FORCES.flatMap((force) => {
    const number = counts.get(force) ?? 0;
    const part = { force, number, from: (before / most) * 100, share: (number / most) * 100 };
    before += number;
    return number === 0 ? [] : [part];
  });
}

function percent(share: number): string {
  return `${Number(share.toFixed(3))}%`;
}

/** Lines of a pattern on its ground, in a square of eight pixels. */
const LINES: Readonly<Record<Force, string>> = {
  directive: "",
  request: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  invitation: "M2 2h2v2h-2zM6 6h2v2h-2z",
  recognition: "M0 2h8M0 6h8",
  decision: "M2 0v8M6 0v8",
  concern: "M0 0L8 8M8 0L0 8",
};

function pattern(force: Force): Html {
  return html`<pattern id="force-${force}" class="${force}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="ground" d="M0 0h8v8h-8z"/>${LINES[force] !== "" && html`<path class="lines" d="${raw(LINES[force])}"/>`}</pattern>`;
}
