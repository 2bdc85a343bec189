import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (folleto, solo para imprimir)`,
  press: (title) => `${title} (archivo para la imprenta, solo para imprimir)`,
  page: ["pág. ", ""],
  pagesAdded:
    "Los números de página entre corchetes no forman parte de los textos. Indican en qué lugar de este libro se encuentra el pasaje al que se remite.",
  pageNumbers: "Los números entre corchetes son los de las páginas.",
};
