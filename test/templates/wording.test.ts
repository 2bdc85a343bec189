import { expect, test } from "vitest";
import { sessionName } from "../../templates/wording.ts";

test("a session is called by its ordinal, in words up to twenty", () => {
  const names = [7, 20, 21, 22, 23, 72, 111].map((number) => sessionName({ number }));
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
