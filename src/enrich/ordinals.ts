const ONES =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(
  " ",
);
const TENS_BEFORE = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const SESSIONS =
  /(?<![\p{L}-])(?<ordinals>[\p{Ll}\d-]+(?:,? (?:and )?[\p{Ll}\d-]+){0,4}) sessions?(?!\p{L})/u;

/** The numbers of regular sessions in words that name them: `at its seventy-eighth session` → 78. */
export function sessionNumbers(words: string): number[] {
  const ordinals = SESSIONS.exec(words)?.groups?.ordinals ?? "";
  if (/special/.test(ordinals)) return [];
  return ordinals
    .split(/,? (?:and )?/)
    .map(ordinalNumber)
    .filter((number) => number !== undefined);
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
