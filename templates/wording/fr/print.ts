import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (livret, uniquement pour l’impression)`,
  press: (title) => `${title} (fichier pour l’imprimeur, uniquement pour l’impression)`,
};
