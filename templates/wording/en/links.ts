import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `Cited in ${texts} ${texts === 1 ? "text" : "texts"}`,
};
