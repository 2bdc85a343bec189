import { plural } from "../numbers.ts";
import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `пункт ${label}`,
    unnumbered: (number) => `пункт без номера ${number}`,
    preambular: (label) => `пункт ${label} преамбулы`,
    note: (label) => `сноска ${label}`,
    annex: (number) => (number === "" ? "приложение" : `приложение ${number}`),
    within: (annex, place) => `${annex}, ${place}`,
    table: (number) => `таблица ${number}`,
    heading: "заголовок",
    masthead: "шапка документа",
    formula: "вступительные слова",
    closing: "заключительные строки",
  },
  paragraphs: (shown, count) => `${shown} ${points(count)}`,
  found: (hits, hitCount, texts, textCount) =>
    `${hits} ${points(hitCount)} в ${texts} ${plural("ru", textCount, { one: "тексте", other: "текстах" })}.`,
  progress: (done, of) => `Просмотрено сессий: ${done} из ${of}.`,
  searching: "Просмотрено сессий",
  stop: "Остановить",
  searchOn: (size) => `Искать в остальных сессиях (не более ${size})`,
  more: (shown) => `Показать еще ${shown}`,
  loading: "Слова загружаются…",
  failed: "Слова загрузить не удалось. Повторите поиск, когда появится связь.",
  nothing: "Ничего не найдено.",
  quoted: (words) => `«${words}»`,
  tips: "В пункте должны стоять все слова. Попробуйте меньше слов, начало слова, без кавычек или номер текста.",
};

function points(count: number): string {
  return plural("ru", count, { one: "пункт", few: "пункта", other: "пунктов" });
}

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };
