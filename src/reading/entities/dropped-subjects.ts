import type { Attribution } from '../attributions/attribution.ts'
import type { Character } from './cast.ts'
import { characterOfPhrase } from './described.ts'
import { subjectBefore, subjectOfSentence } from './sentence-subjects.ts'
import type { Stage } from './stage.ts'
import { agrees, type Turn } from './turns.ts'

/** How many turns back a dropped subject is looked for. */
const TURNS_BACK = 6

/** Where in the article something is said: who has spoken so far, and in which sentence it stands. */
export interface Moment {
  readonly turns: readonly Turn[]
  readonly sentence: number
}

/** Whom a verb with no subject speaks of: who spoke in its sentence, its subject, or who spoke before. */
export function droppedSpeaker(stage: Stage, attribution: Attribution, { turns, sentence }: Moment): Character | null {
  if (attribution.agentless) return null
  const inSentence = turns.findLast((turn) => turn.sentence === sentence)
  if (inSentence && agrees(inSentence, attribution.agreement)) return inSentence.speaker
  const answering = answerer(stage, attribution, sentence)
  if (answering) return answering
  // A participle speaks for the subject of its own sentence, even one that has said nothing yet.
  const subject =
    attribution.cueFirst > stage.page.sentences[sentence]!.first + 2
      ? subjectOfSentence(stage, sentence, attribution)
      : null
  if (subject) return characterOfPhrase(stage, subject, turns.at(-1)?.speaker ?? null)
  const announced = announcedSpeaker(stage, turns.at(-1)?.sentence ?? -1, sentence)
  if (announced) return announced
  const before = turns.slice(-TURNS_BACK).findLast((turn) => agrees(turn, attribution.agreement))
  return before?.speaker ?? turns.at(-1)?.speaker ?? subjectBefore(stage, sentence, attribution)
}

/** `سألت الصحيفة رئيس اللجنة فلان، فأكد أن`: behind فـ whoever was named last answers. */
function answerer({ page, named }: Stage, { cueFirst }: Attribution, sentence: number): Character | null {
  if (!page.tokens[cueFirst]!.form.folded.startsWith('ف')) return null
  for (let at = cueFirst - 1; at >= page.sentences[sentence]!.first; at--) {
    const name = page.nameAt(at)
    if (name?.kind === 'person') return named(name) ?? null
  }
  return null
}

const ANNOUNCEMENT_WITHIN = 25

/** `جاء ذلك على لسان X`, `جاء ذلك خلال كلمة ألقاها X`: a sentence of the narrator's that says who spoke, and speaks. */
function announcedSpeaker(stage: Stage, after: number, before: number): Character | null {
  const { page, named } = stage
  for (let number = before; number > after && number >= 0 && number > before - 4; number--) {
    const { first, last } = page.sentences[number]!
    const opening = `${page.tokens[first]!.form.folded} ${page.tokens[first + 1]?.form.folded}`
    if (!/^و?جاءت? (?:ذلك|هذا|هذه|تلك|تصريحات|حديث)/u.test(opening)) continue
    for (let at = first; at <= Math.min(last, first + ANNOUNCEMENT_WITHIN); at++) {
      const name = page.nameAt(at)
      if (name?.kind === 'person') return named(name) ?? null
    }
  }
  return null
}
