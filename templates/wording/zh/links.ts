import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `提及本案文的案文：${texts}`,
};
