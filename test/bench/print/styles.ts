/**
 * A style sheet for those who know neither sums nor logical properties: each length is one number of millimetres, and
 * it says left and right where it said start and end, for words that run from left to right.
 * @param sheet the style sheet of the paper, whose variables count beside its own; of several of one name the first
 */
export function plainStyles(css: string, sheet: string): string {
  const variables = variablesOf(`${sheet}\n${css}`);
  const root = lengthOf(variables.get("text-size") ?? "") ?? 0;
  return directed(solved(filled(css, variables), root));
}

function variablesOf(css: string): ReadonlyMap<string, string> {
  const found = [...css.matchAll(/--([\w-]+): ([^;]+);/g)].toReversed();
  return new Map(found.map(([, name = "", value = ""]) => [name, value]));
}

/** With the values of variables in their places; one that nobody knows stays, or what stands in for it. */
function filled(css: string, variables: ReadonlyMap<string, string>): string {
  const next = css.replaceAll(
    /var\(--([\w-]+)(?:, ([^()]*))?\)/g,
    (whole, name: string, other?: string) => variables.get(name) ?? other ?? whole,
  );
  return next === css ? css : filled(next, variables);
}

/** With each sum worked out, the innermost first; one with parts of something else stays. */
function solved(css: string, root: number): string {
  const next = css.replaceAll(/calc\(([^()]*)\)/g, (whole, sum: string) => {
    const length = addUp(sum, root);
    return length === undefined ? whole : `${Number(length.toFixed(3))}mm`;
  });
  return next === css ? css : solved(next, root);
}

function addUp(sum: string, root: number): number | undefined {
  const terms = sum.split(/ (?=[-+] )/).map((term) => {
    const [, sign, factors = ""] = /^([-+] )?(.*)$/.exec(term) ?? [];
    const product = multiply(factors, root);
    return product !== undefined && sign === "- " ? -product : product;
  });
  return terms.reduce((so, term) =>
    so === undefined || term === undefined ? undefined : so + term,
  );
}

function multiply(factors: string, root: number): number | undefined {
  const [first = "", ...others] = factors.split(/ (?=[*/] )/);
  return others.reduce(
    (so: number | undefined, factor) => {
      const by = Number(factor.slice(2));
      return so === undefined || Number.isNaN(by)
        ? undefined
        : factor[0] === "*"
          ? so * by
          : so / by;
    },
    lengthOf(first, root),
  );
}

/** Millimetres of a unit; a point is a seventy-second of an inch. */
const UNITS = { mm: 1, pt: 25.4 / 72, px: 25.4 / 96 } as const;

function lengthOf(text: string, root?: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(mm|pt|px|rem)$/.exec(text) ?? [];
  switch (unit) {
    case "mm":
    case "pt":
    case "px":
      return Number(number) * UNITS[unit];
    case "rem":
      return root === undefined ? undefined : Number(number) * root;
    default:
      return undefined;
  }
}

function directed(css: string): string {
  return css
    .replaceAll(/\binset-inline-start:/g, "left:")
    .replaceAll(/\binset-inline-end:/g, "right:")
    .replaceAll(/-inline-start:/g, "-left:")
    .replaceAll(/-inline-end:/g, "-right:")
    .replaceAll(/\binset-inline: *([^\s;]+) *([^\s;]*);/g, (_, start: string, end: string) => {
      return `left: ${start}; right: ${end || start};`;
    })
    .replaceAll(/\b(margin|padding)-(inline|block): *([^\s;]+) *([^\s;]*);/g, sides)
    .replaceAll(/\btext-align: start\b/g, "text-align: left")
    .replaceAll(/\btext-align: end\b/g, "text-align: right");
}

function sides(_: string, what: string, axis: string, first: string, second: string): string {
  const [one, other] = axis === "inline" ? ["left", "right"] : ["top", "bottom"];
  return `${what}-${one}: ${first}; ${what}-${other}: ${second || first};`;
}
