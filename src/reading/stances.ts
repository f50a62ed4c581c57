import type { Stance } from '../record/schema.ts'
import type { Attribution } from './attributions/attribution.ts'
import type { Character } from './entities/cast.ts'

const PLAIN: ReadonlySet<Stance> = new Set(['say', 'report'])
/** Verbs of telling that are a report in an outlet's mouth and plain speech in a person's. */
const REPORTING: ReadonlySet<string> = new Set(['organization', 'document'])

/**
 * The stance of an attribution: that of its cue; where the cue only tells (`قال`, `ذكرت`, `بحسب`), an outlet, an agency
 * or a study reports, anybody else says.
 */
export function stanceOf({ stance, rule, source }: Attribution, speaker: Character | null): Stance {
  if (!PLAIN.has(stance) || stance === 'report') return stance
  if (!speaker || !REPORTING.has(speaker.kind)) return 'say'
  const outlet = source?.head?.kind === 'outlet' || source?.head?.kind === 'study' || isOutlet(speaker)
  const document = source?.head?.kind === 'document' && rule.startsWith('tail')
  return outlet || document ? 'report' : 'say'
}

const OUTLETS = new Set(['newspaper', 'magazine', 'tv', 'radio', 'site', 'agency'])
const isOutlet = ({ entry }: Character): boolean => entry !== null && OUTLETS.has(entry.subtype ?? '')
