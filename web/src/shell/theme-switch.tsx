import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { chooseTheme, storedTheme, THEMES, type Theme } from './theme.ts'

const SHAPES: Readonly<Record<Theme, string>> = {
  auto: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  dark: 'M19 14.5A8 8 0 0 1 9.5 5a8 8 0 1 0 9.5 9.5z',
}

/** Goes round the three: as the system, light, dark. */
export function ThemeSwitch() {
  const { t } = useWording()
  const [theme, setTheme] = useState(storedTheme)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!
  const press = () => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <Button className="quiet icon" onPress={press} aria-label={`${t('theme.label')}: ${t(`theme.${theme}`)}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={`theme-${theme}`}>
        <path d={SHAPES[theme]} />
      </svg>
    </Button>
  )
}
