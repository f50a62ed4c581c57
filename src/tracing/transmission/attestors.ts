import { type Account, byPublished, daysBetween, isPress, type Party } from './account.ts'

/** Who heard it, or holds the document: where a line of transmission ends on the side of the press. */
export type Attestor =
  /** Named by the text, or one that gathers news itself. */
  | { readonly kind: 'certain'; readonly key: string; readonly name: string; readonly account: Account }
  /** Nothing tells where the account has it from. */
  | { readonly kind: 'unknown'; readonly key: string; readonly name: string; readonly account: Account }
  /** The text only says `وكالات`. */
  | { readonly kind: 'unresolved'; readonly key: string; readonly name: string; readonly account: Account }
  /** Followed from one to the next the accounts come back to where they began. */
  | { readonly kind: 'cycle'; readonly documents: readonly string[] }

/** Follows accounts to who attests them. */
export interface Transmission {
  readonly attestorOf: (account: Account) => Attestor
  /** The account that an account has it from, where that one is known. */
  readonly nextOf: (account: Account) => Account | null
}

export function transmissionOf(accounts: readonly Account[]): Transmission {
  const byDocument = new Map(accounts.map((account) => [account.document, account]))
  const nextOf = (account: Account): Account | null => {
    if (account.copyOf !== null) return byDocument.get(account.copyOf) ?? null
    const source = sourceOf(account)
    return source ? ownAccountOf(source, account, accounts) : null
  }
  return { nextOf, attestorOf: (account) => follow(account, nextOf) }
}

/** The link of a line that is nearest to the voucher and is press; a channel of the voucher's own attests nothing. */
export const sourceOf = ({ line, outlet }: Account): Party | null =>
  line.findLast((party) => isPress(party) && party.key !== outlet?.key) ?? null

/** The account that a credited outlet gives itself: the last before the one who credits it, else any. */
function ownAccountOf({ key }: Party, crediting: Account, accounts: readonly Account[]): Account | null {
  const own = accounts.filter(({ outlet, article }) => outlet?.key === key && article !== crediting.article)
  const before = own.filter(({ published }) => (daysBetween(published, crediting.published) ?? 0) >= 0)
  return [...(before.length > 0 ? before : own)].sort(byPublished)[0] ?? null
}

function follow(first: Account, nextOf: Transmission['nextOf']): Attestor {
  const path: Account[] = []
  for (let account = first; ; ) {
    const at = path.findIndex(({ article }) => article === account.article)
    if (at >= 0) return { kind: 'cycle', documents: path.slice(at).map(({ document }) => document) }
    path.push(account)
    const next = nextOf(account)
    if (!next) return lastOf(account)
    account = next
  }
}

function lastOf(account: Account): Attestor {
  const source = sourceOf(account)
  if (source) {
    const kind = source.kind === 'unresolved' ? 'unresolved' : 'certain'
    return { kind, key: kind === 'certain' ? source.key : `unresolved:${account.article}`, name: source.name, account }
  }
  const { outlet, article, exclusive } = account
  const gathers = outlet?.kind === 'agency' || exclusive || account.line.some(({ kind }) => kind === 'channel')
  return {
    kind: gathers ? 'certain' : 'unknown',
    key: outlet?.key ?? `article:${article}`,
    name: outlet?.name ?? '',
    account,
  }
}
