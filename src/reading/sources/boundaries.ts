import { formOf } from '../../language/forms.ts'
import type { Token } from '../../language/tokens.ts'
import { type CueForm, cueForms } from '../cues/cue-forms.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isOtherVerb } from '../words/other-verbs.ts'
import { isBare, isOf } from '../words/word-classes.ts'
import { anonymityClauseAt } from './anonymity.ts'
import { isPreposition, takesPreposition } from './prepositions.ts'
import { isFresh, type Scan } from './scan.ts'

/** Words that no noun phrase of a source goes over. */
export function endsPhrase(scan: Scan, token: Token): boolean {
  const { form } = token
  if (complementizerAt(scan.page, scan.at)) return true
  if (isOf(form, 'relative') || isOf(form, 'negation') || isOf(form, 'contrast') || isBare(form, 'adverb')) return true
  if (isOf(form, 'demonstrative')) return !isFresh(scan)
  if (isPreposition(form)) return !takesPreposition(scan, scan.at)
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
const endsSource = ({ kind, enclitic, cue, agreement }: CueForm): boolean =>
  kind === 'participle' ||
  kind === 'imperfect' ||
  // Of verbs that are often another word the bare perfect is, `تحدثت` and `طلبوا` are not.
  (kind === 'perfect' && (!cue.needs || agreement !== 'ms') && enclitic === '') ||
  (kind === 'noun' && (enclitic !== '' || cue.verb === 'قال'))
