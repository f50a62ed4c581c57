import { formOf } from '../../language/forms.ts'
import type { CueVerb } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import { complementizerAt } from '../words/complementizers.ts'
import { startsEventNoun } from '../words/event-nouns.ts'
import { isOf } from '../words/word-classes.ts'
import { type Complement, nominalComplement } from './complement.ts'
import type { VerbReading } from './verb-reading.ts'

const LONGEST_OBJECT = 25

/** `طالب X الحكومة بإطلاق …`, `اتهم X Y بأنه …`: the content stands behind an object. */
export function objectComplement(desk: Desk, { form, sentence, after }: VerbReading): Complement | null {
  const { cue } = form
  if (cue.object.size === 0) return null
  const last = Math.min(sentence.last, after.next + LONGEST_OBJECT)
  for (let at = after.next; at <= last; at++) {
    const { form: word, kind } = desk.page.tokens[at]!
    if (isOf(word, 'ender')) return null
    if (isOf(word, 'adverb')) continue
    if (kind === 'word' && word.folded !== 'ل' && cue.object.has(word.folded)) return nominalComplement(at + 1)
    if (hasFusedBa(desk, cue, at) || (at > after.next && hasFusedLam(desk, cue, at))) return nominalComplement(at)
  }
  return null
}

/** Whether the ba of a word is the preposition, not its own first letter. */
function hasFusedBa({ page }: Desk, { object }: CueVerb, at: number): boolean {
  const { form, start } = page.tokens[at]!
  if (!object.has('ب') || !form.folded.startsWith('ب') || page.nameAt(at)?.start === start) return false
  return complementizerAt(page, at) !== undefined || form.folded.length > 3
}

function hasFusedLam({ page }: Desk, { object }: CueVerb, at: number): boolean {
  const { folded } = page.tokens[at]!.form
  return object.has('ل') && folded.startsWith('ل') && startsEventNoun(formOf(folded.slice(1)))
}
