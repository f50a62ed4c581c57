import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { health } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { Field } from '../parts/field.tsx'
import { useToken } from '../parts/token.ts'
import { useTitle } from '../shell/title.ts'
import { type Given, useAdding } from './adding.ts'
import { AddressForm } from './address-form.tsx'
import { FilesForm } from './files-form.tsx'
import { PasteForm } from './paste-form.tsx'
import { Progress } from './progress.tsx'

const WAYS = ['paste', 'files', 'address'] as const
const FORMS = { paste: PasteForm, files: FilesForm, address: AddressForm }

/** What a form of this page needs: where to send what was given, and whether it may. */
export interface FormProps {
  readonly add: (given: Given) => void
  readonly isRunning: boolean
}

export function AddPage() {
  const { t } = useWording()
  const queries = useQueryClient()
  const asksToken = useQuery(health).data?.asksToken ?? false
  const { token, setToken, headers } = useToken()
  const { adding, start, stop } = useAdding(useCallback(() => void queries.invalidateQueries(), [queries]))
  const add = (given: Given) => void start(given, headers)
  useTitle(t('add.title'))
  return (
    <div className="add">
      <header>
        <h1>{t('add.title')}</h1>
        <p className="hint">{t('add.lead')}</p>
      </header>
      {asksToken && (
        <div className="form">
          <Field label={t('add.token')} hint={t('add.token-hint')} value={token} onChange={setToken} type="password" />
        </div>
      )}
      <Tabs className="tabs">
        <TabList aria-label={t('add.title')}>
          {WAYS.map((way) => (
            <Tab key={way} id={way}>
              {t(`add.${way}`)}
            </Tab>
          ))}
        </TabList>
        {WAYS.map((way) => {
          const Form = FORMS[way]
          return (
            <TabPanel key={way} id={way}>
              <Form add={add} isRunning={adding.isRunning} />
            </TabPanel>
          )
        })}
      </Tabs>
      <Progress adding={adding} stop={stop} />
    </div>
  )
}
