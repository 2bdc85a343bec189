import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "Conservar para leer sin conexión",
  keeping: (done, all) => `Guardando ${done} de ${all}…`,
  kept: (size) => `Conservado para leer sin conexión, ${size}`,
  since: (when) => `conservado desde el ${when}`,
  asOf: (when) => `tal como se publicó el ${when}`,
  letGo: "Eliminar",
  letGoOf: (name) => `Eliminar: ${name}`,
  letGoOfAll: "Eliminar todo",
  gone: (name) => `${name}: ya no se conserva nada.`,
  allGone: "Ya no se conserva nada, ni se conservará hasta que usted lo pida.",
  nothing: "No se conserva nada en este dispositivo.",
  inAll: (size) => `En total ${size}`,
  automatic: "Conservar cada período de sesiones que lea",
  alsoKeep: "Conservar también",
  failed: {
    network: "No se ha conservado: la red no lo ha traído todo. Lo conservado antes sigue intacto.",
    room: "No se ha conservado: falta espacio en este dispositivo. Lo conservado antes sigue intacto.",
    changed:
      "No se ha conservado: el sitio se está modificando en este momento. Lo conservado antes sigue intacto; inténtelo de nuevo en unos minutos.",
  },
  unable:
    "Aquí no se puede conservar nada: se necesita una dirección segura (https) y una ventana del navegador que no sea privada.",
  folder: "Este sitio está abierto desde una carpeta: ya está todo sin conexión.",
  missing: "Esta página no se conserva en este dispositivo y no hay red.",
  keptCopy: (when) => `Copia conservada, tal como se publicó el ${when}.`,
  newer: "Se ha publicado un texto más reciente de esta página.",
  show: "Mostrarlo",
};

export const single: ClientWording["single"] = {
  found: (count) => `Párrafos encontrados: ${count}`,
  foundFirst: (count, shown) =>
    `Párrafos encontrados: ${count}. Se muestran los ${shown} primeros.`,
  nothing: "No se ha encontrado nada",
};

export const client: ClientWording = { reading, notes, search, offline, single };
