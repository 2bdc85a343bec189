import type { EleventyConfig } from "@11ty/eleventy";
import type { SitePage } from "./src/editions/site/pages.ts";
import { renderPage } from "./templates/site/page.ts";
import {
  renderSearchFile,
  withSearchFiles,
  type SearchFile,
} from "./templates/site/search-data.ts";

/** What the template is given for a page. */
interface PageData {
  readonly sitePage: SitePage | SearchFile;
  /** Where the site will stand, if that is known. */
  readonly address?: string;
}

/** One paginated template over all pages: Eleventy's own bookkeeping is per template, and so stays small. */
export default function configure(config: EleventyConfig) {
  config.setUseGitIgnore(false);
  config.addTemplate("pages.11ty.js", {
    data: {
      pagination: {
        data: "pages",
        size: 1,
        alias: "sitePage",
        addAllPagesToCollections: false,
        before: withSearchFiles,
      },
      permalink: ({ sitePage }: PageData) => sitePage.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ sitePage, address }: PageData) =>
      sitePage.kind === "search-file" ? renderSearchFile(sitePage) : renderPage(sitePage, address),
  });
  return { templateFormats: ["11ty.js"] };
}
