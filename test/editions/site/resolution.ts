const LONG = "in accordance with the fundamental principles of its domestic law ".repeat(6).trim();

/** A resolution with all that notes, labels and excerpts meet. */
export const ENGLISH = `---
kind: resolution
number: 7/1
---

# Resolution 7/1

## Asset recovery

The Conference of the States Parties,

*Recalling* the Convention,[^1] ${LONG},

*Noting* a report[^2] and another,[^3] ${LONG},

*Bearing in mind* the purposes, which are:

    (a) To prevent;

    (b) To recover,

1. *Urges* States parties, under the Convention,[^1] to act;

2. *Calls upon* States parties:

    (a) To detect ${LONG};

    (b) To return, as foreseen;[^4]

    (c) To train:

        (i) Judges;

        (ii) Officers;

3. *Decides* to remain seized.

# Annex

## Terms of reference

### Meetings

1. The group meets.

|+ Its meetings
| Year | Meetings | Place |
|---|---|---|
| 2018 | 2 | Vienna |

[^1]: United Nations, *Treaty Series*, vol. 2349, No. 42146.
[^2]: [CAC/COSP/2017/4](https://docs.un.org/en/CAC/COSP/2017/4).
[^3]: ${"A long note, of many words that take many lines. ".repeat(40).trim()}
[^4]: Article 57.
`;

/** The same in short, from right to left. */
export const ARABIC = `---
kind: resolution
number: 7/1
---

# القرار 7/1

## استرداد الموجودات

إن مؤتمر الدول الأطراف،

*إذ يشير* إلى الاتفاقية[^1]،

1 - *يحث* الدول الأطراف على ما يلي:

    (أ) المنع؛

    (ب) الاسترداد[^2].

[^1]: الأمم المتحدة، مجموعة المعاهدات، المجلد 2349.
[^2]: المادة 57.[^1]
`;
