import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `párr. ${label}`,
    unnumbered: (number) => `párr. sin número ${number}`,
    preambular: (label) => `párr. ${label} del preámbulo`,
    note: (label) => `nota ${label}`,
    annex: (number) => (number === "" ? "anexo" : `anexo ${number}`),
    within: (annex, place) => `${annex}, ${place}`,
    table: (number) => `cuadro ${number}`,
    heading: "epígrafe",
    masthead: "encabezamiento",
    formula: "palabras iniciales",
    closing: "líneas finales",
  },
  paragraphs: (shown, count) => `${shown} ${count === 1 ? "párrafo" : "párrafos"}`,
  found: (hits, hitCount, texts, textCount) =>
    `${hits} ${hitCount === 1 ? "párrafo" : "párrafos"} en ${texts} ${textCount === 1 ? "texto" : "textos"}.`,
  progress: (done, of) => `Períodos de sesiones consultados: ${done} de ${of}.`,
  searching: "Períodos de sesiones consultados",
  stop: "Detener",
  searchOn: (size) => `Seguir buscando en los demás períodos de sesiones (${size} como máximo)`,
  more: (shown) => `Mostrar ${shown} más`,
  loading: "Cargando las palabras…",
  failed: "No se pudieron cargar las palabras. Vuelva a buscar cuando haya conexión.",
  nothing: "No se encontró nada.",
  quoted: (words) => `“${words}”`,
  tips: "Un párrafo debe contener todas las palabras. Pruebe con menos palabras, con el comienzo de una palabra, sin comillas o con el número de un texto.",
};

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };
