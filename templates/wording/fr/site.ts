import { html } from "../../../src/text/html.ts";
import type { SiteWording } from "../site.ts";

export const site: SiteWording = {
  skip: "Aller au texte",
  navigation: "Navigation du site",
  about: "À propos et contrôle",
  theme: { label: "Couleurs", system: "Comme l’appareil", light: "Clair", dark: "Sombre" },
  home: {
    title: "Les sessions",
    description: "Résolutions et décisions, session par session.",
    sessions: "Les sessions",
    languages: "Langues",
  },
  sessionDescription: (body, session) => `Résolutions et décisions\u00A0: ${body}, ${session}.`,
  downloads: "Éditions à télécharger",
  print: "Recueil à imprimer",
  forms: {
    letter: "US Letter",
    a5: "A5",
    booklet: "Livret à plier",
    press: "Fichier pour l’imprimerie",
  },
  book: "Livre numérique",
  bookForms: { kepub: "Pour Kobo", mail: "Version légère pour courriel" },
  checksums: {
    title: "Sommes de contrôle",
    explanation:
      "Si la somme de contrôle SHA-256 d’un fichier est celle qui figure ici, ce fichier est bien celui qui a été publié.",
    all: "Toutes les sommes de contrôle en un fichier, pour sha256sum -c",
  },
  texts: (shown, count) => `${shown} ${count < 2 ? "texte" : "textes"}`,
  single: {
    name: "Un seul fichier, à garder ou à envoyer",
    find: "Chercher dans ce fichier",
  },
  languages: {
    heading: "Langues",
    sideBySide: "Textes en regard",
    sideBySideTitle: (name) => `${name}, textes en regard`,
    sideBySideDescription: (name) => `${name} en plusieurs langues, paragraphe par paragraphe.`,
    shown: "Langues affichées",
    missing: "Absent dans cette langue",
  },
  text: {
    adopted: (date) => `Texte adopté le ${date}`,
    preamble: "Préambule",
    operative: "Dispositif",
    paragraphs: "Paragraphes",
    annexes: "Les annexes",
    note: (label) => `Note de bas de page ${label}`,
    toPreambular: (number) => `Lien vers l’alinéa ${number} du préambule`,
    toOperative: (number) => `Lien vers le paragraphe ${number} du dispositif`,
    toParagraph: (name) => `Lien vers le paragraphe ${name}`,
    choose: "Choisir des paragraphes",
    cite: (name) => `Citer\u00A0: ${name}`,
    citeThis: "Citer ce texte",
    printed: "Imprimer ce texte",
    book: "Livre numérique de ce texte",
    paragraphIsCited: "Un paragraphe se cite par son numéro et se lie par son nom\u00A0: ",
    neighbours: "Textes précédent et suivant",
    previous: "Précédent",
    next: "Suivant",
  },
  outline: {
    heading: "Table des matières de ce texte",
    goTo: "Aller au paragraphe",
    example: "28 c)",
    go: "Aller",
  },
  search: {
    link: "Recherche",
    title: "Recherche",
    description: (session) => `Recherche dans les résolutions et décisions\u00A0: ${session}.`,
    descriptionAll: "Recherche dans les résolutions et décisions de toutes les sessions.",
    label: "Mots, numéro ou cote dans les textes de cette session",
    labelAll: "Mots, numéro ou cote dans les textes de toutes les sessions",
    button: "Rechercher",
    hint: (example, own) =>
      html`Par exemple\u00A0: des mots, ${example("recouvrement d’avoirs")}, ou, dans cet ordre, ${example("«\u00A0prend note\u00A0»")}\u00A0; un texte, ${own.text}, ou l’un de ses paragraphes, ${own.place}\u00A0; ${example("article 46")}\u00A0; une cote, ${example("CAC/COSP/2017/5")}.`,
    everywhere: "Rechercher dans toutes les sessions",
    withoutScript:
      "La recherche a besoin d’un script, qui ne s’exécute pas ici. L’index ci-dessous mène aux mêmes paragraphes.",
    index: "Index des paragraphes",
    sessions: "Les sessions et leurs index",
  },
  proof: {
    title: "À propos de la présente édition et de son contrôle",
    description:
      "Comment ces éditions sont établies, et comment il est vérifié que chaque mot de la source y figure.",
    edition:
      "Ces pages, le recueil imprimé et le livre numérique contiennent les mêmes textes\u00A0: les mêmes mots, les mêmes numéros de paragraphe et les mêmes notes, sous les mêmes noms. Ils sont établis à partir du texte tel qu’il a été reçu, et rien n’y est corrigé en silence\u00A0: là où le texte s’écarte de sa propre forme, l’écart demeure, et toute modification apportée par une personne est signalée ci-dessous, avec sa raison.",
    heading: "Le contrôle d’intégrité",
    explanation:
      "Chaque fois que les éditions sont établies, chaque mot du texte reçu est recherché, dans l’ordre, dans les pages achevées, dans le fichier imprimé et dans le livre numérique, et chaque note à chacun de ses appels. Une édition à laquelle il manque un mot, un numéro ou une note n’est pas publiée.",
    how: "Comment cela a été vérifié",
    table: (session) => `Mots, notes et appels de note, ${session}`,
    received: "Texte reçu",
    report: "Rapport de la session",
    draft: "Projet de résolution",
    words: "Mots",
    found: "Trouvés",
    notes: "Notes",
    references: "Appels",
    names: "Comment les paragraphes sont nommés",
    naming: (name) =>
      html`Un paragraphe porte partout le même nom\u00A0: les alinéas du préambule sont ${name("pp1")}, ${name("pp2")}, …, les paragraphes du dispositif ${name("op1")}, ${name("op2")}, …, un élément ${name("op28.c")}, une note ${name("fn19")}. Le nom suit l’adresse du texte, après un croisillon. Une résolution et une décision pouvant avoir le même numéro, le nom d’un texte commence par sa nature\u00A0: ${name("res-7-1")}, ${name("dec-7-1")}.`,
    facts: "Les faits et leurs preuves",
    evidence:
      "Ce que les présentes éditions disent d’une session au-delà de ses textes, avec, pour chaque fait, ce qui l’établit. Ce que rien n’établit est omis, par exemple une date d’adoption qu’aucune source n’indique.",
  },
  app: { name: "Résolutions et décisions", short: "Résolutions" },
  offline: {
    title: "Lecture hors connexion",
    description:
      "Les sessions conservées sur cet appareil, l’espace qu’elles occupent et la manière de les supprimer.",
    explanation:
      "Une session que vous lisez est conservée sur cet appareil avec tous ses textes, afin de pouvoir être lue, consultée et parcourue de lien en lien sans réseau. Tant qu’il y a un réseau, c’est le texte publié qui est affiché\u00A0; lorsqu’une page est une copie conservée, elle en indique la date.",
    limit:
      "Une session de plus de 2\u00A0Mo n’est conservée que si vous le demandez, de même que toute session lorsque votre appareil est réglé pour économiser les données.",
    kept: "Conservé sur cet appareil",
    needs:
      "Ce qui est conservé est affiché ici par un script, sans lequel rien n’est conservé. Le recueil imprimé et le livre numérique d’une session peuvent être lus sans réseau.",
    shared: "Tables des matières, styles et polices du site",
  },
  notFound: {
    title: "Il n’y a pas de page à cette adresse",
    advice: ({ contents, resolution, decision }) =>
      html`Le texte se trouve peut-être sous un autre nom. ${contents("La table des matières")} énumère tous les textes\u00A0; l’adresse d’une résolution se termine par son numéro, par exemple ${resolution}, et celle d’une décision par ${decision}.`,
    inFolder: ({ here, above }) =>
      html`Si le site se trouve dans un dossier de son hôte, ${here("la première page de ce dossier")} ou ${above("celle du dossier supérieur")} peut y ramener.`,
  },
};
