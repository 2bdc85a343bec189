import { expect, test } from "vitest";
import { phasesOf } from "./phases.ts";
import { secondsByFile } from "./profile.ts";

const look = (at: number, node: number, tab: number) => ({
  at,
  seconds: new Map([
    ["node", node],
    ["chromium renderer", tab],
  ]),
});

test("each phase has the time of its processes between two marks, also where nobody looked just then", () => {
  const looks = [look(0, 0, 0), look(1000, 1, 0), look(3000, 1, 4)];
  const marks = [
    { name: "read", at: 500 },
    { name: "cut", at: 2000 },
  ];
  expect(phasesOf(looks, marks)).toEqual([
    { name: "read", wall: 0.5, node: 0.5, tabs: 0, browser: 0 },
    { name: "cut", wall: 1.5, node: 0.5, tabs: 2, browser: 0 },
    { name: "end", wall: 1, node: 0, tabs: 2, browser: 0 },
  ]);
});

test("phases of one name, as of two books in one run, are added up", () => {
  const marks = [500, 1000].map((at) => ({ name: "cut", at }));
  expect(phasesOf([look(0, 0, 0), look(1000, 1, 0)], marks)[0]).toMatchObject({ wall: 1, node: 1 });
});

const frame = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});

test("a file is charged for the packages that it calls, and a package that nobody calls for itself", () => {
  const profile = {
    nodes: [
      frame(1, "(root)", "", [2, 4, 5, 6]),
      frame(2, "makeBook", "file:///p/build/book.ts", [3]),
      frame(3, "save", "file:///p/node_modules/@x/pdf/save.js"),
      frame(4, "save", "file:///p/node_modules/@x/pdf/save.js"),
      frame(5, "(idle)", ""),
      frame(6, "compile", "node:internal/modules/esm"),
    ],
    samples: [2, 3, 4, 5, 6],
    timeDeltas: [1e6, 2e6, 1e6, 9e6, 5e5],
  };
  expect(secondsByFile(profile, "file:///p/")).toEqual([
    ["build/book.ts", 3],
    ["package @x/pdf", 1],
    ["Node, loading modules", 0.5],
  ]);
});
