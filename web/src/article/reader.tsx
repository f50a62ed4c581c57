import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentDetail } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { ArticleText } from './article-text.tsx'
import { Card, type CardStatement } from './card.tsx'
import { Entities } from './entities.tsx'
import { usePlacedCards } from './place-cards.ts'
import type { Layers } from './tags.ts'
import { Tools } from './tools.tsx'

const route = getRouteApi('/documents/$id')

/** The text with its statements, and beside it a card for each. */
export function Reader({ detail }: { readonly detail: DocumentDetail }) {
  const { t } = useWording()
  const { record } = detail
  const { s: chosen = null } = route.useSearch()
  const [layers, setLayers] = useState<Layers>({ names: false, times: false })
  const [entity, setEntity] = useState<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const choose = useChoosing()
  const cards = useMemo(() => cardsOf(detail), [detail])
  const choice = useMemo(() => ({ statement: chosen, entity, choose }), [chosen, entity, choose])
  const find = useCallback((statement: string) => focusIn(root.current, `[data-cue~="${statement}"]`), [])
  usePlacedCards(root, chosen, layers)
  useEffect(() => {
    if (chosen) reveal(root.current, `[data-cue~="${chosen}"]`)
  }, [chosen])
  return (
    <>
      <Tools layers={layers} setLayers={setLayers} record={record} documentId={detail.document.id} />
      {layers.names && <Entities record={record} chosen={entity} choose={setEntity} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for what the links and buttons in it do too */}
      <div className="reader" ref={root} onKeyDown={useKeys(cards, chosen, choose)}>
        <ArticleText record={record} layers={layers} choice={choice} />
        <section className="margin-notes" aria-labelledby="statements">
          <h2 className="visually-hidden" id="statements">
            {t('article.statements')}
          </h2>
          {cards.length === 0 ? (
            <p className="none">{t('article.none')}</p>
          ) : (
            <ol className="margin">
              {cards.map((one) => (
                <Card
                  key={one.id}
                  of={one}
                  record={record}
                  isChosen={one.statement.id === chosen}
                  choose={choose}
                  find={find}
                />
              ))}
            </ol>
          )}
        </section>
      </div>
    </>
  )
}

/** What is chosen stands in the address: a link leads to the same words. */
function useChoosing() {
  const navigate = useNavigate({ from: '/documents/$id' })
  return useCallback(
    (statement: string | null) => {
      void navigate({ search: { s: statement ?? undefined }, replace: true, resetScroll: false })
    },
    [navigate],
  )
}

function cardsOf({ record, statements }: DocumentDetail): CardStatement[] {
  const stored = new Map(statements.map((one) => [one.recordId, one]))
  return record.statements
    .flatMap((statement) => {
      const key = stored.get(statement.id)
      return key ? [{ id: key.id, statement, speaker: key.speaker }] : []
    })
    .sort((a, b) => a.statement.cue.start - b.statement.cue.start)
}

function useKeys(cards: readonly CardStatement[], chosen: string | null, choose: (id: string | null) => void) {
  const navigate = useNavigate()
  return (event: KeyboardEvent) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = cards.findIndex(({ statement }) => statement.id === chosen)
    const step = { j: 1, k: -1 }[key.toLowerCase()]
    if (step !== undefined) {
      const next = cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + step))]
      if (next) choose(next.statement.id)
    }
    if (key === 'Escape') choose(null)
    const isLink = target instanceof HTMLElement && target.matches('a.chosen-part')
    if (key === 'Enter' && isLink && at >= 0) {
      event.preventDefault()
      void navigate({ to: '/statements/$id', params: { id: cards[at]!.id } })
    }
  }
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

function reveal(root: HTMLElement | null, selector: string): void {
  const element = root?.querySelector<HTMLElement>(selector)
  const box = element?.getBoundingClientRect()
  if (!element || !box) return
  const isSeen = box.top > 80 && box.bottom < innerHeight - 160
  if (!isSeen) element.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' })
}

function focusIn(root: HTMLElement | null, selector: string): void {
  reveal(root, selector)
  root?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
