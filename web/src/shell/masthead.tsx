import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const SECTIONS = [
  ['/', 'nav.stories'],
  ['/search', 'nav.search'],
  ['/speakers', 'nav.speakers'],
  ['/add', 'nav.add'],
] as const

/** Several lines that meet in one: the mark of the program, and what it does. */
const Mark = () => (
  <svg className="mark" viewBox="0 0 32 24" aria-hidden="true">
    <path d="M29 3C17 3 17 12 6 12M29 12H6M29 21C17 21 17 12 6 12" />
    <circle cx="6" cy="12" r="4.5" />
  </svg>
)

export function Masthead() {
  const { t, language, choose } = useWording()
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <header className="masthead">
      <Link to="/" className="brand">
        <Mark />
        <span className="brand-name">{t('app.name')}</span>
      </Link>
      <nav aria-label={t('nav.label')}>
        <ul>
          {SECTIONS.map(([to, key]) => (
            <li key={key}>
              <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="choices">
        <ThemeSwitch />
        <Button className="quiet" lang={other} onPress={() => choose(other)}>
          {t('nav.other-language')}
        </Button>
      </div>
    </header>
  )
}
