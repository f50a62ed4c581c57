import { MODES, STANCES } from '../../../src/record/kinds.ts'
import type { FacetSearch, StatementSearch } from '../api.ts'

type Stance = (typeof STANCES)[number]
type Mode = (typeof MODES)[number]

/** What a search is narrowed to; it stands in the address, so that a search can be sent to somebody. */
export interface Filter {
  readonly q?: string | undefined
  readonly speaker?: string | undefined
  readonly outlet?: readonly string[] | undefined
  readonly via?: string | undefined
  readonly stance?: readonly Stance[] | undefined
  readonly mode?: readonly Mode[] | undefined
  readonly mentions?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: 'relevance' | 'time' | undefined
  readonly page?: number | undefined
}

export const PAGE = 20

const text = (value: unknown): string | undefined => {
  const given = typeof value === 'number' ? String(value) : value
  return typeof given === 'string' && given.trim() !== '' ? given : undefined
}

const day = (value: unknown): string | undefined => {
  const given = text(value)
  return given !== undefined && /^\d{4}(?:-\d{2}){0,2}$/u.test(given) ? given : undefined
}

const texts = (value: unknown): string[] | undefined => {
  const all = [value].flat().flatMap((one) => text(one) ?? [])
  return all.length > 0 ? all : undefined
}

function among<T extends string>(known: readonly T[], value: unknown): T[] | undefined {
  const all = known.filter((one) => texts(value)?.includes(one))
  return all.length > 0 ? all : undefined
}

/** The filter that the parameters of an address stand for; what makes no sense is left out. */
export function filterOf(search: Record<string, unknown>): Filter {
  const { page, sort } = search
  return {
    q: text(search.q),
    speaker: text(search.speaker),
    outlet: texts(search.outlet),
    via: text(search.via),
    stance: among(STANCES, search.stance),
    mode: among(MODES, search.mode),
    mentions: text(search.mentions),
    from: day(search.from),
    to: day(search.to),
    sort: sort === 'relevance' || sort === 'time' ? sort : undefined,
    page: Number.isInteger(page) && Number(page) > 1 ? Number(page) : undefined,
  }
}

const given = <T extends object>(filter: T): Partial<T> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Partial<T>

export function facetSearch({ sort: _sort, page: _page, ...filter }: Filter): FacetSearch {
  return given(filter) as FacetSearch
}

export function statementSearch({ page = 1, ...filter }: Filter): StatementSearch {
  return { ...given(filter), limit: String(PAGE), offset: String((page - 1) * PAGE) } as StatementSearch
}

/** The parameters of the same search for other addresses. */
export function searchParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(facetSearch(filter))) {
    for (const one of [value].flat()) params.append(name, String(one))
  }
  return params
}
