import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body}, ${name}`,
  see: (symbol, section) => `; см. ${symbol}${section === undefined ? "" : `, разд. ${section}`}`,
  more: "Все формы ссылки и каждый пункт",
  description: (name) =>
    `Как ссылаться на следующий текст и на каждый его пункт, с записями для библиографических программ: ${name}.`,
  inNote: "В сноске",
  inSentence: "В предложении",
  managers: "Для библиографических программ",
  download: (file) => `Скачать ${file}`,
  paragraphs: "Каждый пункт",
  paragraphsHint: "Каждая ссылка ведет к своему пункту.",
  copy: "Копировать",
  copyOne: (what) => `Копировать: ${what}`,
  feeds: {
    texts: (of) => `Тексты: ${of}`,
    changes: (of) => `Изменения: ${of}`,
  },
  became: {
    changed: "изменен",
    added: "добавлен",
    removed: "исключен",
    textAdded: "текст добавлен",
    textRemoved: "текст снят",
  },
  catalogue: (of) => `Электронные книги: ${of}`,
};
