import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `Citado en ${texts} ${texts === 1 ? "texto" : "textos"}`,
};
