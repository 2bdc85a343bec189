import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { LANGUAGES, type LanguageCode } from "../templates/wording/languages.ts";
import { root } from "./files.ts";

/** A file for readers' browsers. */
export interface ClientFile {
  /** Where it lies below the assets, `site-fr.js`. */
  readonly path: string;
  readonly text: string;
}

/** The programs that pages load, by the name of their file; each once a language, with the words of that language. */
const PROGRAMS = ["site", "search"] as const;

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
      text: await bundle(`templates/site/client/${name}.ts`, [speak(language)]),
    })),
  );
  const early = bundle("templates/site/client/early.ts", [], { FONTS: JSON.stringify(fonts) });
  return [...(await Promise.all(files)), { path: "early.js", text: await early }];
}

/** The style sheet of the site without the fonts. */
export function bundleStyle(): Promise<string> {
  return bundle("templates/site/site.css");
}

/** The style sheets that single pages load beside it. */
export async function bundleFurtherStyles(): Promise<readonly ClientFile[]> {
  return [{ path: "search.css", text: await bundle("templates/site/styles/search.css") }];
}

async function bundle(
  entry: string,
  plugins: Plugin[] = [],
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
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

/** Scripts are written with the words of English and bundled with those of each language. */
function speak(language: LanguageCode): Plugin {
  return {
    name: "speak",
    setup(builder) {
      builder.onResolve({ filter: /\/wording\/en\/client\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace("/en/", `/${LANGUAGES[language].code}/`)),
      }));
    },
  };
}
