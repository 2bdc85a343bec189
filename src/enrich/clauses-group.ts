const QUANTITY =
  /^(?:the|all|each|every|any|those|these|other|its|his|their|both|also|such|an?|of|as well as|and)\s+/iu;

const TAIL =
  /,? (?:that|which|who|whose|under|with|in a position|concerned|able|having|wishing|not already|not yet|in the position|, )(?: .*)?$/u;

const PARTED = /(?:, (?:and |as well as )?| and | as well as | or )/gu;

const HEADS =
  /(?:States?|part(?:y|ies)|Parties|Secretariat|Secretary-General|Office|Group|Committee|Commission|Council|Conference|Assembly|Board|Commissioner|meeting|organizations?|Organization|donors|providers|bodies|agencies|entities|community|stakeholders|actors|institutions|sector|partners|society|Mechanism|Initiative|Fund|Programme|Governments|countries|authorities|members|academia|media|Bank|Union|Institute|experts|Rapporteurs?|Experts?|procedures|leaders|individuals|enterprises|companies|UN-Women)$/u;

/** Those whom an addressee names, each as a register lists it: `all States parties and other donors` has two. */
export function membersOf(addressee: string, nameInFull: (short: string) => string): string[] {
  const names: string[] = [];
  const rest = addressee.replace(/, (?:upon|at|on|as|where|in|within|if) [^,]{1,60},/u, "");
  let from = 0;
  PARTED.lastIndex = 0;
  for (let gap = PARTED.exec(rest); gap; gap = PARTED.exec(rest)) {
    const left = rest.slice(from, gap.index);
    const right = rest.slice(gap.index + gap[0].length);
    if (!HEADS.test(headOf(left)) || !isName(right)) continue;
    names.push(left);
    from = gap.index + gap[0].length;
  }
  names.push(rest.slice(from));
  return [...new Set(names.map((name) => heading(name, nameInFull)))].filter((name) => name !== "");
}

function headOf(name: string): string {
  return name.replace(TAIL, "").replace(/ (?:of|on|for|to|in|from|at) .*$/u, "");
}

/** Whether the words after an “and” name somebody else, and not more of the same: “Drugs and Crime”. */
function isName(words: string): boolean {
  const own = words.replace(/,.*$/u, "");
  return (
    /^(?:the|all|other|its|their|those|each|any|relevant|interested|civil)\s/u.test(own) ||
    HEADS.test(headOf(own.replace(/ and .*$/u, "")))
  );
}

function heading(name: string, nameInFull: (short: string) => string): string {
  let plain = name.trim().replace(TAIL, "");
  while (QUANTITY.test(plain)) plain = plain.replace(QUANTITY, "");
  const whole = nameInFull(plain.trim());
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

const KEYS =
  "Office|Working Group|Group|Committee|Commission|Mechanism|Council|Board|Initiative|Fund|Programme|Institute|Academy|Panel|Mission|Rapporteur|Independent Expert|High Commissioner|Organization|Department|Agency|Conference|Assembly|Commissioner|Centre|Force|Court|Mechanism|Forum|Team|Bureau";

const FULL = new RegExp(
  String.raw`(?<![\p{L}-])(?:\p{Lu}[\p{L}-]*\s){0,6}?(?<key>${KEYS})(?: (?:on|for|of|against) (?:the )?\p{Lu}[\p{L}-]*(?:(?:,)?(?: (?:and|of|the|for|on|against)){0,3} \p{Lu}[\p{L}-]*){0,10}|(?<=(?:\p{Lu}[\p{L}-]*\s){1,6}(?:${KEYS})))`,
  "gu",
);

/** Learns the full names that a text has, and tells which a short one stands for. */
export interface Names {
  readonly learn: (text: string) => void;
  readonly full: (short: string) => string;
}

/** What is known before the first word of a text of this body. */
export function namesOf(own: string): Names {
  const full = new Map([["Assembly", "General Assembly"]]);
  for (const key of ["Conference", "Council", "Assembly", "Commission", "Committee"]) {
    if (own.includes(key)) full.set(key, own);
  }
  const learn = (text: string): void => {
    for (const { 0: name, groups } of text.matchAll(FULL)) {
      const key = groups?.key;
      if (key === undefined || name === key || /^(?:Member|States)\b/u.test(name)) continue;
      if (key !== "Conference" && key !== "Assembly") full.set(key, name);
    }
  };
  return { learn, full: (short) => full.get(short) ?? short };
}
