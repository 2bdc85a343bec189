import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `النصوص التي تشير إلى هذا النص: ${texts}`,
};
