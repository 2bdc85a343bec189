/**
 * A style sheet for those who know neither logical properties nor sums: it says left and right where it said start and
 * end, for words that run from left to right, and each length is one number of millimetres.
 * @param lengths what the variables of the sheet are, in millimetres
 */
export function plainStyles(css: string, lengths: Readonly<Record<string, number>>): string {
  return css
    .replaceAll(/var\(--(\w+)\)/g, (whole, name) => {
      const length = lengths[name];
      return length === undefined ? whole : `${length}mm`;
    })
    .replaceAll(/calc\(([-\d.m+ ]+)\)/g, (_, sum: string) => `${addUp(sum)}mm`)
    .replaceAll(/\binset-inline-start:/g, "left:")
    .replaceAll(/\binset-inline-end:/g, "right:")
    .replaceAll(/-inline-start:/g, "-left:")
    .replaceAll(/-inline-end:/g, "-right:")
    .replaceAll(/\b(margin|padding)-(inline|block): *([^\s;]+) *([^\s;]*);/g, sides)
    .replaceAll(/\btext-align: start\b/g, "text-align: left")
    .replaceAll(/\btext-align: end\b/g, "text-align: right");
}

// Floats add up to 0.1 + 0.2: a hundredth of a millimetre is enough.
function addUp(sum: string): number {
  const terms = [...sum.matchAll(/([-+]?) ?([\d.]+)mm/g)];
  const total = terms.reduce((so, [, sign, term]) => so + Number(`${sign}${term}`), 0);
  return Number(total.toFixed(2));
}

function sides(_: string, what: string, axis: string, first: string, second: string): string {
  const [one, other] = axis === "inline" ? ["left", "right"] : ["top", "bottom"];
  return `${what}-${one}: ${first}; ${what}-${other}: ${second || first};`;
}
