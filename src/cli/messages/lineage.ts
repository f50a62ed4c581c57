import { counted, DOCUMENTS, OUTLETS } from '../../tracing/wording/arabic-counts.ts'
import { arabicDay } from '../../tracing/wording/arabic-days.ts'
import type { Language } from './messages.ts'

/** Words of `isnad lineage`. */
export interface LineageMessages {
  readonly help: {
    readonly lineage: string
    readonly format: string
    readonly limit: string
    readonly sort: string
    readonly examples: string
  }
  readonly untitled: string
  readonly noOutlet: string
  readonly size: (documents: number, outlets: number) => string
  readonly comma: string
  readonly day: (iso: string) => string
  readonly agency: Readonly<Record<'credit' | 'copy', string>>
  /** Whether an agency is called by its Arabic name, and not by its code. */
  readonly namesAgencies: boolean
  readonly origins: string
  readonly more: string
  readonly nothing: string
  /** Where a document has its text from. `{from}` is the other document's outlet and day, `{via}` who is credited. */
  readonly first: string
  readonly credited: string
  readonly creditedIn: string
  readonly uncredited: string
  readonly common: string
  readonly commonVia: string
}

const en: LineageMessages = {
  help: {
    lineage: 'Show the stories of the archive: which article has its text from which, and from what agency.',
    format: 'text (default), json, ndjson (one story a line), csv (one article a row) or graphml',
    limit: 'stories that are shown, or all',
    sort: 'size (the largest first, the default) or time (the latest first)',
    examples: `
Examples:
  isnad lineage
  isnad lineage --limit all --format ndjson > stories.ndjson
  isnad lineage --format graphml > stories.graphml

Articles that were taken in before this was known to the archive are compared first.
`,
  },
  untitled: 'no title',
  noOutlet: 'outlet unknown',
  size: (documents, outlets) => `${documents} articles in ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`,
  comma: ', ',
  day: (iso) => iso,
  agency: { credit: '{agency}, credited by all', copy: '{agency}, credited by some of them' },
  namesAgencies: false,
  origins: 'content origins {content}, attestation lines {attestation}',
  more: '{shown} of {total} stories (all: --limit all)',
  nothing: 'no two articles share text',
  first: 'the first with this text',
  credited: 'credits {via}',
  creditedIn: 'credits {via}: has {overlap}% of the text of {from}',
  uncredited: '{overlap}% identical to {from}, without visible credit in the captured text',
  common: '{overlap}% shared with others; which has it from which is undecided',
  commonVia: '{overlap}% shared with others, who credit {via}',
}

const ar: LineageMessages = {
  help: {
    lineage: 'عرض أخبار الأرشيف: أي مقال أخذ نصه من أي مقال، ومن أي وكالة.',
    format: 'text (المبدئي) أو json أو ndjson (خبر في كل سطر) أو csv (مقال في كل صف) أو graphml',
    limit: 'عدد الأخبار المعروضة، أو all',
    sort: 'size (الأكبر أولا، وهو المبدئي) أو time (الأحدث أولا)',
    examples: `
أمثلة:
  isnad lineage
  isnad lineage --limit all --format ndjson > stories.ndjson
  isnad lineage --format graphml > stories.graphml

تُقارن أولا المقالات التي أُدخلت قبل أن يعرف الأرشيف ذلك.
`,
  },
  untitled: 'بلا عنوان',
  noOutlet: 'وسيلة مجهولة',
  size: (documents, outlets) => `${counted(documents, DOCUMENTS, 'subject')} في ${counted(outlets, OUTLETS)}`,
  comma: '، ',
  day: arabicDay,
  agency: { credit: '{agency}، تنسب إليها كلها', copy: '{agency}، ينسب إليها بعضها' },
  namesAgencies: true,
  origins: 'أصول المضمون {content}، طرق الشهادة {attestation}',
  more: '{shown} من أصل {total} خبر (لعرضها كلها: --limit all)',
  nothing: 'لا مقالين يشتركان في نص',
  first: 'أول من جاء بهذا النص',
  credited: 'ينسب إلى {via}',
  creditedIn: 'ينسب إلى {via}: فيه {overlap}٪ من نص {from}',
  uncredited: 'مطابق {overlap}٪ لنص {from}، بلا نسبة ظاهرة في النص الملتقط',
  common: 'يشترك مع غيره في {overlap}٪، ولم يتبين أيهما أخذ عن الآخر',
  commonVia: 'يشترك مع غيره في {overlap}٪، وهم ينسبون إلى {via}',
}

export const LINEAGE_MESSAGES: Readonly<Record<Language, LineageMessages>> = { ar, en }
