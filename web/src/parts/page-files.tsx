import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { health } from '../api.ts'
import { useWording } from '../i18n/language.tsx'
import { useTold } from '../shell/failure.tsx'
import { columnsOf, csvOf, offerFile, type Row } from './table-file.ts'

interface FilesProps {
  /** Name of the files, without what tells their kind. */
  readonly name: string
  /** Where the server has the whole as JSON. */
  readonly json: string
  /** What the rows are, as the sheet is called in the workbook. */
  readonly of: 'statements' | 'versions' | 'documents' | 'stories'
  readonly rows: readonly Row[]
}

/** What a page shows, as files. */
export function PageFiles(props: FilesProps) {
  const { t } = useWording()
  const told = useTold()
  const workbook = useWorkbook(props)
  const { name, json, rows } = props
  return (
    <p className="export">
      <span>{t('export.label')}</span>
      <Button className="linkish" onPress={() => offerFile(`${name}.csv`, csvOf(rows))}>
        {t('export.csv')}
      </Button>
      <Button className="linkish" onPress={() => workbook.mutate()}>
        {t('export.xlsx')}
      </Button>
      <a href={json} download={`${name}.json`}>
        {t('export.json')}
      </a>
      <span role="status">{workbook.isError && told(workbook.error)}</span>
    </p>
  )
}

function useWorkbook({ name, json, of, rows }: FilesProps) {
  const { direction } = useWording()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      // Loaded when it is asked for: what writes workbooks is larger than most pages.
      const [{ workbookOf }, { version, schema, scope }] = await Promise.all([
        import('./workbook.ts'),
        queries.fetchQuery(health),
      ])
      const columns = columnsOf(rows)
      const query = { page: location.href, json }
      const exported = new Date().toISOString()
      const manifest = { tool: 'isnad', version, schema, query, exported, rows: rows.length, columns, scope }
      offerFile(
        `${name}.xlsx`,
        await workbookOf({ name: of, columns, rows, rightToLeft: direction === 'rtl', manifest }),
      )
    },
  })
}
