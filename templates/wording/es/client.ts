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

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Párrafos encontrados: ${count}`,
  foundFirst: (count, shown) =>
    `Párrafos encontrados: ${count}. Se muestran los ${shown} primeros.`,
  nothing: "No se ha encontrado nada",
};

export const client: ClientWording = { reading, goTo, notes, search, offline, single };
