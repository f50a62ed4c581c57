import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { Field } from '../parts/field.tsx'
import type { FormProps } from './add-page.tsx'

const EMPTY = { text: '', outlet: '', published: '', url: '' }

export function PasteForm({ add, isRunning }: FormProps) {
  const { t } = useWording()
  const [given, setGiven] = useState(EMPTY)
  const set = (field: keyof typeof EMPTY) => (value: string) => setGiven((old) => ({ ...old, [field]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const filled = Object.entries(given).filter(([, value]) => value.trim() !== '')
    add(Object.fromEntries(filled) as { text: string })
  }
  return (
    <form className="form wide" onSubmit={submit}>
      <Field
        label={t('add.text')}
        hint={t('add.text-hint')}
        value={given.text}
        onChange={set('text')}
        rows={10}
        isRequired
      />
      <div className="form-row">
        <Field label={t('add.outlet')} value={given.outlet} onChange={set('outlet')} />
        <Field label={t('add.published')} value={given.published} onChange={set('published')} type="date" />
      </div>
      <Field label={t('add.url')} value={given.url} onChange={set('url')} type="url" dir="ltr" />
      <Button className="button primary" type="submit" isDisabled={isRunning || given.text.trim() === ''}>
        {t('add.submit')}
      </Button>
    </form>
  )
}
