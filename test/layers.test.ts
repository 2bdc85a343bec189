import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** The rooms, and which rooms each may look into. A room that is not named here has no business in the project. */
const ROOMS = [
  ["src/text", []],
  ["src/model", ["src/text"]],
  ["src/read", ["src/model", "src/text"]],
  ["src/markdown", ["src/model", "src/text"]],
  ["src/enrich", ["src/model", "src/text"]],
  ["src/editions/site", ["src/markdown", "src/enrich", "src/model", "src/text"]],
  ["src/editions/print", ["src/markdown", "src/enrich", "src/model", "src/text"]],
  ["src/editions/epub", ["src/markdown", "src/enrich", "src/model", "src/text"]],
  ["src/editions/data", ["src/markdown", "src/enrich", "src/model", "src/text"]],
  ["src/verify", ["src/model", "src/text"]],
  [
    "templates/site",
    [
      "src/editions/site",
      "src/enrich",
      "templates/changes",
      "templates/pictures-of-session",
      "templates/registers",
      ...templatesSee(),
    ],
  ],
  [
    "templates/print",
    [
      "src/editions/print",
      "src/enrich",
      "templates/changes",
      "templates/registers",
      ...templatesSee(),
    ],
  ],
  ["templates/epub", ["src/editions/epub", "templates/registers", ...templatesSee()]],
  ["templates/changes", ["src/enrich", ...templatesSee()]],
  ["templates/pictures-of-session", ["src/enrich", ...templatesSee()]],
  ["templates/registers", ["src/enrich", ...templatesSee()]],
  ["templates/wording", ["src/enrich", ...templatesSee()]],
  ["templates", templatesSee()],
  ["build", ["src", "templates", "node:", "eleventy.config.ts"]],
  ["eleventy.config.ts", ["src", "templates", "build", "node:"]],
] as const satisfies readonly (readonly [string, readonly string[]])[];

/** What every template may see: the texts, the one renderer, the escaping, and the words they share. */
function templatesSee(): readonly string[] {
  return [
    "src/model",
    "src/markdown/render.ts",
    "src/text",
    "templates/drawing.ts",
    "templates/fonts.ts",
    "templates/lines.ts",
    "templates/wording",
  ];
}

/** The packages that the design names have one door each. */
const ONE_DOOR = ["@11ty/eleventy", "markdown-it", "pagedjs-cli", "epub-gen-memory"];

const IMPORT =
  /(?:^(?:import|export) (type )?[^;"]*?from |\bimport(?:\.meta\.resolve)?\(|^import )"([^"]+)"/gm;

interface Module {
  readonly path: string;
  /** What it imports: paths from the root of the project, packages by name. */
  readonly imports: readonly string[];
  /** What of this it needs when it runs, and not only to be checked. */
  readonly values: readonly string[];
}

const modules = globSync([
  "src/**/*.ts",
  "templates/**/*.ts",
  "build/**/*.ts",
  "eleventy.config.ts",
])
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.startsWith("build/out") && !path.endsWith(".d.ts"))
  .sort()
  .map((path): Module => {
    const all = [...readFileSync(path, "utf8").matchAll(IMPORT)].map(([, type, target = ""]) => ({
      isType: type !== undefined,
      target: resolve(path, target),
    }));
    const values = all.filter(({ isType }) => !isType);
    return {
      path,
      imports: all.map(({ target }) => target),
      values: values.map(({ target }) => target),
    };
  });

function resolve(from: string, target: string): string {
  return target.startsWith(".") ? join(dirname(from), target).replaceAll("\\", "/") : target;
}

function isIn(path: string, place: string): boolean {
  if (place.endsWith(":")) return path.startsWith(place);
  return path === place || path.startsWith(`${place}/`);
}

function isOurs(target: string): boolean {
  return (
    target.startsWith("node:") || /^(?:src|templates|build|test|content)\/|^eleventy\./.test(target)
  );
}

test.for(modules)("$path imports no stranger", ({ path, imports }) => {
  const room = ROOMS.find(([place]) => isIn(path, place));
  expect(room?.[0], `${path} stands in no room`).toBeDefined();
  const [own = "", others = []] = room ?? [];
  const strangers = imports
    .filter(isOurs)
    .filter((target) => ![own, ...others].some((place) => isIn(target, place)))
    .map((target) => `${path} imports ${target}`);
  expect(strangers).toEqual([]);
});

test.for(ONE_DOOR)("%s has one door", (name) => {
  const doors = modules
    .filter(({ values }) => values.some((target) => isIn(target, name)))
    .map(({ path }) => path);
  expect(doors, `${name} is imported by ${doors.join(", ")}`).toHaveLength(1);
});

test("the modules are found", () => expect(modules.length).toBeGreaterThan(50));
