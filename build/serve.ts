import { foldersOf, readArguments } from "./options.ts";
import { serveSite } from "./site.ts";

/** Where the site is served, if nobody else is there. */
export const PORT = 8080;

if (import.meta.main) {
  const given = readArguments(process.argv.slice(2), ["content", "out"], false);
  await serveSite(PORT, foldersOf(given));
}
