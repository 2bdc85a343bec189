import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body}, ${name}`,
  see: (symbol, section) => `; véase ${symbol}${section === undefined ? "" : `, secc. ${section}`}`,
  more: "Todas las formas de cita, y cada párrafo",
  description: (name) =>
    `Cómo citar el siguiente texto y cada uno de sus párrafos, con registros para gestores de referencias: ${name}.`,
  inNote: "En una nota de pie de página",
  inSentence: "En una frase",
  managers: "Para gestores de referencias",
  download: (file) => `Descargar ${file}`,
  paragraphs: "Cada párrafo",
  paragraphsHint: "Cada cita lleva a su párrafo.",
  copy: "Copiar",
  copyOne: (what) => `Copiar: ${what}`,
  feeds: {
    texts: (of) => `Textos: ${of}`,
    changes: (of) => `Cambios: ${of}`,
  },
  became: {
    changed: "modificado",
    added: "añadido",
    removed: "suprimido",
    textAdded: "texto añadido",
    textRemoved: "texto retirado",
  },
  catalogue: (of) => `Libros electrónicos: ${of}`,
};
