import { type Form, perForm } from '../../language/forms.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { STANCES, type Stance } from '../../record/schema.ts'
import { foldWord } from '../../text/fold.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { Character } from '../entities/cast.ts'
import type { Page } from '../page.ts'

const attitudes = new Map<string, Stance>()
for (const row of readTable(lexiconFile('attitudes.tsv'), ['noun', 'stance'])) {
  const stance = STANCES.find((known) => known === row.stance)
  if (stance) attitudes.set(foldWord(row.noun), stance)
}

/** The stance of a noun of attitude, with or without a pronoun or the article: `أمله`, `مسؤوليتها`, `الشكر`. */
const attitudeOf = perForm(({ folded }: Form): Stance | undefined => {
  const bare = folded.replace(/^ال/u, '')
  const host = bare.replace(/(?:ه|ها|هم|هما)$/u, '')
  return attitudes.get(bare) ?? attitudes.get(host) ?? attitudes.get(host.replace(/ت$/u, 'ه'))
}, undefined)

/** Verbs whose nominal content says by its first noun what the stance is. */
const BY_NOUN: ReadonlySet<Stance> = new Set(['say', 'announce'])

const PLAIN: ReadonlySet<Stance> = new Set(['say', 'report'])
/** Verbs of telling that are a report in an outlet's mouth and plain speech in a person's. */
const REPORTING: ReadonlySet<string> = new Set(['organization', 'document'])

/**
 * The stance of an attribution: that of its cue; where the cue only tells (`قال`, `ذكرت`, `بحسب`), an outlet, an agency
 * or a study reports, anybody else says.
 */
export function stanceOf(
  page: Page,
  { stance, rule, source, joint, contentFirst }: Attribution,
  speaker: Character | null,
): Stance {
  if (joint === 'nominal' && BY_NOUN.has(stance)) return attitudeOf(page.tokens[contentFirst]!.form) ?? stance
  if (!PLAIN.has(stance) || stance === 'report') return stance
  if (!speaker || !REPORTING.has(speaker.kind)) return 'say'
  const outlet = source?.head?.kind === 'outlet' || source?.head?.kind === 'study' || isOutlet(speaker)
  const document = source?.head?.kind === 'document' && rule.startsWith('tail')
  return outlet || document ? 'report' : 'say'
}

const OUTLETS = new Set(['newspaper', 'magazine', 'tv', 'radio', 'site', 'agency'])
const isOutlet = ({ entry }: Character): boolean => entry !== null && OUTLETS.has(entry.subtype ?? '')
