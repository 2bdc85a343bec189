import type { Sitting } from "../../src/model/sitting.ts";

/** How a language names sessions, as the United Nations does in it. */
export interface SessionWording {
  /** `Seventh session`, `Eleventh emergency special session`, `2025`. Ordinals are spelled out to 99. */
  readonly name: (sitting: Sitting) => string;
  /** Those that are counted beside the regular ones: `Special sessions`. */
  readonly series: Readonly<Record<"special" | "emergency", string>>;
}
