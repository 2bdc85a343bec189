import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "Cerrar",
  unreachable: "No se ha podido cargar. ¿Hay conexión?",
};

export const reading: ClientWording["reading"] = {
  continueAt: "Continuar donde estaba: ",
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
};

export const notes: ClientWording["notes"] = {
  toEnd: "Ver esta nota al final del texto",
  onward: "Ir allí",
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
  unnumbered: (number) => `párr. sin número ${number}`,
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
  foundTexts: (texts, count) => `${texts} ${count === 1 ? "texto" : "textos"}.`,
  progress: (done, of) => `Períodos de sesiones consultados: ${done} de ${of}.`,
  searching: "Períodos de sesiones consultados",
  stop: "Detener",
  searchOn: (size) => `Seguir buscando en los demás períodos de sesiones (${size} como máximo)`,
  more: (shown) => `Mostrar ${shown} más`,
  loading: "Cargando las palabras…",
  failed: "No se han podido cargar las palabras. Vuelva a buscar cuando haya conexión.",
  nothing: "No se ha encontrado nada.",
  quoted: (words) => `“${words}”`,
  tips: "Un párrafo debe contener todas las palabras. Pruebe con menos palabras, con el comienzo de una palabra, sin comillas o con el número de un texto.",
};

export const offline: ClientWording["offline"] = {
  keep: "Conservar para leer sin conexión",
  keeping: (done, all) => `Guardando ${done} de ${all}…`,
  kept: (size) => `Conservado para leer sin conexión, ${size}`,
  since: (when) => `conservado desde el ${when}`,
  asOf: (when) => `tal como se publicó el ${when}`,
  remove: "Eliminar",
  removeNamed: (name) => `Eliminar: ${name}`,
  removeAll: "Eliminar todo",
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
  nothing: "No se ha encontrado nada.",
};

export const client: ClientWording = {
  shared,
  reading,
  goTo,
  notes,
  selection,
  search,
  offline,
  single,
};
