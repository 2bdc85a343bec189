import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cardPath } from "../src/editions/site/addresses.ts";
import type { SitePage } from "../src/editions/site/pages.ts";
import { fontStack } from "../templates/fonts.ts";
import { cardOf, composeCard, hasOwnCard, type Card } from "../templates/site/card.ts";
import { keepBytes } from "./cache.ts";
import type { Face } from "./font-faces.ts";
import { wholeFonts } from "./fonts.ts";
import { openPainter, type Painter } from "./painter.ts";

/** Writes the pictures of pages, which others show who link to them. Each is kept as long as its words are the same. */
export async function writeCards(pages: readonly SitePage[], folder: string): Promise<void> {
  const cards = pages.filter(hasOwnCard).flatMap((page) => {
    const card = cardOf(page);
    return card ? [{ card, place: join(folder, cardPath(page)) }] : [];
  });
  const text = cards.map(({ card }) => Object.values(card).join("")).join("");
  const painters = new Map<string, Promise<Painter>>();
  const painterFor = async (families: string): Promise<Painter> => {
    const known = painters.get(families) ?? openCardPainter(text, families);
    painters.set(families, known);
    return known;
  };
  try {
    for (const { card, place } of cards) {
      const bytes = await keepBytes("cards", [JSON.stringify(card)], () => paint(card, painterFor));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
  } finally {
    for (const painter of painters.values()) (await painter).close();
  }
}

async function paint(
  card: Card,
  painterFor: (families: string) => Promise<Painter>,
): Promise<Uint8Array> {
  const painter = await painterFor(fontStack("serif", card.language));
  return painter.paint(composeCard(card, painter.measure));
}

async function openCardPainter(text: string, families: string): Promise<Painter> {
  const takes = ({ family, style }: Face) => style === "normal" && families.includes(family);
  return openPainter(await wholeFonts(text, takes), families);
}
