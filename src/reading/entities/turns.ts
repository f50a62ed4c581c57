import type { Attribution } from '../attributions/attribution.ts'
import { type Agreement, cueForms } from '../cues/cue-forms.ts'
import type { Page } from '../page.ts'
import type { Character } from './cast.ts'

/** That somebody has spoken. */
export interface Turn {
  readonly speaker: Character
  readonly sentence: number
  readonly agreement: Agreement | null
}

/** The gender and number that the verb itself shows. */
export function agreementSeen(page: Page, { cueFirst, agreement }: Attribution): Agreement | null {
  return agreement ?? cueForms(page.tokens[cueFirst]!.form)[0]?.agreement ?? null
}

/** Whether a dropped subject of this agreement can be who spoke in a turn. */
export function agrees({ speaker, agreement }: Turn, wanted: Agreement | null): boolean {
  if (!wanted) return true
  const gender = speaker.gender ?? (agreement ? (agreement.startsWith('f') ? 'f' : 'm') : null)
  if (gender && !wanted.startsWith(gender) && !(wanted === 'mp' && speaker.plural)) return false
  return wanted.endsWith('s')
    ? !speaker.plural || agreement === wanted || wanted === 'fs'
    : speaker.plural || speaker.kind === 'group' || wanted !== 'mp'
}
