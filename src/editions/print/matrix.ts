/** Two by two and a shift, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix of the operands of `cm` or `Tm`. */
export function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

/** Where a point comes to stand. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First `one`, then `other`. */
export function multiply([a, b, c, d, e, f]: Matrix, other: Matrix): Matrix {
  const [p, q, r, s] = other;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, ...apply(other, e, f)];
}

/** The matrix that leads back; `undefined` where it turns what is upright, or leads nowhere. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const determinant = a * d - b * c;
  const isUpright = (b === 0 && c === 0) || (a === 0 && d === 0);
  if (determinant === 0 || !isUpright) return undefined;
  const linear = [d / determinant, -b / determinant, -c / determinant, a / determinant] as const;
  const [x, y] = apply([...linear, 0, 0], e, f);
  return [...linear, -x, -y];
}
