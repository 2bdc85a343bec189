import type { ChangesWording } from "../changes.ts";

export const changes: ChangesWording = {
  title: (name) => `${name}: من المشروع إلى النص المعتمد`,
  description: (name) => `${name}: المشروع والنص المعتمد، مقارنة كلمة بكلمة.`,
  fromText: "ما تغيّر عن المشروع",
  fromDraft: (name) => `ما تغيّر قبل الاعتماد: ${name}`,
  explanation:
    "كلمات المشروع التي لم تبقَ مشطوبة، والكلمات التي أضيفت تحتها خط. وتُقابَل الفقرات بحسب كلماتها أيا كانت أرقامها.",
  evidence: "ما يدل على أن المشروع أصبح هذا النص",
  draft: "المشروع",
  adopted: "النص المعتمد",
  summary: "الفقرات وما آلت إليه",
  kinds: {
    identical: "بلا تغيير",
    changed: "معدّلة",
    split: "مقسّمة",
    merged: "مدمجة",
    new: "جديدة",
    dropped: "محذوفة",
    moved: "منقولة",
  },
  verbs: "الأفعال التي تغيّرت",
  became: "أصبح",
  directions: {
    softer: "أضعف",
    stronger: "أقوى",
    sequence: "الترتيب فقط",
    other: "فعل آخر",
  },
  scale: (order) =>
    `يُقصد بعبارتي ”أضعف“ و”أقوى“ ترتيب الأفعال التالي، من الأقوى إلى الأضعف: ${order}. أما الأفعال التي لا تطلب شيئا، مثل التذكير أو الترحيب، فتأتي بعدها جميعا.`,
  paragraphs: "فقرة فقرة",
  onlyChanges: "إظهار ما تغيّر فقط",
  sideBySide: "جنبا إلى جنب",
  inDraft: (place) => `في المشروع: ${place}`,
  printed: "نسخة مقارنة للطباعة",
  spoken: { deleted: "محذوف", inserted: "مضاف" },
  titlePlace: "العنوان",
};
