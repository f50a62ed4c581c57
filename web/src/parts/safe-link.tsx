/** An address of the data: a link only where it leads to the web, so that no `javascript:` of an article is ever run. */
export function SafeLink({ url }: { readonly url: string }) {
  if (!/^https?:\/\//iu.test(url)) return <bdi dir="ltr">{url}</bdi>
  return (
    <a href={url} rel="noreferrer nofollow" target="_blank" dir="ltr" className="address">
      {url}
    </a>
  )
}
