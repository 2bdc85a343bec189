import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (booklet, for printing only)`,
  press: (title) => `${title} (press file, for printing only)`,
};
