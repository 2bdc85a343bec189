/** What we use of Eleventy 3, which ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    setUseGitIgnore(use: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, template: unknown): void;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly quietMode?: boolean;
    readonly config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** What we use of the server that Eleventy serves with. */
declare module "@11ty/eleventy-dev-server" {
  export interface Response {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  export interface Options {
    readonly port: number;
    readonly domDiff: boolean;
    readonly messageOnStart: (started: { readonly localhostUrl: string }) => string;
    readonly logger: Readonly<Record<"info" | "log" | "error", (message: string) => void>>;
    readonly onRequest: Readonly<
      Record<string, (request: { readonly url: URL }) => Promise<Response | undefined>>
    >;
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options: Options): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    getServerUrl(host: string): string;
    reload(event: { readonly subtype?: string; readonly files?: readonly string[] }): void;
    close(): Promise<void>;
  }
}
