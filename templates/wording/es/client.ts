import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {
  close: "Cerrar",
  toEnd: "Ver esta nota al final del texto",
  failed: "No se pudo cargar. Inténtelo de nuevo cuando tenga conexión.",
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

export const client: ClientWording = { reading, notes, selection, search, offline, single };
