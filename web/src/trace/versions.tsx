import { useState } from 'react'
import { Switch } from 'react-aria-components'
import type { Trace, Version } from '../../../src/tracing/schema.ts'
import { useWording } from '../i18n/language.tsx'
import { Choice } from '../parts/choice.tsx'
import { DriftList } from './drift-list.tsx'
import { VersionHead } from './version-head.tsx'
import { wordsDiff } from './words-diff.ts'

export const wordsOf = ({ content }: Version): string => content.map(({ text }) => text).join(' … ')

/** The wordings, each with those that have it, beside the one that they are compared with. */
export function Versions({ id, trace: { versions } }: { readonly id: string; readonly trace: Trace }) {
  const { t } = useWording()
  const wordings = [...Map.groupBy(versions, ({ wording }) => wording)].sort(([a], [b]) => a - b)
  const [chosen, setBaseline] = useState(wordings[0]?.[0] ?? 0)
  const [isMarked, setMarked] = useState(true)
  if (versions.length < 2) return versions.length === 1 ? <p className="hint">{t('trace.one-version')}</p> : null
  const baseline = (wordings.find(([wording]) => wording === chosen) ?? wordings[0]!)[1]
  const withSpeaker = new Set(versions.map(({ speaker }) => speaker)).size > 1
  const others = wordings.filter(([wording]) => wording !== baseline[0]!.wording)
  return (
    <section aria-labelledby="versions">
      <div className="section-head">
        <h2 id="versions">{t('trace.versions')}</h2>
        {others.length > 0 && (
          <div className="versions-tools">
            <Choice
              label={t('trace.baseline')}
              value={String(baseline[0]!.wording)}
              onChange={(value) => setBaseline(Number(value))}
              options={wordings.map(([wording, [first]]) => ({
                value: String(wording),
                name: wording === 0 ? t('trace.earliest') : (first!.outlet ?? first!.title ?? String(wording)),
              }))}
            />
            <Switch className="toggle" isSelected={isMarked} onChange={setMarked}>
              <span className="knob" aria-hidden="true" /> {t('trace.show-drift')}
            </Switch>
          </div>
        )}
      </div>
      <Wording versions={baseline} id={id} withSpeaker={withSpeaker} />
      {others.map(([wording, same]) => (
        <Wording
          key={wording}
          versions={same}
          id={id}
          against={isMarked ? baseline[0] : undefined}
          withSpeaker={withSpeaker}
        />
      ))}
    </section>
  )
}

interface WordingProps {
  readonly id: string
  readonly versions: readonly Version[]
  readonly against?: Version | undefined
  readonly withSpeaker: boolean
}

function Wording({ id, versions, against, withSpeaker }: WordingProps) {
  const [first] = versions as [Version]
  const words = wordsOf(first)
  return (
    <div className={against ? 'wording compared' : 'wording'}>
      <ul className="version-heads">
        {versions.map((version) => (
          <li key={version.statement}>
            <VersionHead version={version} isAsked={version.statement === id} withSpeaker={withSpeaker} />
          </li>
        ))}
      </ul>
      <div className="wording-words">
        <blockquote dir="rtl" lang="ar">
          {against ? <Difference from={wordsOf(against)} to={words} /> : words}
        </blockquote>
        {(!against || against.wording === 0) && <DriftList drift={first.drift} />}
      </div>
    </div>
  )
}

/** What was added and left out: by colour, by line, and in words for who hears it. */
function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useWording()
  let at = 0
  return wordsDiff(from, to).map(({ text, kind }) => {
    const key = at++
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Mark key={key}>
        <span className="visually-hidden">[{t(`trace.${kind}`)}: </span>
        {text}
        <span className="visually-hidden">]</span>
      </Mark>
    )
  })
}
