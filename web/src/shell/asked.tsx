import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'

interface AskedProps<T> {
  readonly query: UseQueryResult<T>
  readonly loading?: string
  /** Whether the page is nothing but the answer. */
  readonly isPage?: boolean
  readonly children: (data: T) => ReactNode
}

/** The answer to a question to the server, or that it is awaited, or why there is none. */
export function Asked<T>({ query, loading, isPage, children }: AskedProps<T>) {
  if (query.isPending) return <Loading label={loading} />
  if (query.isError) return <Failure error={query.error} retry={query.refetch} isPage={isPage} />
  return children(query.data)
}
