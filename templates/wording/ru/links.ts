import type { LinksWording } from "../links.ts";

export const links: LinksWording = {
  citedBy: (texts) => `Тексты, в которых есть ссылки на этот текст: ${texts}`,
};
