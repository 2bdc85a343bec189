// What no page and no e-book may hold: characters that steer a device, and those that are none. White space is kept.
const UNPRINTABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}]--\s]/gv;

/**
 * A text with U+FFFD in the place of each character that cannot be printed, and a space for the tab that runs downwards;
 * every other character stays at its offset.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\v", " ")
    .replace(UNPRINTABLE, (character) => "\uFFFD".repeat(character.length));
}
