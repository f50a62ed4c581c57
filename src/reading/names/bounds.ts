import type { Knowledge } from '../../knowledge/knowledge.ts'
import { isDefinite } from '../../language/article.ts'
import type { Token } from '../../language/tokens.ts'
import { cueForms } from '../cues/cue-forms.ts'
import type { NameMention } from '../names.ts'
import type { SpeakerWordOf } from '../sources/speaker-words.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { isOtherVerb } from '../words/other-verbs.ts'
import { isBare, isOf } from '../words/word-classes.ts'

/**
 * Takes off a name what the grammar knows to be no part of one: verbs, complementizers, prepositions and definite titles
 * at its ends. Names of the tables are whole as they are.
 */
export function boundNames(
  text: string,
  knowledge: Knowledge,
  tokens: readonly Token[],
  names: readonly NameMention[],
  speakerWord: SpeakerWordOf,
): readonly NameMention[] {
  const bounded: NameMention[] = []
  names.forEach((name, i) => {
    const kept = name.basis === 'table' ? name : boundName(text, knowledge, tokens, name, names[i + 1], speakerWord)
    if (kept) bounded.push(kept)
  })
  return bounded
}

function boundName(
  text: string,
  knowledge: Knowledge,
  tokens: readonly Token[],
  name: NameMention,
  next: NameMention | undefined,
  speakerWord: SpeakerWordOf,
): NameMention | null {
  let { first, last } = name
  while (first <= last && isForeign(tokens, first, speakerWord)) first++
  while (last >= first && isForeign(tokens, last, speakerWord)) last--
  // `مصدران`, `مسؤولان`: shaped like a name, and none.
  if (first > last || (first === last && speakerWord(tokens[first]!)?.kind === 'source')) return null
  if (name.kind === 'person') last = lastNameWord(knowledge, tokens, last, next?.first, speakerWord)
  if (first === name.first && last === name.last) return name
  // `الزعيم الدرزي وليد جنبلاط`: what is left of a title before a name is its adjective.
  if (first === last && next?.first === last + 1 && isDefinite(tokens[first]!.form)) return null
  const start = first === name.first ? name.start : tokens[first]!.start
  const { end } = tokens[last]!
  const entry = knowledge.gazetteer.get(text.slice(start, end)).find((naming) => naming.form === 'name')?.entry ?? null
  const kind = entry?.kind ?? name.kind
  return { start, end, first, last, kind, entry, namesakes: [], basis: name.basis, form: name.form }
}

/** `هاني [الشريف]`, `حسام الدين [علي]`: words that are given to people go on with a person's name. */
function lastNameWord(
  knowledge: Knowledge,
  tokens: readonly Token[],
  from: number,
  next: number | undefined,
  speakerWord: SpeakerWordOf,
): number {
  let last = from
  while (last + 1 !== next && last - from < MOST_MORE && isNameWord(knowledge, tokens[last]!, tokens[last + 1])) {
    // A title is somebody's family name too (`سمير الحاج`), but not before its adjective (`براكاش الوزير المفوض`).
    const after = tokens[last + 2]
    if (speakerWord(tokens[last + 1]!) && after && isDefinite(after.form)) break
    last++
  }
  return last
}

const MOST_MORE = 2

function isNameWord({ personNames }: Knowledge, before: Token, token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.line !== before.line || token.start !== before.end + 1) return false
  const { folded } = token.form
  const given = personNames.given.get(folded)
  return (personNames.family.has(folded) && isDefinite(token.form)) || (given !== undefined && !given.ambiguous)
}

/** `تعتزمان`, `يواصلان` */
const DUAL_VERB = /^س?[تي]\p{L}{3,}ان$/u

function isForeign(tokens: readonly Token[], at: number, speakerWord: SpeakerWordOf): boolean {
  const token = tokens[at]!
  if (token.kind !== 'word') return false
  const { form } = token
  if (
    complementizerAt({ tokens }, at) ||
    (isBare(form, 'preposition') && form.surface !== 'علي') ||
    isOf(form, 'relative')
  )
    return true
  if (
    isOtherVerb(form) ||
    DUAL_VERB.test(form.folded) ||
    cueForms(form).some(
      (cue) => cue.kind === 'imperfect' || (cue.kind === 'perfect' && cue.agreement !== 'ms' && cue.enclitic === ''),
    )
  )
    return true
  const word = speakerWord(token)
  return word?.definite === true && (word.kind === 'person' || word.kind === 'source')
}
