import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Inlined, SingleAssets } from "../templates/site/single.ts";
import { LANGUAGES, type LanguageCode } from "../templates/wording/languages.ts";
import { root } from "./files.ts";

/** A file for readers' browsers. */
export interface ClientFile {
  /** Where it lies below the assets, `site-fr.js`. */
  readonly path: string;
  readonly text: string;
}

/** The programs that pages load, by the name of their file; each once a language, with the words of that language. */
const PROGRAMS = [
  "site",
  "parallel",
  "goto",
  "beside",
  "boxes",
  "select",
  "search",
  "offline",
  "citing",
  "who",
] as const;

/**
 * The scripts of the site in some languages, as classic scripts: a browser loads no modules from a folder.
 * @param fonts the files that the pages of a language show first, by its tag; the italics last
 */
export async function bundleScripts(
  languages: Iterable<LanguageCode>,
  fonts: Readonly<Record<string, readonly string[]>>,
): Promise<readonly ClientFile[]> {
  const files = [...new Set(languages)].flatMap((language) =>
    PROGRAMS.map(async (name) => ({
      path: `${name}-${language}.js`,
      text: await bundle(`templates/site/client/${name}.ts`, [speak(language), bringStyles]),
    })),
  );
  const early = bundle("templates/site/client/early.ts", [], { FONTS: JSON.stringify(fonts) });
  return [...(await Promise.all(files)), { path: "early.js", text: await early }];
}

/** The program that stands between the pages of the site and the network, `sw.js` at its root. */
export function bundleWorker(): Promise<string> {
  return bundle("templates/site/client/worker.ts");
}

/** The style sheet of the site without the fonts. */
export function bundleStyle(): Promise<string> {
  return bundle("templates/site/site.css");
}

/** The style sheets that only some pages and programs load. */
export async function bundleFurtherStyles(): Promise<readonly ClientFile[]> {
  return Promise.all(
    [
      "changes",
      "citing",
      "contents",
      "data",
      "home",
      "languages",
      "map",
      "offline",
      "parallel",
      "registers",
      "search",
      "tables",
    ].map(async (name) => ({
      path: `${name}.css`,
      text: await bundle(`templates/site/styles/${name}.css`),
    })),
  );
}

/** What a session as one file in a language holds beside its words: style and script, minified, with their digests. */
export async function bundleSingle(language: LanguageCode): Promise<SingleAssets> {
  const [style, script] = await Promise.all([
    bundle("templates/site/single.css"),
    bundle("templates/site/client/single.ts", [speak(language), bringStyles]),
  ]);
  return { style: inline(style), script: inline(script) };
}

// What stands between the tags has to be what was digested, byte by byte.
function inline(text: string): Inlined {
  const trimmed = text.trim();
  const digest = createHash("sha256").update(trimmed).digest("base64");
  return { text: trimmed, digest: `sha256-${digest}` };
}

async function bundle(
  entry: string,
  plugins: Plugin[] = [],
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins,
    define,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** A program brings the styles that it alone needs, as words that it hands to the browser. */
const bringStyles: Plugin = {
  name: "bring-styles",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]styles[\\/][\w-]+\.css$/ }, async ({ path }) => ({
      contents: await bundle(path),
      loader: "text",
    }));
  },
};

/** Scripts are written with the words of English and bundled with those of each language. */
function speak(language: LanguageCode): Plugin {
  return {
    name: "speak",
    setup(builder) {
      builder.onResolve(
        { filter: /\/wording\/en\/(?:client|units)\.ts$/ },
        ({ path, resolveDir }) => ({
          path: resolve(resolveDir, path.replace("/en/", `/${LANGUAGES[language].code}/`)),
        }),
      );
    },
  };
}
