import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "Continuar donde estaba: ",
  close: "Cerrar",
  unreachable: "No se ha podido cargar. ¿Hay conexión?",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "preámb",
    operative: "dispositiv",
    note: "nota",
    annex: "anexo",
    any: "párr apart inciso parte del de la el al pie no",
  },
  absent: (asked) => `No hay «${asked}» en este texto.`,
  nearest: "Lo más cercano: ",
  beginning: "el principio del texto",
  unclear: "Un párrafo se escribe 28 c), pp7 o nota 5.",
  preambular: (number) => `párrafo ${number} del preámbulo`,
  paragraph: (label) => `párrafo ${label}`,
  note: (label) => `nota ${label}`,
  close: "Cerrar",
};

export const notes: ClientWording["notes"] = {
  close: "Cerrar",
  toEnd: "Ver esta nota al final del texto",
};

export const selection: ClientWording["selection"] = {
  copyLink: "Copiar enlace",
  copyCitation: "Copiar cita",
  copyText: "Copiar texto",
  choose: "Seleccionar párrafos",
  linkCopied: "Enlace copiado:",
  citationCopied: "Cita copiada:",
  copied: "Texto copiado, con sus notas.",
  notCopied: "Su navegador no permitió la copia.",
  comma: ", ",
  paragraph: (label) => `párr. ${label}`,
  preambular: (label) => `preámbulo, párr. ${label}`,
  table: (number) => `cuadro ${number}`,
  excerpt: (places) => `Extracto: ${places}`,
  chosen: (count) => `Párrafos seleccionados: ${count}`,
  all: "Todos",
  none: "Ninguno",
  copy: "Copiar",
  print: "Imprimir",
  done: "Terminar",
  nothing: "Todavía no hay ningún párrafo seleccionado.",
  hint: "Marque los párrafos que desee imprimir o copiar. La tecla Escape lleva a los botones.",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Párrafos encontrados: ${count}`,
  foundFirst: (count, shown) =>
    `Párrafos encontrados: ${count}. Se muestran los ${shown} primeros.`,
  nothing: "No se ha encontrado nada",
};

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };
