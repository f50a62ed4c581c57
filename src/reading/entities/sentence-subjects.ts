import type { Attribution } from '../attributions/attribution.ts'
import type { Agreement } from '../cues/cue-forms.ts'
import type { Desk } from '../desk.ts'
import type { Page } from '../page.ts'
import { type SourcePhrase, sourcePhraseAt } from '../sources/phrase.ts'
import type { Character } from './cast.ts'
import { characterOfPhrase } from './described.ts'
import type { Stage } from './stage.ts'

/** How far into its sentence a subject may begin. */
const WITHIN = 14
const SENTENCES_BACK = 3

/** The first noun phrase of a sentence that can be a subject and agrees, before the clause of the attribution. */
export function subjectOfSentence(desk: Desk, sentence: number, attribution: Attribution): SourcePhrase | null {
  const { page } = desk
  const { first } = page.sentences[sentence]!
  const to = Math.min(attribution.cueFirst, page.sentences[sentence]!.last + 1) - 1
  for (let at = first; at <= to && at < first + WITHIN; at++) {
    const phrase = sourcePhraseAt(desk, at, { to })
    if (phrase?.agentive && isPlainSubject(page, phrase) && fits(phrase, attribution.agreement)) return phrase
  }
  return null
}

/** What stands behind one of these is no subject. */
const BEHIND = /^(?:في|من|الي|علي|عن|مع|بين|بعد|قبل|خلال|ان|بان)$/u

const isPlainSubject = (page: Page, phrase: SourcePhrase): boolean => {
  const folded = page.tokens[phrase.first]!.form.folded
  const proclitics = phrase.start > page.tokens[phrase.first]!.start
  const before = page.tokens[phrase.first - 1]?.form.folded ?? ''
  return (
    !(proclitics && /^[بلك]/u.test(folded)) &&
    !BEHIND.test(before) &&
    (phrase.head?.kind !== 'document' || phrase.name !== undefined)
  )
}

function fits(phrase: SourcePhrase, wanted: Agreement | null): boolean {
  if (!wanted || !phrase.head) return true
  return wanted.startsWith(phrase.head.gender) || wanted === 'mp'
}

/** Before anybody has spoken: the subject of the nearest sentence before. */
export function subjectBefore(stage: Stage, sentence: number, attribution: Attribution): Character | null {
  for (let before = sentence - 1; before >= 0 && before >= sentence - SENTENCES_BACK; before--) {
    if (!stage.isRead(before)) continue
    const phrase = subjectOfSentence(stage, before, attribution)
    if (phrase) return characterOfPhrase(stage, phrase, null)
  }
  return null
}
