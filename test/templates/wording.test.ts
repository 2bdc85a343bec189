import { expect, test } from "vitest";
import { sessionName } from "../../templates/wording.ts";

test("a session is called by its ordinal, in words up to twenty", () => {
  const names = [7, 20, 21, 22, 23, 72, 111].map((number) =>
    sessionName({ kind: "regular", number }),
  );
  expect(names).toEqual([
    "Seventh session",
    "Twentieth session",
    "21st session",
    "22nd session",
    "23rd session",
    "72nd session",
    "111th session",
  ]);
});

test("a special session is called so, and a year is its own name", () => {
  expect(sessionName({ kind: "special", number: 31 })).toBe("31st special session");
  expect(sessionName({ kind: "emergency", number: 11 })).toBe("Eleventh emergency special session");
  expect(sessionName({ kind: "year", number: 2025 })).toBe("2025");
});
