import type { Wording } from "../wording.ts";

export const units: Wording["units"] = { kilobytes: "kB", megabytes: "MB" };
