import { Button, DropZone, FileTrigger, Text } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'
import type { FormProps } from './add-page.tsx'

export function FilesForm({ add, isRunning }: FormProps) {
  const { t } = useWording()
  const send = (files: readonly File[]) => {
    if (files.length === 0) return
    const form = new FormData()
    for (const file of files) form.append('files', file)
    add(form)
  }
  return (
    <DropZone
      className="drop-zone"
      isDisabled={isRunning}
      onDrop={async ({ items }) => {
        const files = items.filter((item) => item.kind === 'file')
        send(await Promise.all(files.map((item) => item.getFile())))
      }}
    >
      <Text slot="label">{t('add.drop')}</Text>
      <FileTrigger allowsMultiple onSelect={(files) => send([...(files ?? [])])}>
        <Button className="button" isDisabled={isRunning}>
          {t('add.browse')}
        </Button>
      </FileTrigger>
      <p className="hint">{t('add.formats')}</p>
    </DropZone>
  )
}
