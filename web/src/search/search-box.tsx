import { useEffect, useRef, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'

// Long enough for a word, short enough to feel as one types.
const PAUSE = 180

interface BoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label?: string
}

/** Tells what is typed when the typing pauses, and at once on Enter. */
export function SearchBox({ value, onChange, label }: BoxProps) {
  const { t } = useWording()
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    // The address changed by other means: a link, or the way back.
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      onChange(typed)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  const submit = (text: string) => {
    told.current = text
    onChange(text)
  }
  return (
    <SearchField
      className="search-box"
      value={typed}
      onChange={setTyped}
      onSubmit={submit}
      aria-label={label ?? t('search.label')}
    >
      <Input placeholder={label ?? t('search.placeholder')} dir={typed ? 'auto' : undefined} />
      <Button className="clear" aria-label={t('search.clear')}>
        ×
      </Button>
    </SearchField>
  )
}
