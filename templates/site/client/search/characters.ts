// Which words characters make depends on those around them; so many of them tell it.
const AROUND = 24;

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of characters, as Chinese divides them. */
function segments(run: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** Characters that stand for themselves between words. */
const BETWEEN = /^[和与及或的之对在于为了并以从向至由]$/u;

const SINGLE = /^.$/su;

/** Single characters belong to the word before them, 会员·国, or at the beginning to the one behind. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isBetween = BETWEEN.test(word) || (last !== undefined && BETWEEN.test(last));
    const isSingle = SINGLE.test(word) || (last !== undefined && SINGLE.test(last));
    if (last !== undefined && isSingle && !isBetween) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/**
 * What was typed without spaces as words: `第46条` stays together, characters part where Chinese parts them, so that
 * 预防腐败 finds 预防和打击腐败.
 */
export function splitCharacters(typed: string): string[] {
  return [...typed.matchAll(/第?\d+\p{Script=Han}|\p{Script=Han}+|[^\p{Script=Han}]+/gu)].flatMap(
    ([run]) => (/^\p{Script=Han}+$/u.test(run) ? joinSingles(segments(run)) : [run]),
  );
}

/** Whether characters that were found belong to no word by themselves: 国会 in 缔约国会议, that is 国 and 会议. */
export function isCutOut(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const before =
    /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? "";
  const after = /^\p{Script=Han}*/u.exec(text.slice(end, end + AROUND))?.[0] ?? "";
  const [first, last] = [before.length, before.length + end - start];
  const places = new Set([0]); // where words begin and end
  let at = 0;
  for (const segment of segments(before + text.slice(start, end) + after)) {
    at += segment.length;
    places.add(at);
  }
  const parts = [...places].some((place) => place > first && place < last);
  return parts && !(places.has(first) && places.has(last));
}
