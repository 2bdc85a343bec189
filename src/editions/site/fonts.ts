import { plainText } from "../../model/inlines.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits, textsOf } from "../../model/name.ts";
import type { PublishedSession } from "./pages.ts";

/** A font file as a style sheet names it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly fileName: string;
  readonly unicodeRange: string;
}

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, nth) => nth + 32));

/** Every character that a page may show in our fonts: the words of the texts, and what stands around them. */
export function textOf(sessions: readonly PublishedSession[]): string {
  const words = sessions.flatMap(({ session }) =>
    instrumentsOf(session).flatMap((instrument) =>
      nameUnits(instrument)
        .flatMap(textsOf)
        .map(({ text }) => plainText(text)),
    ),
  );
  return [...new Set(`${ASCII}¶↩–’“”…·${words.join("")}`)].join("");
}

/** The rules that bring fonts in; until they are there, text shows in the reader's own. */
export function fontFaces(fonts: readonly FontFace[]): string {
  return fonts
    .map(
      ({ family, weight, style, fileName, unicodeRange }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(fonts/${fileName}) format("woff2");unicode-range:${unicodeRange}}\n`,
    )
    .join("");
}
