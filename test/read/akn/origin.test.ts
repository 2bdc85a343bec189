import { expect, test } from "vitest";
import { sittingSlug } from "../../../src/model/sitting.ts";
import { readOrigin, sittingOf } from "../../../src/read/akn/origin.ts";

test.for([
  ["A/RES/75/194", "75"],
  ["A/RES/75/261 A", "75"],
  ["A/DEC/77/555", "77"],
  ["A/C.3/75/L.4/Rev.1", "75"],
  ["A/RES/ES-11/4", "es-11"],
  ["A/HRC/RES/S-31/1", "s-31"],
  ["A/RES/3314 (XXIX)", "29"],
  ["A/RES/3201 (S-VI)", "s-6"],
  ["A/RES/1000 (ES-I)", "es-1"],
  ["S/RES/2774 (2025)", "2025"],
  ["S/2025/112", "2025"],
  ["CAC/COSP", undefined],
  [undefined, undefined],
] as const)("the symbol %s is of the session %s", ([symbol, slug]) => {
  const sitting = sittingOf(symbol);
  expect(sitting && sittingSlug(sitting)).toBe(slug);
});

const cover = (symbol: string, more = "", address = "") =>
  `<akomaNtoso><statement><meta><FRBRuri value="${address}"/></meta><coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>${more}</coverPage><preamble><p>A body without an end`;

const originOf = (text: string) => readOrigin({ path: "a.xml", text });

test("the body is the one in the address, and else the one in the symbol", () => {
  const address = "/akn/un/statement/deliberation/unga-hrc/2023-10-11/54-3/";
  expect(originOf(cover("A/RES/54/3", "", address)).origin.body).toBe("hrc");
  expect(originOf(cover("A/HRC/RES/54/3")).origin.body).toBe("hrc");
  expect(originOf(cover("S/RES/1 (1946)")).origin.body).toBe("sc");
  expect(originOf(cover("E/RES/2020/1")).origin.body).toBeUndefined();
  const other = "/akn/un/statement/deliberation/unep/2024-03-01/6-1/";
  expect(originOf(cover("UNEP/EA.6/Res.1", "", other)).origin.body).toBe("unep");
});

test("the session is the one in the symbol, and else the one on the cover", () => {
  const wrong = `<p><session value="50">الدورة الخامسة والخمسون</session></p>`;
  expect(originOf(cover("A/HRC/RES/55/27", wrong)).origin.sitting?.number).toBe(55);
  expect(originOf(cover("Advance copy", wrong)).origin.sitting?.number).toBe(50);
});

test("what a file does not say stays unknown", () => {
  expect(originOf("<akomaNtoso><statement/></akomaNtoso>")).toEqual({
    origin: {
      symbol: undefined,
      body: undefined,
      bodyName: undefined,
      sitting: undefined,
      language: undefined,
    },
    diagnostics: [],
  });
  expect(originOf("<!DOCTYPE a><a/>").diagnostics).toHaveLength(1);
});
