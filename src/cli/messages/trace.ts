import type { DriftKind, EdgeKind, Node } from '../../tracing/schema.ts'
import { arabicDay } from '../../tracing/wording/arabic-days.ts'
import type { Language } from './messages.ts'

/** Words of the commands that trace statements and keep what people decide on them. */
export interface TraceMessages {
  readonly help: {
    readonly trace: string
    readonly target: string
    readonly text: string
    readonly format: string
    readonly examples: string
    readonly decide: string
    readonly kind: string
    readonly subjects: string
    readonly by: string
    readonly label: string
    readonly note: string
    readonly decideExamples: string
  }
  readonly usage: { readonly nothing: string; readonly both: string; readonly subjects: string; readonly label: string }
  readonly unknown: string
  readonly untraceable: string
  readonly decided: string
  readonly sections: Readonly<
    Record<'tree' | 'origins' | 'versions' | 'denials' | 'checks' | 'decisions' | 'others', string>
  >
  /** A day as it is written in running text. */
  readonly day: (iso: string) => string
  readonly content: string
  readonly attestation: string
  readonly declared: string
  readonly nobody: string
  readonly again: string
  readonly wording: string
  readonly confirmed: string
  readonly overlap: string
  readonly severe: string
  readonly drift: Readonly<Record<DriftKind, string>>
  readonly nodes: Readonly<Record<Node['kind'], string>>
  readonly edges: Readonly<Record<EdgeKind, string>>
  readonly targets: Readonly<Record<'event' | 'report', string>>
  readonly decisions: Readonly<Record<'merge' | 'split' | 'relabel', string>>
  readonly decision: string
}

const en: TraceMessages = {
  help: {
    trace: 'Trace a statement to its origins: every version, its lines of transmission, who vouches for it.',
    target: 'id of a statement or of a document, as isnad find prints them',
    text: 'trace what this text says',
    format: 'text (default), json, graphml (the graph of transmission) or csv (one version a row)',
    examples: `
Examples:
  isnad trace 3e66c3ca6f20aa992c20e73964bc7684
  isnad trace --text "قال وزير الخارجية إن المفاوضات تبدأ الأحد" --lang ar
  isnad trace 3e66c3ca6f20aa992c20e73964bc7684 --format graphml > lines.graphml

What is found holds only for what is in the archive; the scope is always told.
`,
    decide: 'Keep a decision on statements or documents. It outranks what the program finds.',
    kind: 'merge (they are one), split (they are not) or relabel (who has it from whom)',
    subjects: 'ids of two or more statements, or of documents',
    by: 'who decides',
    label: 'for relabel: credited, uncredited or common-source, from the first to the second',
    note: 'why',
    decideExamples: `
Examples:
  isnad decide merge STATEMENT STATEMENT --by "Hind" --note "the same interview"
  isnad decide relabel DOCUMENT DOCUMENT --label uncredited --by "Hind"
`,
  },
  usage: {
    nothing: 'give a statement, a document, or --text',
    both: 'give either an id or --text',
    subjects: 'a decision is on two ids or more',
    label: 'relabel needs --label and two ids; the others take none',
  },
  unknown: '{id}: no such statement or document in the archive',
  untraceable: 'nothing in it that could be traced',
  decided: '{kind}: kept as {id}',
  sections: {
    tree: 'Transmission',
    origins: 'Independent origins',
    versions: 'Versions',
    denials: 'Denials',
    checks: 'Named sources checked',
    decisions: 'Decisions',
    others: 'It also says',
  },
  day: (iso) => iso,
  content: 'who vouches that it is true: {interval}',
  attestation: 'who vouches that it was said: {interval}',
  declared: 'unnamed sources declared: {count}',
  nobody: '(nobody named)',
  again: 'see above',
  wording: 'wording {number}',
  confirmed: 'confirmed by a person',
  overlap: '{percent}% of the text shared',
  severe: '!',
  drift: {
    polarity: 'affirmed or denied',
    number: 'number',
    name: 'name',
    modality: 'tense or certainty',
    splice: 'joined from another saying',
    mode: 'quotation marks',
    truncation: 'left out',
    wording: 'other words',
    orthographic: 'spelling',
  },
  nodes: {
    document: 'article',
    outlet: 'outlet',
    agency: 'agency',
    intermediary: 'intermediary',
    speaker: 'speaker',
    unresolved: 'unresolved',
  },
  edges: {
    credited: 'credited',
    uncredited: 'identical text without visible credit in the captured text',
    'common-source': 'identical text, common source',
  },
  targets: { event: 'denies the event', report: 'denies the report' },
  decisions: { merge: 'taken for one', split: 'kept apart', relabel: 'relabelled' },
  decision: '{kind} by {by}, {at}',
}

const ar: TraceMessages = {
  help: {
    trace: 'تتبع قول إلى أصوله: كل صيغه، وخطوط نقله، ومن يضمنه.',
    target: 'معرّف قول أو مقال كما يطبعه isnad find',
    text: 'تتبع ما يقوله هذا النص',
    format: 'text (المبدئي) أو json أو graphml (رسم خطوط النقل) أو csv (صيغة في كل سطر)',
    examples: `
أمثلة:
  isnad trace 3e66c3ca6f20aa992c20e73964bc7684
  isnad trace --text "قال وزير الخارجية إن المفاوضات تبدأ الأحد"
  isnad trace 3e66c3ca6f20aa992c20e73964bc7684 --format graphml > lines.graphml

ما يوجد لا يصح إلا في حدود الأرشيف، ويُذكر نطاق البحث دائما.
`,
    decide: 'حفظ قرار في أقوال أو مقالات. وهو مقدم على ما يجده البرنامج.',
    kind: 'merge (هي واحد) أو split (ليست واحدا) أو relabel (من أخذ عمن)',
    subjects: 'معرّفات قولين فأكثر، أو مقالين فأكثر',
    by: 'صاحب القرار',
    label: 'مع relabel: إحدى القيم credited وuncredited وcommon-source، من الأول إلى الثاني',
    note: 'السبب',
    decideExamples: `
أمثلة:
  isnad decide merge STATEMENT STATEMENT --by "هند" --note "المقابلة نفسها"
  isnad decide relabel DOCUMENT DOCUMENT --label uncredited --by "هند"
`,
  },
  usage: {
    nothing: 'اذكر قولا أو مقالا أو --text',
    both: 'اذكر معرّفا أو --text، لا كليهما',
    subjects: 'القرار يكون في معرّفين فأكثر',
    label: 'يحتاج relabel إلى --label ومعرّفين، ولا يأخذها غيره',
  },
  unknown: '{id}: لا قول ولا مقال بهذا المعرّف في الأرشيف',
  untraceable: 'ليس فيه ما يمكن تتبعه',
  decided: '{kind}: حُفظ برقم {id}',
  sections: {
    tree: 'خطوط النقل',
    origins: 'الأصول المستقلة',
    versions: 'الصيغ',
    denials: 'النفي',
    checks: 'التحقق من المصادر المسماة',
    decisions: 'القرارات',
    others: 'وفيه أيضا',
  },
  day: arabicDay,
  content: 'من يضمن صحة المضمون: {interval}',
  attestation: 'من يشهد على أنه قيل: {interval}',
  declared: 'مصادر غير مسماة يذكرها النص: {count}',
  nobody: '(لم يُسمَّ أحد)',
  again: 'انظر أعلاه',
  wording: 'الصيغة {number}',
  confirmed: 'أكدها شخص',
  overlap: 'يشتركان في {percent}% من النص',
  severe: '!',
  drift: {
    polarity: 'إثبات أو نفي',
    number: 'عدد',
    name: 'اسم',
    modality: 'زمن أو درجة جزم',
    splice: 'موصول من قول آخر',
    mode: 'علامتا الاقتباس',
    truncation: 'حذف',
    wording: 'ألفاظ أخرى',
    orthographic: 'إملاء',
  },
  nodes: {
    document: 'مقال',
    outlet: 'وسيلة',
    agency: 'وكالة',
    intermediary: 'وسيط',
    speaker: 'القائل',
    unresolved: 'غير محدد',
  },
  edges: {
    credited: 'بنسبة',
    uncredited: 'نص مطابق بلا نسبة ظاهرة في النص الملتقط',
    'common-source': 'نص مطابق، ومصدر مشترك',
  },
  targets: { event: 'ينفي الواقعة', report: 'ينفي الخبر' },
  decisions: { merge: 'عُدّت واحدا', split: 'فُرّق بينها', relabel: 'عُدّلت نسبتها' },
  decision: '{kind}، {by}، {at}',
}

export const TRACE_MESSAGES: Readonly<Record<Language, TraceMessages>> = { ar, en }
