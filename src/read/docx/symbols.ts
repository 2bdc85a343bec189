/** Signs of the two fonts that word processors take signs from, by their number in the font. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x2d: "−",
    0xa3: "≤",
    0xa5: "∞",
    0xa7: "♣",
    0xae: "→",
    0xb0: "°",
    0xb1: "±",
    0xb3: "≥",
    0xb4: "×",
    0xb7: "•",
    0xb9: "≠",
    0xbb: "≈",
    0xbc: "…",
    0xd7: "⋅",
    0xde: "⇒",
  },
  wingdings: {
    0x6c: "●",
    0x6e: "■",
    0x6f: "□",
    0xa7: "▪",
    0xa8: "◻",
    0xe0: "→",
    0xfb: "✗",
    0xfc: "✓",
    0xfe: "☑",
  },
};

/** Fonts of signs number theirs from here on. */
const PRIVATE = 0xf000;

const SIGN_FONT = /^(?:symbol|wingdings|webdings|mt extra)/i;

/**
 * A sign as Unicode has it. One that only its font knows is kept under the number the font gives it, and is not known.
 * @param code up to five hexadecimal digits
 */
export function readSign(font: string, code: string): { text: string; isKnown: boolean } {
  const number = /^[0-9a-f]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0xfffd;
  const inFont = number >= PRIVATE && number <= PRIVATE + 0xff ? number - PRIVATE : number;
  const known = SIGNS[font.toLowerCase()]?.[inFont];
  if (known !== undefined) return { text: known, isKnown: true };
  if (inFont < 0x20 || (number >= 0xd800 && number < 0xe000)) {
    return { text: "\uFFFD", isKnown: false };
  }
  if (inFont <= 0xff && SIGN_FONT.test(font)) {
    return { text: String.fromCodePoint(PRIVATE + inFont), isKnown: false };
  }
  return { text: String.fromCodePoint(number), isKnown: number !== 0xfffd && !isPrivate(number) };
}

/** Whether only a font knows what a number means. */
function isPrivate(number: number): boolean {
  return number >= 0xe000 && number <= 0xf8ff;
}
