import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { Field } from '../parts/field.tsx'
import type { FormProps } from './add-page.tsx'

export function AddressForm({ add, isRunning }: FormProps) {
  const { t } = useWording()
  const [url, setUrl] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add({ url: url.trim() })
  }
  return (
    <form className="form wide" onSubmit={submit}>
      <Field label={t('add.address-label')} value={url} onChange={setUrl} type="url" dir="ltr" isRequired />
      <Button className="button primary" type="submit" isDisabled={isRunning || url.trim() === ''}>
        {t('add.submit')}
      </Button>
    </form>
  )
}
