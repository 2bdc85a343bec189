import { serveSite } from "./site.ts";

/** Where the site is served, if nobody else is there. */
export const PORT = 8080;

if (import.meta.main) await serveSite(PORT);
