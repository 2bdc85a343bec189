import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {
  close: "Закрыть",
  toEnd: "Перейти к этой сноске в конце текста",
  failed: "Загрузить не удалось. Повторите попытку, когда появится связь.",
};

export const selection: ClientWording["selection"] = {
  copyLink: "Копировать ссылку",
  copyCitation: "Копировать обозначение",
  copyText: "Копировать текст",
  choose: "Выбрать пункты",
  linkCopied: "Ссылка скопирована:",
  citationCopied: "Обозначение скопировано:",
  copied: "Текст скопирован вместе со сносками.",
  notCopied: "Браузер не позволил скопировать.",
  comma: ", ",
  paragraph: (label) => `пункт ${label}`,
  preambular: (label) => `преамбула, пункт ${label}`,
  table: (number) => `таблица ${number}`,
  excerpt: (places) => `Выдержка: ${places}`,
  chosen: (count) => `Выбрано пунктов: ${count}`,
  all: "Все",
  none: "Ни одного",
  copy: "Копировать",
  print: "Печать",
  done: "Готово",
  nothing: "Ни один пункт пока не выбран.",
  hint: "Отметьте пункты, которые нужно напечатать или скопировать. Клавиша отмены ведет к кнопкам.",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Найдено пунктов: ${count}`,
  foundFirst: (count, shown) => `Найдено пунктов: ${count}. Показаны первые ${shown}.`,
  nothing: "Ничего не найдено",
};

export const client: ClientWording = { reading, notes, selection, search, offline, single };
