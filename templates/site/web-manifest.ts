import { homePath, relativeLink, webManifestPath } from "../../src/editions/site/addresses.ts";
import { directionOf } from "../wording/languages.ts";
import { wordingFor } from "../wording/table.ts";

/** The ground of the pages, which a browser gives to its own parts around them. */
export const GROUND = { light: "#fdfcf8", dark: "#14171a" } as const;

/** The icons that are drawn, beside the one of lines, among the assets. A round or square mask cuts the last. */
export const ICONS = [
  { fileName: "icon-180.png", size: 180, purpose: undefined },
  { fileName: "icon-192.png", size: 192, purpose: "any" },
  { fileName: "icon-512.png", size: 512, purpose: "any" },
  { fileName: "icon-mask-512.png", size: 512, purpose: "maskable" },
] as const;

/** The icon for the home screen of a device that reads no manifest. */
export const TOUCH_ICON = ICONS[0].fileName;

/**
 * What a browser installs the site by.
 * @param place the language whose folder it stands in
 * @param language of the pages there
 */
export function webManifest(place: string, language: string): string {
  const path = webManifestPath(place);
  const { name, short } = wordingFor(language).site.app;
  const link = (to: string) => relativeLink(path, to);
  const start = link(homePath(place));
  const manifest = {
    name,
    short_name: short,
    lang: wordingFor(language).language.code,
    dir: directionOf(wordingFor(language).language.code),
    start_url: start,
    // Links lead from language to language, and stay in the window.
    scope: link("index.html").replace(/index\.html$/, "") || "./",
    // Readers who cite need the address, and a way back.
    display: "minimal-ui",
    background_color: GROUND.light,
    theme_color: GROUND.light,
    icons: [
      { src: link("assets/icon.svg"), type: "image/svg+xml", sizes: "any", purpose: "any" },
      ...ICONS.filter(({ purpose }) => purpose !== undefined).map(
        ({ fileName, size, purpose }) => ({
          src: link(`assets/${fileName}`),
          type: "image/png",
          sizes: `${size}x${size}`,
          purpose,
        }),
      ),
    ],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
