import { html, type Html } from "../../src/text/html.ts";
import { directionOf, languageAround } from "../wording/languages.ts";

/** What tells that words of the edition are in another language than the text, where they are. */
export function spoken(language: string): Html | false {
  const own = languageAround(language);
  return own !== language && html` xml:lang="${own}" lang="${own}" dir="${directionOf(own)}"`;
}
