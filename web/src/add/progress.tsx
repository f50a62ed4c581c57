import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import type { AdditionLine } from '../../../src/http/schemas/writing.ts'
import { type MessageKey, useWording } from '../i18n/language.tsx'
import { Name } from '../parts/name.tsx'
import { useTold } from '../shell/failure.tsx'
import type { Adding } from './adding.ts'

interface ProgressProps {
  readonly adding: Adding
  readonly stop: () => void
}

/** What became of each article, as it comes; what could not be read says why. */
export function Progress({ adding: { lines, isRunning, isStopped, error }, stop }: ProgressProps) {
  const { t } = useWording()
  const told = useTold()
  const isIdle = !isRunning && lines.length === 0 && error === null && !isStopped
  return (
    <section className="progress" aria-label={t('add.progress')} hidden={isIdle}>
      <h2>{t('add.progress')}</h2>
      <p role="status">
        {isRunning && t('add.running')}
        {isStopped && t('add.stopped')}
        <Sums lines={lines} />
      </p>
      {isRunning && (
        <Button className="button" onPress={stop}>
          {t('add.stop')}
        </Button>
      )}
      {error !== null && (
        <p className="warning" role="alert">
          {told(error)}
        </p>
      )}
      <ol className="added">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever put at the end
          <Line key={i} line={line} />
        ))}
      </ol>
    </section>
  )
}

function Sums({ lines }: { readonly lines: readonly AdditionLine[] }) {
  const { t } = useWording()
  const sums = lines.find((line) => 'added' in line)
  if (!sums) return null
  return t('add.done', {
    added: t('add.done-added', { n: sums.added }),
    known: t('count.known', { n: sums.known + sums.unchanged }),
    unreadable: t('count.unreadable', { n: sums.unreadable }),
  })
}

function Line({ line }: { readonly line: AdditionLine }) {
  const { t } = useWording()
  if ('added' in line) return null
  if (line.status === 'failed') return <li className="warning">{t('add.failed', { message: line.message })}</li>
  if (line.status === 'unreadable') {
    return (
      <li>
        <span className="mark-bad">✕ {t('add.status.unreadable')}</span> <Name>{line.where}</Name>: <Why line={line} />
      </li>
    )
  }
  if (line.status === 'unchanged') {
    return (
      <li>
        <span className="mark-good">✓ {t('add.status.unchanged')}</span> <Name>{line.url}</Name>
      </li>
    )
  }
  return (
    <li>
      <span className="mark-good">✓ {t(`add.status.${line.status}`)}</span>{' '}
      <Link to="/documents/$id" params={{ id: line.document }} search={{}}>
        <Name>{line.title ?? line.url ?? t('add.see')}</Name>
      </Link>
    </li>
  )
}

const TOLD = new Set([
  'empty',
  'bad-json',
  'bad-field',
  'bad-date',
  'invalid-utf8',
  'no-article',
  'not-arabic',
  'unsupported-type',
  'unsupported-scheme',
  'private-address',
  'http-status',
  'timeout',
  'network',
  'too-large',
  'broken-gzip',
  'reader-failed',
])

function Why({ line: { code, detail } }: { readonly line: Extract<AdditionLine, { status: 'unreadable' }> }) {
  const { t } = useWording()
  const values = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))
  const key = (TOLD.has(code) ? `problem.${code}` : 'problem.other') as MessageKey
  return t(key, { ...values, code })
}
