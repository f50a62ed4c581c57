import { useState } from 'react'

// For as long as the page is open: a token is not left behind in the browser.
let given = ''

/** The token that writing needs where the server asks for one. */
export function useToken() {
  const [token, setToken] = useState(given)
  return {
    token,
    setToken: (next: string) => {
      given = next
      setToken(next)
    },
    headers: token === '' ? ({} as Record<string, string>) : { authorization: `Bearer ${token}` },
  }
}
