import { join } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { SitePage } from "../src/editions/site/pages.ts";
import { root } from "./files.ts";

/**
 * Writes pages into a folder.
 * @param address where the site will stand, if that is known
 */
export async function writePages(
  pages: readonly SitePage[],
  folder: string,
  address?: string,
): Promise<void> {
  const eleventy = createEleventy(folder, "build", (config) => {
    config.addGlobalData("pages", pages);
    config.addGlobalData("address", address);
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Eleventy with our configuration; without its path that would be passed over in silence. */
export function createEleventy(
  folder: string,
  runMode: "build" | "serve",
  config: (config: EleventyConfig) => void = () => undefined,
): Eleventy {
  const configPath = join(root, "eleventy.config.ts");
  return new Eleventy("content", folder, { configPath, quietMode: true, runMode, config });
}
