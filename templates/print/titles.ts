/** A title of more letters is set smaller. */
const LONG = 140;

/** The class of a title; a Chinese sign is as wide as two letters. */
export function titleClass(title: string): string {
  const letters = title.replace(/\p{Script=Han}/gu, "––").length;
  return letters > LONG ? "title long" : "title";
}
