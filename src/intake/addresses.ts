import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'
import { IntakeError } from './problem.ts'

/** Whether an IP address is one of the public internet: no loopback, private, link-local or otherwise special range. */
export const isPublicAddress = (address: string): boolean => ipaddr.process(address).range() === 'unicast'

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')

/** The address to connect to for a host: the name is resolved once, checked, and that very address is used. */
async function publicAddressOf(host: string): Promise<string> {
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address)
  const address = addresses.find(isPublicAddress)
  if (!address) throw new IntakeError('private-address', { host })
  return address
}

/**
 * Opens connections to public addresses only. As every connection passes here, redirects and names that resolve
 * differently the second time are covered too.
 */
export function publicConnector(timeout: number): buildConnector.connector {
  const connect = buildConnector({ timeout })
  return (options, callback) => {
    const host = withoutBrackets(options.hostname)
    publicAddressOf(host).then(
      (address) =>
        connect(
          { ...options, hostname: address, servername: options.servername ?? (isIP(host) ? '' : host) },
          callback,
        ),
      (error: Error) => callback(error, null),
    )
  }
}
