const ONES =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(
  " ",
);
const TENS_BEFORE = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number of a regular session in words that name one: `at its seventy-eighth session` → 78. */
export function sessionNumber(words: string): number | undefined {
  const [, ordinal] =
    /(?<![\p{L}-])((?:\p{Ll}+-)?\p{Ll}+|\d+(?:st|nd|rd|th)) sessions?(?!\p{L})/u.exec(words) ?? [];
  return ordinal === undefined || /special/.test(words) ? undefined : ordinalNumber(ordinal);
}

/** `seventy-eighth` → 78, `8th` → 8 */
export function ordinalNumber(ordinal: string): number | undefined {
  if (/^\d/.test(ordinal)) return Number.parseInt(ordinal, 10);
  const [ten = "", one] = ordinal.split("-");
  const tens = TENS_BEFORE.indexOf(ten);
  if (one !== undefined) {
    const ones = ONES.indexOf(one);
    return tens < 0 || ones < 1 || ones > 9 ? undefined : (tens + 2) * 10 + ones;
  }
  const small = ONES.indexOf(ordinal);
  if (small > 0) return small;
  const round = TENS.indexOf(ordinal);
  return round < 0 ? undefined : (round + 2) * 10;
}
