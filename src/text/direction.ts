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

const MARKS = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * What closes the marks of direction that words open and leave open, in the order in which it has to stand behind
 * them: without it they would turn whatever stands there.
 */
export function closingMarks(words: string): string {
  if (!MARKS.test(words)) return "";
  const open: string[] = [];
  for (const mark of words) {
    if (/[\u202A\u202B\u202D\u202E]/.test(mark)) open.push("\u202C");
    else if (/[\u2066-\u2068]/.test(mark)) open.push("\u2069");
    else if (mark === "\u202C" && open.at(-1) === mark) open.pop();
    // The end of an isolate ends what is open in it too.
    else if (mark === "\u2069" && open.includes(mark)) open.length = open.lastIndexOf(mark);
  }
  return open.toReversed().join("");
}

/** Words with the marks of direction closed that they leave open. */
export function closeMarks(words: string): string {
  return words + closingMarks(words);
}
