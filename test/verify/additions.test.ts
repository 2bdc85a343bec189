import { expect, test } from "vitest";
import { readPage } from "../../src/verify/html.ts";

test("what an edition adds counts for no word of the record", () => {
  const page =
    '<p id="fn2">Ibid.<span class="editorial"> [note 1: <em>A book</em>]</span>, p. 3</p>';
  const [note] = readPage("res-7-1", page).units;
  expect(note?.words).toEqual(["Ibid.,", "p.", "3"]);
});

test("so no word of the record can hide among them", () => {
  const page = '<p id="op1">Decides <span class="editorial">to stop</span></p>';
  const [paragraph] = readPage("res-7-1", page).units;
  expect(paragraph?.words).toEqual(["Decides"]);
});
