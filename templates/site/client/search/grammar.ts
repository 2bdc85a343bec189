/** What a search must know of a language, in folded letters. */
export interface Grammar {
  /** Words that are cited with a number, as patterns: how they are shortened, and how all their forms begin. */
  readonly cited: readonly (readonly [short: string, long: string])[];
  /** What may be written to the front of a word, as a pattern. */
  readonly before: string;
  /** The beginnings that the forms of a word share, as patterns; the word itself where it has one form. */
  readonly forms: (word: string) => string;
}

/** From so many letters on a word has forms. */
const LONG = 5;

const AS_IT_IS = (word: string): string => escaped(word);

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    cited: [
      ["art", "articl"],
      ["para", "paragraph"],
      ["res", "resolution"],
      ["dec", "decision"],
      ["sect", "section"],
      ["chap", "chapter"],
    ],
    before: "",
    forms: (word) =>
      word.length < LONG
        ? escaped(word)
        : ending(word, [
            [/ies$/, "(?:ies|y)"],
            [/y$/, "(?:y|ies)"],
            [/(?<![isu])s$/, ""],
          ]),
  },
  fr: {
    cited: [
      ["art", "articl"],
      ["par", "paragraph"],
      ["al", "aline"],
      ["res", "resolution"],
      ["dec", "decision"],
      ["sect", "section"],
      ["chap", "chapitr"],
    ],
    before: "",
    forms: (word) =>
      word.length < LONG
        ? escaped(word)
        : ending(word, [
            [/aux$/, "(?:aux?|al)"],
            [/al$/, "(?:al|aux)"],
            [/[sx]$/, ""],
          ]),
  },
  es: {
    cited: [
      ["art", "articul"],
      ["parr", "parraf"],
      ["res", "resolucion"],
      ["dec", "decision"],
      ["secc", "seccion"],
      ["cap", "capitul"],
    ],
    before: "",
    forms: (word) =>
      word.length < LONG
        ? escaped(word)
        : ending(word, [
            [/(?<=[dlnr])es$/, ""],
            [/s$/, ""],
          ]),
  },
  ru: {
    cited: [
      ["ст", "стат"],
      ["пп?", "пункт"],
      ["рез", "резолюц"],
      ["реш", "решен"],
      ["гл", "глав"],
      ["разд", "раздел"],
    ],
    before: "",
    forms: (word) => (word.length < LONG ? escaped(word) : ending(word, [[RUSSIAN_ENDING, ""]])),
  },
  ar: {
    cited: [
      ["م", "ماد[هت]|مواد"],
      ["ف", "فقر[هت]|فقرات"],
      ["ق", "قرار"],
      ["م", "مقرر"],
    ],
    before: "[وف]?(?:[بكل]?ال|لل|[بكل])?",
    forms: (word) => ending(word.replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/, ""), [[/ه$/, "[هت]"]]),
  },
};

/** The endings of nouns and adjectives, so long as four letters stand before them. */
const RUSSIAN_ENDING =
  /(?<=.{3})(?:иями|ями|ами|его|ого|ему|ому|ыми|ими|иях|иям|ием|ев|ов|ие|ье|еи|ии|ей|ой|ий|ый|ям|ем|ам|ом|ах|ях|ую|юю|ия|ья|ию|ью|ая|яя|ое|ее|ые|ых|их|[аеиоуыьюяй])$/;

/** All forms of a word that is cited with a number, short or long, as a pattern. */
export function citedForms(word: string, { cited, before }: Grammar): string | undefined {
  const group = cited.find(([short, long]) =>
    new RegExp(`^(?:(?:${short})$|${before}(?:${long}))`, "u").test(word),
  );
  return group && String.raw`(?:(?:${group[0]})(?!\p{L})|${before}(?:${group[1]}))`;
}

const NONE: Grammar = { cited: [], before: "", forms: AS_IT_IS };

/** What is known of a language; nothing of one that is not among ours. */
export function grammarOf(language: string): Grammar {
  return GRAMMARS[language.split("-")[0] ?? ""] ?? NONE;
}

/** The pattern of a word with the first of some endings that it has exchanged. */
function ending(word: string, endings: readonly (readonly [RegExp, string])[]): string {
  for (const [pattern, instead] of endings) {
    if (pattern.test(word)) return escaped(word.replace(pattern, "")) + instead;
  }
  return escaped(word);
}

/** Words as a pattern that finds just them. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
