import type { FoundPage } from '../../src/archive/archive.ts'

type Api = <T>(path: string) => Promise<T>

/** The statement of the samples that most others are versions of. */
export async function wellKnown(api: Api) {
  const query = encodeURIComponent('المدرج الشمالي سيغلق 12')
  const { statements } = await api<FoundPage>(`/statements?q=${query}&outlet=${encodeURIComponent('صدى النيل')}`)
  const one = statements[0]
  if (!one) throw new Error('the samples no longer tell of the runway')
  return { statement: one.id, recordId: one.statement.id, document: one.document.id, speaker: one.speaker!.id }
}

/** The address of every page there is, by its name. */
export async function everyPage(api: Api): Promise<ReadonlyMap<string, string>> {
  const { statement, recordId, document, speaker } = await wellKnown(api)
  const { stories } = await api<{ stories: { story: string }[] }>('/stories?sort=largest')
  return new Map([
    ['home', '/'],
    ['search', `/search?q=${encodeURIComponent('المدرج')}`],
    ['nothing found', `/search?q=${encodeURIComponent('زقزوق')}`],
    ['speakers', '/speakers'],
    ['speaker', `/speakers/${speaker}`],
    ['article', `/documents/${document}?s=${recordId}`],
    ['trace', `/statements/${statement}`],
    ['evidence', `/statements/${statement}/evidence`],
    ['story', `/stories/${stories[0]!.story}`],
    ['add', '/add'],
    ['unknown page', '/nowhere'],
    ['unknown document', '/documents/nothing'],
  ])
}
