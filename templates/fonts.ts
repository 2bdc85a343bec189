/** Readers' own fonts stand in where ours lack a letter, or have not come yet. */
const WESTERN = { serif: '"Source Serif 4"', "sans-serif": '"Source Sans 3"' } as const;
const ARABIC = '"Noto Naskh Arabic"';
const CHINESE = '"Noto Serif SC"';

/**
 * The families of a text, as CSS wants them: those of its own letters first, so that the signs it shares with other
 * scripts, such as quotation marks and dashes, are its own too.
 * @param language BCP 47.
 */
export function fontStack(kind: "serif" | "sans-serif", language: string): string {
  const western = WESTERN[kind];
  switch (new Intl.Locale(language).maximize().script) {
    case "Arab":
      return [ARABIC, western, CHINESE, kind].join(", ");
    case "Hans":
    case "Hant":
      return [CHINESE, western, ARABIC, kind].join(", ");
    default:
      return [western, ARABIC, CHINESE, kind].join(", ");
  }
}
