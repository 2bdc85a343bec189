/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** Numbers as a content stream has them, a ten-thousandth of a point sharp. */
export function written(...values: readonly number[]): string {
  return values.map((value) => Number(value.toFixed(4))).join(" ");
}
