/** Whose letters a family has: Latin, Greek and Cyrillic; Arabic; Chinese. */
export type FontScript = "western" | "arabic" | "chinese";

/** A family in one weight and style. */
export interface Face {
  readonly script: FontScript;
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: "normal" | "italic";
}

/** The house fonts. Arabic and Chinese know no italics and are set in one family: weight sets words apart. */
export const FACES: Readonly<Record<FontScript, readonly Face[]>> = {
  western: [
    { script: "western", family: "Source Serif 4", weight: 400, style: "normal" },
    { script: "western", family: "Source Serif 4", weight: 400, style: "italic" },
    { script: "western", family: "Source Serif 4", weight: 600, style: "normal" },
    { script: "western", family: "Source Sans 3", weight: 400, style: "normal" },
    { script: "western", family: "Source Sans 3", weight: 600, style: "normal" },
  ],
  arabic: [
    { script: "arabic", family: "Noto Naskh Arabic", weight: 400, style: "normal" },
    { script: "arabic", family: "Noto Naskh Arabic", weight: 600, style: "normal" },
  ],
  chinese: [
    { script: "chinese", family: "Noto Serif SC", weight: 400, style: "normal" },
    { script: "chinese", family: "Noto Serif SC", weight: 600, style: "normal" },
  ],
};

const ARABIC = /\p{Script_Extensions=Arabic}/u;

// Radicals to ideographs, compatibility forms, full-width forms, and the planes of rare ideographs.
const CHINESE =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** What a Chinese text sets as wide as a letter, and a Western one in its own way: the language of the place decides. */
const SHARED = /[·—―‘’“”…‥]/u;

/** Which script's fonts each character is asked of. Signs that Chinese shares are asked of both where there is Chinese. */
export function shareOut(
  characters: readonly string[],
): Readonly<Record<FontScript, readonly string[]>> {
  const hasChinese = characters.some((character) => CHINESE.test(character));
  return {
    western: characters.filter((character) => !ARABIC.test(character) && !CHINESE.test(character)),
    arabic: characters.filter((character) => ARABIC.test(character)),
    chinese: characters.filter(
      (character) => CHINESE.test(character) || (hasChinese && SHARED.test(character)),
    ),
  };
}
