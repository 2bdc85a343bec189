import { describe, expect, test } from "vitest";
import { inOrderOfTables } from "../../src/verify/print-tables.ts";

describe("a printed book of two thousand pages", () => {
  test("is read to its last word", () => {
    const body = Array.from({ length: 600_000 }, (_, nth) => ({
      text: "word",
      open: false,
      page: 1 + Math.floor(nth / 300),
    }));
    expect(inOrderOfTables(body, []).body.length).toBe(body.length);
  });
});
