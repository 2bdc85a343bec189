/** How words are set on the cover; a size is in pixels. */
export interface Setting {
  readonly size: number;
  readonly weight: 400 | 600;
}

/** How wide words are, in pixels. */
export type Measure = (words: string, setting: Setting) => number;

// What opens belongs to the word behind it, all other signs to the word before them.
const OPENING = /^\p{Ps}$|^\p{Pi}$/u;

// A figure stays with what it counts, and a dash with what goes before it.
const WORD = /(?:\d+\s(?=\p{L}))?\S+(?:\s[–—](?=\s))?\s*/gu;

/** Breaks words into lines, each as long as it `fits`: between words, which Chinese does not part by spaces. */
export function breakLines(
  words: string,
  language: string,
  fits: (line: string) => boolean,
): string[] {
  return cutWords(words, language)
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last === undefined || !fits((last + word).trimEnd())) return [...lines, word];
      return [...lines.slice(0, -1), last + word];
    }, [])
    .map((line) => line.trim());
}

/**
 * Breaks words into no more lines than a measure asks for, and these as even as they can be: no last line of one word
 * where the others could give it company.
 */
export function breakEvenly(
  words: string,
  language: string,
  width: (line: string) => number,
  measure: number,
): string[] {
  const within = (limit: number) => breakLines(words, language, (line) => width(line) <= limit);
  const lines = within(measure);
  const isEven = (limit: number) => {
    const tried = within(limit);
    return tried.length === lines.length && tried.every((line) => width(line) <= limit);
  };
  const steps = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((part) => part * measure);
  const narrowest = lines.length < 2 ? undefined : steps.find(isEven);
  return narrowest === undefined ? lines : within(narrowest);
}

/** The words, each with the space and the signs that go with it. */
function cutWords(words: string, language: string): string[] {
  const breaks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  if (!breaks) return words.match(WORD) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(words);
  const pieces: string[] = [];
  let opened = "";
  for (const { segment, isWordLike } of segments) {
    if (OPENING.test(segment)) opened += segment;
    else if (isWordLike || opened !== "" || pieces.length === 0) {
      pieces.push(opened + segment);
      opened = "";
    } else pieces.push((pieces.pop() ?? "") + segment);
  }
  return opened === "" ? pieces : [...pieces, opened];
}
