import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `Cité dans ${texts} ${texts === 1 ? "texte" : "textes"}`,
};
