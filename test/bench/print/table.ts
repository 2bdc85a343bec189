import type { Figures } from "../measure.ts";

/** What one way to print came to for one session. */
export interface Result extends Figures {
  /** The pages that were asked for; the session has about as many. */
  readonly asked: number;
  readonly way: string;
  readonly pages: number;
  readonly bytes: number;
}

export const OURS = "ours";
export const UNCHANGED = "ours, nothing changed";
export const CHANGED = "ours, one paragraph changed";

/** To which each is held, in the order of the columns. */
const AGAINST = ["stock", "weasyprint", OURS] as const;

export const HEAD = [
  "asked",
  "way",
  "pages",
  "kB",
  "CPU s",
  "wall s",
  "MB",
  ...AGAINST.map((way) => `CPU to ${way}`),
];

/** The cells of one result; `results` are those that are known so far. */
export function cellsOf(result: Result, results: readonly Result[]): readonly string[] {
  const { asked, way, pages, bytes, cpu, wall, megabytes } = result;
  return [
    String(asked),
    way,
    String(pages),
    (bytes / 1000).toFixed(0),
    cpu.toFixed(1),
    wall.toFixed(1),
    String(megabytes),
    ...AGAINST.map((other) => {
      const base = find(results, other, asked);
      return base && other !== way ? (cpu / base.cpu).toFixed(2) : "–";
    }),
  ];
}

export function find(
  results: readonly Result[],
  way: string,
  asked: number | undefined,
): Result | undefined {
  return results.find((result) => result.way === way && result.asked === asked);
}

/** How the time of a processor grows with the pages between two sessions: 1 is linear, 2 quadratic. */
export function exponent(from: Result, to: Result): number {
  return Math.log(to.cpu / from.cpu) / Math.log(to.pages / from.pages);
}

/** How each way grows, from the second size on where there are three: the smallest is mostly the start of programs. */
export function growthLines(results: readonly Result[]): readonly string[] {
  const ways = [...new Set(results.map(({ way }) => way))];
  return ways.flatMap((way) => {
    const span = spanOf(results, way);
    if (!span) return [];
    const [from, to] = span;
    return [
      `${way}: exponent ${exponent(from, to).toFixed(2)} from ${from.pages} to ${to.pages} pages`,
    ];
  });
}

function spanOf(
  results: readonly Result[],
  way: string,
): readonly [from: Result, to: Result] | undefined {
  const own = results
    .filter((result) => result.way === way)
    .toSorted((one, other) => one.pages - other.pages);
  const [first, to] = [own[own.length > 2 ? 1 : 0], own.at(-1)];
  return first && to && first.pages < to.pages ? [first, to] : undefined;
}

/** A figure to reach, and what it is held against. */
interface Goal {
  readonly says: string;
  readonly figure: number | undefined;
  readonly most: number;
}

/** What is to be reached, a line each that says whether it is; nothing of what was not measured. */
export function goalLines(results: readonly Result[]): readonly string[] {
  const sizes = [...new Set(results.map(({ asked }) => asked))];
  const least = Math.min(...sizes);
  const large = sizes.filter((asked) => asked >= LARGE);
  const to = (way: string, other: string, asked: number): number | undefined => {
    const [one, base] = [find(results, way, asked), find(results, other, asked)];
    return one && base && one.cpu / base.cpu;
  };
  const span = spanOf(results, OURS);
  const goals: readonly Goal[] = [
    { says: `${least} pages, CPU to stock`, figure: to(OURS, "stock", least), most: 1 },
    ...large.flatMap((asked) => [
      { says: `${asked} pages, CPU to stock`, figure: to(OURS, "stock", asked), most: 0.5 },
      { says: `${asked} pages, CPU to WeasyPrint`, figure: to(OURS, "weasyprint", asked), most: 1 },
    ]),
    ...sizes.flatMap((asked) => [
      {
        says: `${asked} pages, CPU after a change to cold`,
        figure: to(CHANGED, OURS, asked),
        most: 0.25,
      },
      {
        says: `${asked} pages, MB`,
        figure: find(results, OURS, asked)?.megabytes,
        most: GIBIBYTE,
      },
    ]),
    { says: "exponent of growth", figure: span && exponent(...span), most: 1.1 },
  ];
  return goals.flatMap(({ says, figure, most }) =>
    figure === undefined
      ? []
      : [
          `${figure <= most ? "reached" : "missed "}  ${says}: ${shown(figure)}, at most ${shown(most)}`,
        ],
  );
}

/** From so many pages on it has to be much quicker than the others. */
const LARGE = 600;

/** In megabytes. */
const GIBIBYTE = 1074;

function shown(figure: number): string {
  return figure < 100 ? figure.toFixed(2) : String(figure);
}
