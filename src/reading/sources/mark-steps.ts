import type { Token } from '../../language/tokens.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import type { Quotation } from '../quotations.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isBare, isOf } from '../words/word-classes.ts'
import { isFresh, type Scan, take } from './scan.ts'
import type { SpeakerWord } from './speaker-words.ts'

const LONGEST_QUOTED_NAME = 9
/** A quoted name that nothing announces is shorter. */
const LONGEST_UNANNOUNCED = 7
/** A gloss in brackets longer than this is a remark, not part of a name. */
const LONGEST_GLOSS = 5
const LONGEST_BRACKET = 12

/** Takes a mark, and what it opens, into the phrase; false where the phrase ends. */
export function stepMark(scan: Scan, { form: { surface } }: Token): boolean {
  const quotation = scan.page.quotationFrom(scan.at)
  if (quotation) return stepQuotation(scan, quotation)
  if (surface === '(') return stepBracket(scan)
  if ('-ـ/'.includes(surface)) return stepHyphen(scan)
  if (surface === '.') return stepTitleDot(scan)
  return (surface === '،' || surface === ',') && stepApposition(scan)
}

/** A quoted name inside the phrase: `تنظيم «داعش»`, `وكالة أنباء «ريا نوفوستي»`. */
function stepQuotation(scan: Scan, { first, last, closed }: Quotation): boolean {
  if (!closed || last > scan.limits.to || last - first > LONGEST_QUOTED_NAME) return false
  const before = scan.page.tokens[first - 1]
  const announced = scan.last === first - 1 && before !== undefined && isKindNoun(scan.speakerWord(before))
  const person = scan.head?.kind === 'person' || scan.head?.kind === 'source'
  if (!announced && (person || !holdsName(scan.page, first, last))) return false
  scan.name ??= scan.page.nameAt(first + 1)
  take(scan, last)
  scan.definite = true
  return true
}

/** `صحيفة «…»`, `شركة «…»`: behind such a noun what is quoted is its name. */
const isKindNoun = (word: SpeakerWord | undefined): boolean =>
  (word?.kind === 'outlet' || word?.kind === 'institution') && !word.definite

/** Whether what stands in quotation marks reads as a name, not as speech: no verb of saying, no complementizer in it. */
function holdsName(page: Page, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    if (page.nameAt(i)) return true
    const { form } = page.tokens[i]!
    if (complementizerAt(page, i) || isBare(form, 'negation') || isBare(form, 'relative')) return false
  }
  const after = page.tokens[last + 1]
  return (
    last - first <= LONGEST_UNANNOUNCED &&
    !(after === undefined || isOf(after.form, 'ender') || isOf(after.form, 'comma'))
  )
}

/** `علمت (الرياضي)`: brackets for quotation marks. `(البنتاغون)` belongs to the phrase, `(52 عاما)` is stepped over. */
function stepBracket(scan: Scan): boolean {
  const { tokens } = scan.page
  for (let i = scan.at + 1; i <= scan.at + LONGEST_BRACKET && i <= scan.limits.to; i++) {
    if (tokens[i]!.form.surface !== ')') continue
    if (i - scan.at <= LONGEST_GLOSS && tokens[scan.at + 1]!.kind === 'word' && !scan.page.timeAt(scan.at + 1))
      take(scan, i)
    else scan.at = i + 1
    return !isFresh(scan)
  }
  return false
}

/** `د. علي الصعيدي`: the dot of a title of one letter. */
function stepTitleDot(scan: Scan): boolean {
  const before = scan.page.tokens[scan.at - 1]
  if (scan.last !== scan.at - 1 || before?.form.folded.length !== 1 || before.kind !== 'word') return false
  scan.at += 1
  scan.definite = false
  return true
}

/** A hyphen inside a double name (`ايتار - تاس`): the two halves are one mention, else the phrase ends. */
function stepHyphen(scan: Scan): boolean {
  const before = scan.page.nameAt(scan.at - 1)
  if (!before || scan.page.nameAt(scan.at) !== before) return false
  take(scan, scan.at)
  return true
}

/** `عز الدين الأصبحي، وزير حقوق الإنسان اليمني،`: a title between commas behind a name, or a name behind a title. */
function stepApposition(scan: Scan): boolean {
  const { page, limits } = scan
  const at = scan.at + 1
  if (isFresh(scan) || at > limits.to) return false
  const next = page.tokens[at]!
  const head = scan.speakerWord(next)
  const titled = head?.kind === 'person' && head.proclitics === ''
  const fits = scan.named
    ? titled
    : scan.head?.kind === 'person' && (page.nameAt(at)?.kind === 'person' || (titled && head.definite))
  if (!fits || cueForms(next.form).length > 0) return false
  scan.at = at
  scan.definite = false
  scan.named = false
  return true
}
