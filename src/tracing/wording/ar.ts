import type { Because } from '../origins/because.ts'
import type { CheckResult, DriftKind, Interval, PatternKind, Trace } from '../schema.ts'
import type { NamedSource, Scope, TracingWords } from '../wording.ts'
import {
  ATTESTATIONS,
  by,
  type Counted,
  counted,
  DENIALS,
  DOCUMENTS,
  LINES,
  OCCASIONS,
  ORIGINS,
  OUTLETS,
  SOURCES,
  SPEAKERS,
  VERSIONS,
} from './arabic-counts.ts'
import { arabicDay } from './arabic-days.ts'

const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(' و')

const BECAUSE: Readonly<Record<Because['code'], (one: Because) => string>> = {
  'one-speaker': ({ names }) => `القائل واحد هو ${list(names)}، فالأصل واحد مهما كثرت الوسائل الناقلة`,
  'several-speakers': ({ count, names }) => `يُنسب القول إلى ${counted(count, SPEAKERS)}: ${list(names)}`,
  'several-occasions': ({ count, names }) =>
    `قاله صاحبه في ${counted(count, OCCASIONS)} بتواريخ مختلفة: ${names.map(arabicDay).join('، ')}`,
  'occasions-unclear': () => 'تتباعد تواريخ النشر ولا يذكر النص تاريخ القول، فقد يكون قيل أكثر من مرة',
  'same-words-other-speaker': ({ names }) =>
    `الألفاظ نفسها منسوبة إلى أكثر من قائل (${list(names)})، فقد تكون إحدى النسبتين خطأ`,
  'unnamed-sources': ({ count }) =>
    count === 1
      ? 'المصدر غير مسمّى، ووصل عبر خط واحد'
      : `مصادر غير مسمّاة وصلت عبر ${counted(count, LINES)}، وقد تكون مصدرا واحدا`,
  'declared-sources': ({ count }) =>
    `يذكر النص ${counted(count, SOURCES)} بلا تسمية، ولا يُضاف هذا العدد إلى عدد الأصول`,
  'press-report': ({ names }) => `خبر من ${list(names)} بلا تسمية لمن وراءه`,
  'no-voucher': () => 'لا يسمّي النص من يضمن صحة الخبر',
  'attested-by': ({ names }) => `نُقل القول عن طريق ${list(names)}`,
  'unknown-provenance': ({ names }) =>
    names.length > 0
      ? `لا يظهر من أين أُخذ نص ${list(names)}، فيبقى احتمالا لا يُضاف إلى الحد الأدنى`
      : 'لا يظهر في النص من أين أُخذ، فيبقى احتمالا لا يُضاف إلى الحد الأدنى',
  'unresolved-credit': () => 'نسبة عامة من قبيل «وكالات» لا تكشف المصدر، فلا تُعد أصلا',
  'copies-merged': ({ names }) => `نص مطابق بلا نسبة ظاهرة في النص الملتقط (${list(names)})، ضُم إلى أرجح مصادره`,
  'versions-merged': () => 'نسخ متعاقبة من مقال واحد حُسبت مرة واحدة',
  'cycle-without-exit': ({ names }) => `إحالة دائرية لا مخرج منها بين ${list(names)}، فلا تُعد أصلا`,
  'named-source-lacks-it': ({ names }) =>
    `لم يُعثر على القول لدى من نُسب إليه (${list(names)}) في نطاق البحث، أو نفاه صاحبه، فلا يدخل في الحد الأدنى`,
}

const PATTERNS: Readonly<Record<PatternKind, (names: readonly string[], documents: number) => string>> = {
  'single-strand': (_, documents) =>
    documents === 1
      ? 'خط واحد لا يعضده غيره'
      : `خط واحد لا يعضده غيره، وعليه يعتمد كل ما وُجد (${counted(documents, DOCUMENTS, 'subject')})`,
  'diving-strand': (names) => `${list(names)}: يُقدَّم الخبر على أنه خاص، ونصه هو النص الشائع`,
  'circular-reporting': (names) => `نقل دائري: ${names.map((name) => `«${name}»`).join(' ثم ')}`,
  'second-hand-anonymity': (names) => `مصدر غير مسمّى منقول بالواسطة: ${list(names)}`,
  'text-credit-disagreement': (names) => `النص والنسبة لا يتفقان: ${list(names)}`,
}

const scopeOf = ({ documents, from, to }: Scope): string =>
  documents === 0
    ? 'لا مقالات'
    : `${counted(documents, DOCUMENTS, 'subject')}${from && to ? (from === to ? `، نُشرت في ${arabicDay(from)}` : `، نُشرت من ${arabicDay(from)} إلى ${arabicDay(to)}`) : ''}`

const DENYING = { m: 'ينفي ما نُسب إليه', f: 'تنفي ما نُسب إليها' } as const

const CHECKS: Readonly<Record<CheckResult, (source: NamedSource, scope: Scope) => string>> = {
  found: ({ name }) => `وُجد القول في نصوص «${name}»`,
  'not-in-archive': ({ name }) => `ليس في الأرشيف نص لـ«${name}»، فلم يمكن التحقق من النسبة`,
  'not-found': ({ name }, scope) => `بُحث عن القول في نصوص «${name}» فلم يُعثر عليه (نطاق البحث: ${scopeOf(scope)})`,
  denied: ({ name, gender }) => (gender ? `«${name}» ${DENYING[gender]}` : `نفي من «${name}» لصحة النسبة`),
}

const DRIFTS: Partial<Readonly<Record<DriftKind, string>>> = {
  polarity: 'في الإثبات والنفي',
  number: 'في عدد',
  name: 'في اسم',
  modality: 'في الزمن أو درجة الجزم',
  splice: 'بوصل قولين في قول واحد',
  mode: 'بجعل الكلام المنقول بالمعنى اقتباسا حرفيا',
}

/** `أصل واحد`, or from the least to the most. */
const interval = ({ min, max }: Interval, noun: Counted): string =>
  min === max
    ? max === 0
      ? `لا ${noun.hundreds}`
      : counted(max, noun, 'subject')
    : `ما بين ${min === 0 ? 'صفر' : min} و${max}`

function opening({ versions, scope, query }: Omit<Trace, 'finding'>): string {
  const where = `ونطاق البحث ${scopeOf(scope)}`
  if (versions.length === 0) return `لم يُعثر على صيغة لهذا ${query.kind === 'document' ? 'المقال' : 'القول'}، ${where}.`
  const documents = new Set(versions.map(({ document }) => document)).size
  const outlets = new Set(versions.flatMap(({ outlet }) => outlet ?? [])).size
  const wordings = new Set(versions.map(({ wording }) => wording)).size
  const through = outlets > 0 ? ` (${counted(outlets, OUTLETS, 'subject')})` : ''
  const worded = documents > 1 ? `، ${by(counted(wordings, VERSIONS))}` : ''
  return `ورد هذا القول في ${counted(documents, DOCUMENTS)}${through}${worded}، ${where}.`
}

function counts({ origins, versions }: Omit<Trace, 'finding'>): string[] {
  if (versions.length === 0) return []
  const { content, attestation, declared } = origins
  return [
    `أصول المضمون المستقلة: ${interval(content, ORIGINS)}؛ والشاهدون على أنه قيل: ${interval(attestation, ATTESTATIONS)}.`,
    ...(declared !== null && declared > 1 ? [`ويذكر النص ${counted(declared, SOURCES)} بلا تسمية.`] : []),
  ]
}

function link({ commonLink }: Omit<Trace, 'finding'>): string[] {
  return commonLink
    ? [
        `أقدم مصدر مشترك يمكن تتبعه في هذه المدونة: «${commonLink.name}» (${counted(commonLink.documents, DOCUMENTS, 'subject')}).`,
      ]
    : []
}

function differences({ versions }: Omit<Trace, 'finding'>): string[] {
  const severe = versions.flatMap(({ drift }) => drift.filter((one) => one.severe))
  const kinds = [...new Set(severe.map(({ kind }) => kind))].flatMap((kind) => DRIFTS[kind] ?? [])
  if (kinds.length === 0) return []
  const where = versions.filter(({ drift }) => drift.some((one) => one.severe)).length
  return [`واختلفت الصياغة عن أقدم صيغة اختلافا جوهريا في ${counted(where, DOCUMENTS)}: ${kinds.join('، و')}.`]
}

function denied({ denials, denialOrigins }: Omit<Trace, 'finding'>): string[] {
  if (denials.length === 0) return []
  const event = denials.filter(({ target }) => target === 'event').length
  const report = denials.length - event
  const what =
    event > 0 && report > 0
      ? 'منها ما ينفي الواقعة ومنها ما ينفي الخبر المنشور'
      : event > 0
        ? 'والمنفي هو الواقعة نفسها'
        : 'والمنفي هو الخبر المنشور لا الواقعة بالضرورة'
  const origins = denialOrigins ? `، وأصول النفي: ${interval(denialOrigins.content, ORIGINS)}` : ''
  return [`وفي المقابل ${counted(denials.length, DENIALS, 'subject')}، ${what}${origins}.`]
}

const notes = ({ patterns, checks }: Omit<Trace, 'finding'>): string[] => {
  const telling = checks.filter(({ result }) => result === 'not-found' || result === 'denied')
  return [...patterns.map(({ text }) => text), ...telling.map(({ text }) => text)].map((text) => `${text}.`)
}

export const ar: TracingWords = {
  because: (one) => BECAUSE[one.code](one),
  pattern: (kind, names, documents) => PATTERNS[kind](names, documents),
  check: (result, source, scope) => CHECKS[result](source, scope),
  finding: (trace) =>
    [
      opening(trace),
      ...counts(trace),
      ...link(trace),
      ...differences(trace),
      ...denied(trace),
      ...[...new Set(notes(trace))],
    ].join(' '),
}
