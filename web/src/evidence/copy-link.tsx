import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useWording } from '../i18n/language.tsx'

export function CopyLink({ link }: { readonly link: string }) {
  const { t } = useWording()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <Button className="button" onPress={() => void copy()}>
      {t(isCopied ? 'copied' : 'copy-link')}
    </Button>
  )
}
