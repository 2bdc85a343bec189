/** Which way the lines of a text run. */
export type Direction = "ltr" | "rtl";

const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han}/u;

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** Whether words run against a text all through: its signs and figures must then keep to them, and not to the text. */
export function runsAgainst(words: string, direction: Direction): boolean {
  const [own, foreign] =
    direction === "rtl" ? [RIGHT_TO_LEFT, LEFT_TO_RIGHT] : [LEFT_TO_RIGHT, RIGHT_TO_LEFT];
  return !own.test(words) && foreign.test(words);
}
