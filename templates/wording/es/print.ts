import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (folleto, solo para imprimir)`,
  press: (title) => `${title} (archivo para la imprenta, solo para imprimir)`,
};
