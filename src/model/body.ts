import { SLUG } from "../text/front-matter.ts";

// The site keeps these for other things: a language stands where a body does.
const TAKEN = new Set(["ar", "en", "es", "fr", "ru", "zh", "assets", "downloads", "source"]);

/** What is expected where the short name of a body is given. */
export const BODY_EXPECTED = `small letters, digits and hyphens, for it goes into paths, and none of ${[...TAKEN].join(", ")}`;

/** Reads the short name of a body, `cosp-uncac`; `undefined` where it cannot be one. */
export function readBodyId(value: unknown): string | undefined {
  return typeof value === "string" && SLUG.test(value) && !TAKEN.has(value) ? value : undefined;
}
