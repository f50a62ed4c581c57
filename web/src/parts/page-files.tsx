import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import { csvOf, offerFile, type Row } from './table-file.ts'

interface FilesProps {
  /** Name of the files, without what tells their kind. */
  readonly name: string
  /** Where the server has the whole as JSON. */
  readonly json: string
  readonly rows: readonly Row[]
}

/** What a page shows, as files. */
export function PageFiles({ name, json, rows }: FilesProps) {
  const { t } = useWording()
  return (
    <p className="export">
      <span>{t('export.label')}</span>
      <Button className="linkish" onPress={() => offerFile(`${name}.csv`, 'text/csv', csvOf(rows))}>
        {t('export.csv')}
      </Button>
      <a href={json} download={`${name}.json`}>
        {t('export.json')}
      </a>
    </p>
  )
}
