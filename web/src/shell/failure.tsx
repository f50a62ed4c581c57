import { useRouter } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import { ApiProblem } from '../api.ts'
import { type MessageKey, useWording } from '../i18n/language.tsx'

const TOLD: Readonly<Record<string, MessageKey>> = {
  'not-found': 'error.not-found',
  'not-available': 'error.not-available',
  'bad-request': 'error.bad-request',
  'bad-query': 'error.bad-request',
  'token-needed': 'error.token-needed',
  'too-large': 'error.too-large',
}

/** What went wrong, in words that help. */
export function useTold(): (error: unknown) => string {
  const { t } = useWording()
  return (error) => {
    if (error instanceof ApiProblem)
      return t(TOLD[error.code] ?? 'error.other', { message: error.message || error.code })
    if (error instanceof TypeError) return t('error.offline')
    return t('error.other', { message: error instanceof Error ? error.message : String(error) })
  }
}

interface FailureProps {
  readonly error: unknown
  readonly retry?: (() => unknown) | undefined
  /** Whether there is nothing else on the page. */
  readonly isPage?: boolean | undefined
}

export function Failure({ error, retry, isPage = false }: FailureProps) {
  const { t } = useWording()
  const told = useTold()
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="notice" role="alert">
      <Heading>{t('error.title')}</Heading>
      <p>{told(error)}</p>
      {retry && (
        <Button className="button" onPress={() => retry()}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  )
}

export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter()
  const retry = () => {
    reset()
    return router.invalidate()
  }
  return <Failure error={error} retry={retry} isPage />
}
