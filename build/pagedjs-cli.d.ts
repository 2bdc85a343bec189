/** The package ships no types: this is what we use of it. */
declare module "pagedjs-cli" {
  import type { Page } from "puppeteer-core";

  interface PrinterOptions {
    /** Whether to end the browser when a step fails. */
    readonly closeAfter?: boolean;
    /** Addresses or paths of scripts that run after Paged.js is loaded and before it starts. */
    readonly additionalScripts?: readonly string[];
    /** Milliseconds for each step; 0 waits for ever. */
    readonly timeout?: number;
  }

  export default class Printer {
    constructor(options?: PrinterOptions);
    /** The browser to print with; where there is none, Printer starts its own. */
    browser: { newPage(): Promise<Page> };
    /** Tells of each page that is cut. */
    on(event: "page", listener: () => void): void;
    /** Opens an address and cuts it into pages. */
    render(input: string): Promise<Page>;
  }
}
