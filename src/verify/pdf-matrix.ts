/** Two by two and a shift, as PDF writes a matrix. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix of the operands of `cm` or `Tm`. */
export function matrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** First `one`, then `other`. */
export function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [p, q, r, s, t, u] = other;
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u,
  ];
}

/** The matrix after a step in its own space. */
export function shift(x: number, y: number, [a, b, c, d, e, f]: Matrix): Matrix {
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

/** Where the origin of `one` comes to stand in `other`, from left to right. */
export function xOf(one: Matrix, other: Matrix): number {
  return one[4] * other[0] + one[5] * other[2] + other[4];
}
