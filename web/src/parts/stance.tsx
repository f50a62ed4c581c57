import type { Stance } from '../../../src/record/schema.ts'
import { useWording } from '../i18n/language.tsx'

const TONES: Partial<Readonly<Record<Stance, string>>> = {
  deny: 'against',
  reject: 'against',
  accuse: 'against',
  condemn: 'against',
  threaten: 'against',
  warn: 'against',
  confirm: 'for',
  agree: 'for',
  praise: 'for',
  admit: 'for',
  allege: 'doubtful',
  believe: 'doubtful',
  hope: 'doubtful',
}

/** The word says it; the tone only helps to find it. */
export function StanceWord({ stance }: { readonly stance: Stance }) {
  const { t } = useWording()
  return <span className={`stance ${TONES[stance] ?? ''}`}>{t(`stance.${stance}`)}</span>
}
