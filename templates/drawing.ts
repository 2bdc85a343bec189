import type { Direction } from "../src/text/direction.ts";
import type { Setting } from "./lines.ts";

/** A picture of words in two colours, in pixels from its upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly direction: Direction;
  readonly bars: readonly Bar[];
  readonly lines: readonly Line[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of words, from where it starts: its left end, or its right end where words run from there. */
export interface Line extends Setting {
  readonly words: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
}

/** The cloth of the books, and the letters on it. */
export const CLOTH = { ground: "#1d3a4f", ink: "#f6f0e2" } as const;
