/** What we use of Eleventy 3, which ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    setUseGitIgnore(use: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, template: unknown): void;
    addTransform(name: string, transform: (markup: string) => string): void;
    addWatchTarget(path: string): void;
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly quietMode?: boolean;
    readonly runMode?: "build" | "serve";
    readonly config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    serve(port: number): Promise<void>;
  }
}
