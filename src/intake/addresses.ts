import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'
import { IntakeError } from './problem.ts'

/** Where names lead, and where one may go. */
export interface AddressRules {
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly isAllowed: (address: string) => boolean
}

/** Whether an IP address is one of the public internet: no loopback, private, link-local or otherwise special range. */
export const isPublicAddress = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

export const PUBLIC_ONLY: AddressRules = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
}

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')

/** The address to connect to for a host: the name is resolved once, checked, and that very address is used. */
async function addressOf(host: string, { resolve, isAllowed }: AddressRules): Promise<string> {
  const addresses = isIP(host) ? [host] : await resolve(host)
  const address = addresses.find(isAllowed)
  if (!address) throw new IntakeError('private-address', { host })
  return address
}

/**
 * Opens connections to allowed addresses only. As every connection passes here, redirects and names that resolve
 * differently the second time are covered too.
 */
export function filteringConnector(timeout: number, rules: AddressRules): buildConnector.connector {
  const connect = buildConnector({ timeout })
  return (options, callback) => {
    const host = withoutBrackets(options.hostname)
    addressOf(host, rules).then(
      (address) =>
        connect(
          { ...options, hostname: address, servername: options.servername ?? (isIP(host) ? '' : host) },
          callback,
        ),
      (error: Error) => callback(error, null),
    )
  }
}
