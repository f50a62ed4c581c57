import { isDefinite } from '../../language/article.ts'
import type { Form } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import type { Desk } from '../desk.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { hasStemOf, isOf } from '../words/word-classes.ts'
import { isFresh, type Scan } from './scan.ts'
import { isPaper } from './speaker-words.ts'

/** `علي` with its dots is the name, `على` the preposition; folded they are one. */
const ALI = 'علي'
/** `المتحدث باسم`, `الناطق بلسان`: what a spokesman speaks for is part of who he is. */
const ON_BEHALF = new Set(['باسم', 'بلسان'])
/** `برئاسة X`, `بحضور X`: who presides or attends is somebody else. */
const UNDER = /^ب(?:رئاسه|رياسه|قياده|زعامه|حضور|مشاركه|رعايه|اشراف|عضويه)$/u
/** `من جهته`, `من جانب`: on whose side it was said, not who said it. */
const SIDES = /^(?:جهه|جانب|ناحيه|جهته|جهتها|جانبه|جانبها|ناحيته|ناحيتها)$/u
/** The prepositions by which a source is described: `مسؤول في`, `مصدر من`, `مقرب ل`. */
const DESCRIBING = new Set(['في', 'من', 'لدي', 'عن', 'ب', 'ل'])

export const isPreposition = (form: Form): boolean => isOf(form, 'preposition') && form.surface !== ALI

/** `باسم` before what one can speak for; before anything else it is the name Basim. */
export function isOnBehalf({ page, speakerWord }: Desk, at: number): boolean {
  if (!ON_BEHALF.has(page.tokens[at]!.form.folded)) return false
  const next = page.tokens[at + 1]
  const body =
    next && (isDefinite(next.form) || page.quotationFrom(at + 1) || speakerWord(next)?.kind === 'institution')
  return Boolean(body) || page.nameAt(at + 1)?.kind === 'organization'
}

export const isUnder = ({ folded }: Form): boolean => UNDER.test(folded)

/** `في بيان`, `للصحافيين`: what one speaks in or to. */
export const isOccasion = ({ form }: Token): boolean => hasStemOf(form, 'occasion') || hasStemOf(form, 'audience')

/** Whether a prepositional phrase at a token says which source it is (`مسؤول في وزارة …`), not where or to whom it spoke. */
export function takesPreposition(scan: Scan, at: number): boolean {
  const { form } = scan.page.tokens[at]!
  if (isFresh(scan)) return false
  if (isOnBehalf(scan, at)) return true
  if (scan.named || isUnder(form)) return false
  const free = isOf(form, 'preposition')
  if (free && (isInformedOf(scan, at) || isInTheKnow(scan, at))) return true
  if (free && scan.limits.governed?.has(form.folded)) return false
  if (free && !DESCRIBING.has(form.folded)) return false
  // `نددت الوزارة بالقصف`; before lam the office of a body is far commoner (`الأمين العام للأمم المتحدة`).
  if (!free && form.folded.startsWith('ب') && scan.limits.governed?.has('ب')) return false
  // `تقرير لصحيفة X`: a paper is somebody's, it is not told to them.
  if (!free && isPaper(scan.head)) return form.folded.startsWith('ل')
  return scan.head !== undefined && canDescribe(scan, free ? at + 1 : at)
}

/** Adjectives of sources that go on with a preposition, whatever its noun: `مسؤول مطلع على المحادثات`. */
const INFORMED: Readonly<Record<string, RegExp>> = {
  علي: /^(?:ال)?(?:مطلع|مشرف|قائم)(?:ه|ون|ين|ان|ات)?$/u,
  من: /^(?:ال)?(?:مقرب|قريب)(?:ه|ون|ين|ان|ات)?$/u,
  في: /^(?:ال)?مشارك(?:ه|ون|ين|ان|ات)?$/u,
}

const isInformedOf = ({ page: { tokens } }: Scan, at: number): boolean =>
  INFORMED[tokens[at]!.form.folded]?.test(tokens[at - 1]!.form.folded) ?? false

/** `مصدر على اطلاع`, `دبلوماسي على صلة بالمحادثات` */
const isInTheKnow = ({ page: { tokens } }: Scan, at: number): boolean =>
  tokens[at]!.form.folded === ALI && /^(?:اطلاع|درايه|علم|صله|معرفه)$/u.test(tokens[at + 1]?.form.folded ?? '')

/** Whether the noun of a preposition can tell more of a source: no occasion, time or clause. */
function canDescribe({ page }: Scan, noun: number): boolean {
  const object = page.tokens[noun]
  if (object?.kind !== 'word' || isOccasion(object) || page.timeAt(noun)) return false
  if (SIDES.test(object.form.folded) || isOf(object.form, 'demonstrative')) return false
  return complementizerAt(page, noun) === undefined
}
