import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (livret, uniquement pour l’impression)`,
  press: (title) => `${title} (fichier pour l’imprimeur, uniquement pour l’impression)`,
  page: ["p. ", ""],
  pagesAdded:
    "Les numéros de page entre crochets ne font pas partie des textes. Ils indiquent où se trouve, dans ce livre, le passage auquel il est renvoyé.",
  pageNumbers: "Les numéros entre crochets sont ceux des pages.",
};
