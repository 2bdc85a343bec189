import { html } from "../../../src/text/html.ts";
import type { SiteWording } from "../site.ts";

export const site: SiteWording = {
  skip: "Ir al texto",
  navigation: "Navegación del sitio",
  about: "Acerca de la edición y su comprobación",
  theme: { label: "Colores", system: "Como el dispositivo", light: "Claro", dark: "Oscuro" },
  home: {
    title: "Períodos de sesiones",
    description: "Resoluciones y decisiones, por períodos de sesiones.",
    sessions: "Períodos de sesiones",
    languages: "Idiomas",
  },
  sessionDescription: (body, session) => `Resoluciones y decisiones: ${body}, ${session}.`,
  downloads: "Ediciones para descargar",
  print: "Compendio para imprimir",
  forms: {
    letter: "Carta",
    a5: "A5",
    booklet: "Folleto para plegar",
    press: "Archivo para imprenta",
  },
  book: "Libro electrónico",
  bookForms: { kepub: "Para Kobo", mail: "Versión ligera para correo" },
  checksums: {
    title: "Sumas de verificación",
    explanation:
      "Si la suma de verificación SHA-256 de un archivo es la que figura aquí, el archivo es el que se publicó.",
    all: "Todas las sumas de verificación en un archivo, para sha256sum -c",
  },
  texts: (shown, count) => `${shown} ${count === 1 ? "texto" : "textos"}`,
  single: {
    name: "Un solo archivo, para guardar o enviar",
    find: "Buscar en este archivo",
  },
  languages: {
    heading: "Idiomas",
    sideBySide: "Textos en paralelo",
    sideBySideTitle: (name) => `${name}, textos en paralelo`,
    sideBySideDescription: (name) => `${name} en varios idiomas, párrafo por párrafo.`,
    shown: "Idiomas mostrados",
    missing: "No figura en este idioma",
  },
  text: {
    adopted: (date) => `Texto aprobado el ${date}`,
    preamble: "Preámbulo",
    operative: "Parte dispositiva",
    paragraphs: "Párrafos",
    annexes: "Anexos",
    note: (label) => `Nota ${label}`,
    toPreambular: (number) => `Enlace al párrafo ${number} del preámbulo`,
    toOperative: (number) => `Enlace al párrafo ${number} de la parte dispositiva`,
    toParagraph: (name) => `Enlace al párrafo ${name}`,
    choose: "Seleccionar párrafos",
    cite: (name) => `Citar: ${name}`,
    citeThis: "Citar este texto",
    printed: "Imprimir este texto",
    book: "Libro electrónico de este texto",
    paragraphIsCited: "Un párrafo se cita por su número y se enlaza por su nombre: ",
    neighbours: "Textos anterior y siguiente",
    previous: "Anterior",
    next: "Siguiente",
  },
  outline: {
    heading: "Índice de este texto",
    goTo: "Ir al párrafo",
    example: "28 c)",
    go: "Ir",
  },
  search: {
    link: "Búsqueda",
    title: "Búsqueda",
    description: (session) => `Búsqueda en las resoluciones y decisiones: ${session}.`,
    descriptionAll: "Búsqueda en las resoluciones y decisiones de todos los períodos de sesiones.",
    label: "Palabras, número o signatura en los textos de este período de sesiones",
    labelAll: "Palabras, número o signatura en los textos de todos los períodos de sesiones",
    button: "Buscar",
    hint: (example, own) =>
      html`Por ejemplo: palabras, ${example("recuperación de activos")}, o, en este orden, ${example("“toma nota”")}; un texto, ${own.text}, o uno de sus párrafos, ${own.place}; ${example("artículo 46")}; una signatura, ${example("CAC/COSP/2017/5")}.`,
    everywhere: "Buscar en todos los períodos de sesiones",
    withoutScript:
      "La búsqueda necesita un programa que aquí no se ejecuta. El índice que figura a continuación lleva a los mismos párrafos.",
    index: "Índice de los párrafos",
    sessions: "Los períodos de sesiones y sus índices",
  },
  proof: {
    title: "Acerca de esta edición y su comprobación",
    description:
      "Cómo se preparan estas ediciones y cómo se comprueba que contienen cada palabra de la fuente.",
    edition:
      "Estas páginas, el compendio impreso y el libro electrónico contienen los mismos textos: las mismas palabras, los mismos números de párrafo y las mismas notas, con los mismos nombres. Se preparan a partir del texto tal como se recibió, y nada se corrige en silencio: cuando el texto se aparta de su propia forma, la diferencia se mantiene, y todo cambio que haya hecho una persona se indica más abajo, con su razón.",
    heading: "La comprobación",
    explanation:
      "Cada vez que se preparan las ediciones, se busca, en su orden, cada palabra del texto recibido en las páginas terminadas, en el archivo impreso y en el libro electrónico, y cada nota en cada una de sus llamadas. La edición a la que le falta una palabra, un número o una nota no se publica.",
    how: "Cómo se comprobó",
    table: (session) => `Palabras, notas y llamadas, ${session}`,
    received: "Texto recibido",
    report: "Informe del período de sesiones",
    draft: "Proyecto de resolución",
    words: "Palabras",
    found: "Encontradas",
    notes: "Notas",
    references: "Llamadas",
    names: "Cómo se nombran los párrafos",
    naming: (name) =>
      html`Un párrafo tiene el mismo nombre en todas partes: los párrafos del preámbulo son ${name("pp1")}, ${name("pp2")}, …, los de la parte dispositiva ${name("op1")}, ${name("op2")}, …, un apartado ${name("op28.c")}, una nota ${name("fn19")}. El nombre sigue a la dirección del texto, tras una almohadilla. Una resolución y una decisión pueden tener el mismo número, por lo que el nombre de un texto empieza por lo que es: ${name("res-7-1")}, ${name("dec-7-1")}.`,
    facts: "Los datos y sus pruebas",
    evidence:
      "Lo que estas ediciones dicen de un período de sesiones más allá de sus textos, y lo que demuestra cada dato. Lo que nada demuestra se omite, por ejemplo una fecha de aprobación que ninguna fuente indica.",
  },
  app: { name: "Resoluciones y decisiones", short: "Resoluciones" },
  offline: {
    title: "Lectura sin conexión",
    description:
      "Los períodos de sesiones que se conservan en este dispositivo, el espacio que ocupan y cómo eliminarlos.",
    explanation:
      "El período de sesiones que usted lee se conserva en este dispositivo con todos sus textos, de modo que pueda leerse, consultarse y recorrerse de enlace en enlace sin red. Mientras haya red se muestra el texto publicado; cuando una página es una copia conservada, indica de cuándo es.",
    limit:
      "Un período de sesiones de más de 2 MB se conserva únicamente si usted lo pide, al igual que cualquier otro si el dispositivo está configurado para ahorrar datos.",
    kept: "Conservado en este dispositivo",
    needs:
      "Lo conservado lo muestra aquí un script, sin el cual no se conserva nada. El compendio impreso y el libro electrónico de un período de sesiones pueden leerse sin red.",
    shared: "Índices, estilos y tipos de letra del sitio",
  },
  notFound: {
    title: "No hay ninguna página en esta dirección",
    advice: ({ contents, resolution, decision }) =>
      html`Puede que el texto esté bajo otro nombre. ${contents("El índice")} enumera todos los textos; la dirección de una resolución termina en su número, por ejemplo ${resolution}, y la de una decisión, en ${decision}.`,
    inFolder: ({ here, above }) =>
      html`Si el sitio está en una carpeta de su servidor, ${here("la primera página de esta carpeta")} o ${above("la de la carpeta superior")} puede llevar de vuelta a él.`,
  },
};
