import { isDefinite } from '../../language/article.ts'
import { formOf } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import type { Span } from '../../text/span.ts'
import { type CueForm, cueForms } from '../cues/cue-forms.ts'
import type { NameMention } from '../names.ts'
import type { Page } from '../page.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isOtherVerb } from '../words/other-verbs.ts'
import { hasStemOf, isBare, isOf } from '../words/word-classes.ts'
import { anonymityClauseAt } from './anonymity.ts'
import type { SpeakerWord } from './speaker-words.ts'

/** The noun phrase of a source: `وزير الخارجية الروسي سيرغي لافروف`. */
export interface SourcePhrase extends Span {
  readonly first: number
  readonly last: number
  /** Its first noun, where the lexicon or the titles know it. */
  readonly head: SpeakerWord | undefined
  /** The first name in it. */
  readonly name: NameMention | undefined
  /** Whether it can speak: a person, an institution, a document …, or a name. */
  readonly agentive: boolean
}

export interface PhraseLimits {
  /** Last token that may belong to it. */
  readonly to: number
  /** Whether an indefinite noun behind a definite one starts another phrase: it does where an object may follow. */
  readonly strict?: boolean
  /** Prepositions that the verb governs: what stands behind one is its complement, not part of the phrase. */
  readonly governed?: ReadonlySet<string>
}

/** Everything the parsing of one phrase carries along. */
interface Scan {
  readonly page: Page
  readonly speakerWord: (token: Token) => SpeakerWord | undefined
  readonly limits: PhraseLimits
  readonly first: number
  last: number
  at: number
  head: SpeakerWord | undefined
  name: NameMention | undefined
  /** A person's name was read: what follows in another case is no more part of it. */
  named: boolean
  /** The last word read is definite, so that a bare indefinite noun cannot go on with it. */
  definite: boolean
}

/** `علي` with its dots is the name, `على` the preposition; folded they are one. */
const ALI = 'علي'
/** `المتحدث باسم`, `الناطق بلسان`: what a spokesman speaks for is part of who he is. */
const ON_BEHALF = new Set(['باسم', 'بلسان'])
/** `برئاسة X`, `بحضور X`: who presides or attends is somebody else. */
const UNDER = /^ب(?:رئاسه|رياسه|قياده|زعامه|حضور|مشاركه|رعايه|اشراف|عضويه)$/u
/** `فلان وزملاؤه`, `فلان وعائلته`: his own people speak with him. */
const FELLOWS = /^و\p{L}{3,}(?:ه|ها|هم|هما)$/u
const LONGEST = 40
const LONGEST_QUOTED_NAME = 9
/** A gloss in brackets longer than this is a remark, not part of a name. */
const LONGEST_GLOSS = 5

export type SpeakerWordOf = (token: Token) => SpeakerWord | undefined

/** Reads the noun phrase that starts at a token; null where none does. */
export function sourcePhraseAt(
  page: Page,
  speakerWord: SpeakerWordOf,
  first: number,
  limits: PhraseLimits,
): SourcePhrase | null {
  const scan: Scan = {
    page, speakerWord, limits, first, last: -1, at: first, head: undefined, name: undefined, named: false, definite: false,
  } // biome-ignore format: the starting state on one line
  const to = Math.min(limits.to, first + LONGEST, page.tokens.length - 1)
  while (scan.at <= to && step(scan)) {
    // each step takes one piece of the phrase
  }
  return scan.last < first ? null : finished(scan)
}

function finished({ page, first, last, head, name }: Scan): SourcePhrase {
  const { tokens } = page
  const start = startOf(page, first, head)
  // What stands in quotation marks where a subject stands is a name: «التعاون الإسلامي» تستنكر.
  const agentive = head !== undefined || name !== undefined || page.quotationFrom(first) !== undefined
  return { start, end: tokens[last]!.end, first, last, head, name, agentive }
}

/** A phrase starts behind the conjunction or preposition that is written on its first word. */
function startOf(page: Page, first: number, head: SpeakerWord | undefined): number {
  const name = page.nameAt(first)
  const token = page.tokens[first]!
  if (name && name.first === first) return name.start
  return token.start + (head?.proclitics.length ?? 0)
}

/** Takes the next piece of the phrase; false where it ends. */
function step(scan: Scan): boolean {
  const token = scan.page.tokens[scan.at]!
  if (token.kind === 'mark') return stepMark(scan, token)
  const name = scan.page.nameAt(scan.at)
  if (name && name.form !== 'nationality') return stepName(scan, name)
  if (scan.page.timeAt(scan.at)) return false
  if (token.kind === 'number') return stepNumber(scan)
  return stepWord(scan, token)
}

function stepName(scan: Scan, name: NameMention): boolean {
  const fresh = scan.last < scan.first
  if (!fresh && name.kind === 'person' && scan.name?.kind === 'person' && !followsTitle(scan)) return false
  const joined = joinedBy(scan, scan.at)
  if (joined === null && !fresh && ((followsName(scan) && !isBearer(scan, name)) || followsUnknownName(scan)))
    return false
  if (joined === 'preposition' && (isAddressee(name) || !takesPreposition(scan, scan.at))) return false
  if (joined === 'conjunction' && scan.name === undefined && scan.head === undefined) return false
  take(scan, Math.min(name.last, scan.limits.to))
  scan.name ??= name
  if (name.kind === 'person') scan.named = true
  scan.definite = true
  return true
}

/** Two names side by side are two things: the subject of a verb and its object. */
function followsName({ page, at }: Scan): boolean {
  const before = page.nameAt(at - 1)
  return before !== undefined && before.form !== 'nationality' && before.last === at - 1 && page.nameAt(at) !== before
}

/** `مسؤول … في الحزب الديمقراطي هوشيار زيباري`: the name of whoever holds the office. */
const isBearer = ({ head, named }: Scan, name: NameMention): boolean =>
  name.kind === 'person' && !named && (head?.kind === 'person' || head?.kind === 'source')

/** `المشهراوي إسرائيل`: a lone definite word that heads nothing is a name that no table knows. */
const followsUnknownName = ({ head, name, definite, last, first }: Scan): boolean =>
  !head && !name && definite && last === first

const followsTitle = (scan: Scan): boolean => scan.speakerWord(scan.page.tokens[scan.at - 1]!) !== undefined

function take(scan: Scan, last: number): void {
  scan.last = last
  scan.at = last + 1
}

/** `خمسة مصادر`, `3 مسؤولين` at its start; `القناة 12` behind its head. */
function stepNumber(scan: Scan): boolean {
  const fresh = scan.last < scan.first
  if (!fresh && (scan.definite === false || scan.named)) return false
  take(scan, scan.at)
  return true
}

function stepMark(scan: Scan, token: Token): boolean {
  const quotation = scan.page.quotationFrom(scan.at)
  if (quotation) return stepQuotation(scan, quotation)
  if (token.form.surface === '(') return stepBracket(scan)
  if ('-ـ/'.includes(token.form.surface)) return stepHyphen(scan)
  if (token.form.surface === '.') return stepTitleDot(scan)
  return (token.form.surface === '،' || token.form.surface === ',') && stepApposition(scan)
}

/** A quoted name inside the phrase: `تنظيم «داعش»`, `وكالة أنباء «ريا نوفوستي»`. */
function stepQuotation(scan: Scan, quotation: { first: number; last: number; closed: boolean }): boolean {
  const { first, last, closed } = quotation
  if (!closed || last > scan.limits.to || last - first > LONGEST_QUOTED_NAME) return false
  const before = scan.page.tokens[first - 1]
  const announced = scan.last === first - 1 && before !== undefined && isKindNoun(scan.speakerWord(before))
  if (!announced && !holdsName(scan.page, first, last)) return false
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
  return last - first <= 7 && !(after === undefined || isOf(after.form, 'ender') || isOf(after.form, 'comma'))
}

/** `علمت (الرياضي)`: brackets for quotation marks. `(البنتاغون)` belongs to the phrase, `(52 عاما)` is stepped over. */
function stepBracket(scan: Scan): boolean {
  const { tokens } = scan.page
  for (let i = scan.at + 1; i <= scan.at + 12 && i <= scan.limits.to; i++) {
    if (tokens[i]!.form.surface !== ')') continue
    if (i - scan.at <= LONGEST_GLOSS && tokens[scan.at + 1]!.kind === 'word' && !scan.page.timeAt(scan.at + 1))
      take(scan, i)
    else scan.at = i + 1
    return scan.last >= scan.first
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
  if (scan.last < scan.first || scan.at + 1 > limits.to) return false
  const next = page.tokens[scan.at + 1]!
  const name = page.nameAt(scan.at + 1)
  const head = scan.speakerWord(next)
  const titled = head?.kind === 'person' && head.proclitics === ''
  const fits = scan.named
    ? titled
    : scan.head?.kind === 'person' && (name?.kind === 'person' || (titled && head.definite))
  if (!fits || cueForms(next.form).length > 0) return false
  scan.at += 1
  scan.definite = false
  scan.named = false
  return true
}

function stepWord(scan: Scan, token: Token): boolean {
  if (endsPhrase(scan, token)) return false
  const fresh = scan.last < scan.first
  const word = scan.speakerWord(token)
  if (fresh) scan.head = word
  else if (!goesOn(scan, token, word)) return false
  else if (scan.named && word?.kind === 'person') {
    scan.named = false
    scan.head ??= word
  } else if (!scan.head && isOf(scan.page.tokens[scan.first]!.form, 'demonstrative')) scan.head = word
  take(scan, scan.at)
  scan.definite = isDefinite(token.form)
  return true
}

/** Words that no noun phrase of a source goes over. */
function endsPhrase(scan: Scan, token: Token): boolean {
  const { form } = token
  if (complementizerAt(scan.page, scan.at)) return true
  if (isOf(form, 'relative') || isOf(form, 'negation') || isOf(form, 'contrast') || isBare(form, 'adverb')) return true
  if (isOf(form, 'demonstrative')) return scan.last >= scan.first
  if (isOf(form, 'preposition') && form.surface !== ALI) return !takesPreposition(scan, scan.at)
  if (anonymityClauseAt(scan.page, scan.at) >= 0 || opensComplement(scan, token)) return true
  if (scan.speakerWord(token)) return false
  return (cueForms(form).some(endsSource) && !isAdjective(scan)) || isOtherVerb(form)
}

/** `وعدت طهران بوقف …`: the preposition that the verb governs, written on a verbal noun. */
function opensComplement({ limits, page, at }: Scan, { form }: Token): boolean {
  const letter = form.folded.charAt(0)
  if (!limits.governed?.has(letter) || page.nameAt(at)) return false
  return form.splits.some((split) => split.proclitics === letter && startsEventNoun(formOf(split.stem)))
}

/** `مصادر مؤكدة`: right behind the indefinite noun of a source a participle is its adjective. */
const isAdjective = ({ page, at, last, first, head }: Scan): boolean =>
  last === at - 1 &&
  last === first &&
  head?.kind === 'source' &&
  !head.definite &&
  cueForms(page.tokens[at]!.form).every((cue) => cue.kind === 'participle')

/** `مضيفا`, `يقول`, and `قوله` or `القول` behind the one whose words they are. */
const endsSource = ({ kind, enclitic, cue }: CueForm): boolean =>
  kind === 'participle' ||
  kind === 'imperfect' ||
  (kind === 'perfect' && !cue.needs && enclitic === '') ||
  (kind === 'noun' && (enclitic !== '' || cue.verb === 'قال'))

/** Whether a word can go on with the phrase that stands before it. */
function goesOn(scan: Scan, token: Token, word: SpeakerWord | undefined): boolean {
  const joined = joinedBy(scan, scan.at)
  if (joined === 'preposition' || UNDER.test(token.form.folded)) return takesPreposition(scan, scan.at)
  if (joined === 'conjunction') return joinsAnother(scan, token, word)
  if (scan.limits.strict && startsObject(scan, token, word)) return false
  if (isDefinite(token.form) || word || isOf(token.form, 'preposition') || ON_BEHALF.has(token.form.folded)) return true
  if (isLamPhrase(scan)) return true
  if (scan.page.nameAt(scan.at) || startsPersonName(scan)) return true
  if (cueForms(token.form).some((cue) => cue.kind === 'perfect' && cue.enclitic === '' && !cue.cue.needs)) return false
  if (!scan.limits.strict) return scan.named ? false : true
  // Right behind an office in the construct state stands what it is the office of: `وكيل أعمال`.
  if (scan.head?.kind === 'person' && scan.last === scan.first && !scan.head.definite) return true
  // Behind an office a bare word is whoever holds it, unless it reads as what he did.
  const mayBeName = scan.head?.kind === 'person' && !scan.named
  return (!scan.definite || mayBeName) && !startsEventNoun(token.form)
}

const ADJECTIVES =
  /(?:ي|يه|يين|يون)$|^ال(?:سابق|اسبق|حالي|جديد|عام|عامه|اعلي|عليا|مساعد|اول|ثاني|راحل|منتخب|مكلف|مستقيل|متحده|متحد|مركزي|رسمي)ه?$/u

/** A definite noun that goes on with nothing before it: statements and papers, or what no adjective is behind a body's name. */
function startsObject(scan: Scan, token: Token, word: SpeakerWord | undefined): boolean {
  if (word?.kind === 'document' || word?.kind === 'study') return true
  if (!isDefinite(token.form)) return false
  const behindName = scan.page.nameAt(scan.at - 1)
  return behindName?.kind === 'organization' && !ADJECTIVES.test(token.form.folded) && !word
}

/** `الاتحاد السعودي لكرة القدم`: an indefinite noun behind lam and before its own genitive. */
function isLamPhrase({ page, at, head, limits }: Scan): boolean {
  const { form } = page.tokens[at]!
  const next = page.tokens[at + 1]
  if (!head || !next || !form.folded.startsWith('ل') || form.folded.length < 4 || isOccasion(page.tokens[at]!))
    return false
  return !limits.governed?.has('ل') && next.form.folded.startsWith('ال') && page.nameAt(at) === undefined
}

/** `السفيرة مليحة [لودهي]`: a bare word between a title and a name, or one that is given to people. */
function startsPersonName({ page, at, named, head }: Scan): boolean {
  if (named || head?.kind === 'institution') return false
  const next = page.nameAt(at + 1)
  if (next?.kind === 'person' && next.first === at + 1) return true
  const given = page.knowledge.personNames.given.get(page.tokens[at]!.form.folded)
  return given !== undefined && !given.ambiguous
}

/** `وزارة التجارة والصناعة`, `موسكو وبكين`, `مصرفيون مصريون وخبراء`. */
function joinsAnother(scan: Scan, token: Token, word: SpeakerWord | undefined): boolean {
  if (cueForms(token.form).length > 0) return false
  if (word || (scan.named && FELLOWS.test(token.form.folded))) return true
  const name = scan.page.nameAt(scan.at)
  if (name) return true
  const before = scan.page.tokens[scan.at - 1]!
  return !scan.named && isDefinite(token.form) && isDefinite(before.form)
}

/** What is written on the front of the word at a token, when that reading is the one that stands. */
function joinedBy(scan: Scan, at: number): 'preposition' | 'conjunction' | null {
  const token = scan.page.tokens[at]!
  const name = scan.page.nameAt(at)
  if (name?.first === at && name.start > token.start) {
    return /^[وف]/u.test(token.form.folded) ? 'conjunction' : 'preposition'
  }
  if (name) return null
  const word = scan.speakerWord(token)
  const proclitics = word ? word.proclitics : definiteProclitics(token)
  if (proclitics === '') return null
  return /[بلك]$/u.test(proclitics) ? 'preposition' : 'conjunction'
}

/** Proclitics of a word whose article shows that they are not its own letters: `بالقاهرة`, `والصناعة`. */
const definiteProclitics = (token: Token): string =>
  token.form.splits.find((split) => split.proclitics !== '' && split.stem.startsWith('ال'))?.proclitics ?? ''

/** Whether a prepositional phrase at a token says which source it is (`مسؤول في وزارة …`), not where or to whom it spoke. */
function takesPreposition(scan: Scan, at: number): boolean {
  const { tokens } = scan.page
  const token = tokens[at]!
  if (scan.last < scan.first) return false
  if (ON_BEHALF.has(token.form.folded)) return true
  if (scan.named || UNDER.test(token.form.folded)) return false
  const free = isOf(token.form, 'preposition')
  if (scan.limits.governed?.has(free ? token.form.folded : token.form.folded.charAt(0))) return false
  if (free && !['في', 'من', 'لدي', 'عن', 'ب', 'ل'].includes(token.form.folded)) return false
  const object = tokens[free ? at + 1 : at]
  if (!object || object.kind !== 'word' || isOccasion(object) || scan.page.timeAt(free ? at + 1 : at)) return false
  if (/^(?:جهه|جانب|ناحيه|جهته|جهتها|جانبه|جانبها|ناحيته|ناحيتها)$/u.test(object.form.folded)) return false
  if (isOf(object.form, 'demonstrative') || complementizerAt(scan.page, free ? at + 1 : at)) return false
  return scan.head !== undefined
}

const MEDIA = new Set(['agency', 'newspaper', 'magazine', 'tv', 'radio', 'site'])
/** `لرويترز`: to whom it was said, not who said it. */
const isAddressee = (name: NameMention): boolean => MEDIA.has(name.entry?.subtype ?? '')

const isOccasion = (token: Token): boolean => hasStemOf(token.form, 'occasion') || hasStemOf(token.form, 'audience')
