import decodeQR from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { openingFurniture } from "../../templates/print/furniture.ts";
import { SHEETS } from "../../templates/print/sheets.ts";

/** What a phone sees of a code, each of whose modules is four pixels wide. */
function photograph(markup: string): { width: number; height: number; data: Uint8Array } {
  const [, modules = "", path = ""] = /viewBox="0 0 (\d+) \d+".* d="([^"]+)"/.exec(markup) ?? [];
  const side = Number(modules) * 4;
  const data = new Uint8Array(side * side * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, verb, across, down] of path.matchAll(/([Mm])(-?\d+)[ ,]?(-?\d+)h1v1/g)) {
    const isRelative = verb === "m";
    [x, y] = [(isRelative ? x : 0) + Number(across), (isRelative ? y : 0) + Number(down)];
    for (let nth = 0; nth < 16; nth++) {
      const at = (y * 4 + Math.floor(nth / 4)) * side + x * 4 + (nth % 4);
      data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

const address = "https://texts.example.org/plenary/fr/cosp-uncac/7/res-7-1/";

describe("the first page of a text whose place on the web is known", () => {
  test.each(Object.values(SHEETS))("leads a phone there, on $name", (sheet) => {
    const markup = openingFurniture(address, sheet).toString();
    expect(decodeQR(photograph(markup))).toBe(address);
  });

  test.each(Object.values(SHEETS))(
    "has a code in its margin that phones read, on $name",
    (sheet) => {
      const markup = openingFurniture(address, sheet).toString();
      const [, side, modules] = /width="([\d.]+)mm".*viewBox="0 0 (\d+) /.exec(markup) ?? [];
      expect(Number(side) / Number(modules)).toBeGreaterThanOrEqual(0.35);
      expect(Number(side)).toBeLessThan(sheet.margins.outer);
    },
  );

  test("says it as people write it, without what every address begins with", () => {
    const words = openingFurniture(address, SHEETS.a4)
      .toString()
      .replace(/<[^>]+>/g, "");
    expect(words).toBe("texts.example.org/plenary/fr/cosp-uncac/7/res-7-1");
  });

  test("says an address without a code where the code is wider than the margin", () => {
    const long = `https://example.org/${"folder/".repeat(20)}`;
    expect(openingFurniture(long, SHEETS.a5).toString()).not.toContain("<svg");
    expect(openingFurniture(long, SHEETS.a4).toString()).toContain("<svg");
  });
});
