import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWording } from '../i18n/language.tsx'
import { Masthead } from './masthead.tsx'

export function Shell() {
  const { t } = useWording()
  const main = useFocusOnNewPage()
  return (
    <>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <Masthead />
      <main id="content" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </>
  )
}

/** Takes who goes by keyboard or ear to the beginning of a page that a link led to. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
