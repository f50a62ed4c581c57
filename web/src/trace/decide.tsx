import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { EDGE_KINDS } from '../../../src/tracing/kinds.ts'
import type { Decision, EdgeKind, Trace } from '../../../src/tracing/schema.ts'
import { decide, health } from '../api.ts'
import { type MessageKey, useWording } from '../i18n/language.tsx'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { useToken } from '../parts/token.ts'
import { useTold } from '../shell/failure.tsx'
import { recall, remember } from '../shell/stored.ts'
import { DecisionLog } from './decision-log.tsx'
import { type Subject, subjectsOf } from './subjects.ts'

interface DecideProps {
  readonly id: string
  readonly trace: Trace
}

/** Where a person confirms, splits or relabels what the program found. */
export function Decide({ id, trace }: DecideProps) {
  const { t } = useWording()
  const subjects = subjectsOf(id, trace, ({ kind, ...ends }) =>
    t('trace.link', { ...ends, kind: t(`trace.edge.${kind}`) }),
  )
  return (
    <section className="decide" aria-labelledby="decide">
      <h2 id="decide">{t('decide.title')}</h2>
      <p className="hint">{t('decide.hint')}</p>
      {subjects.length > 0 && <DecisionForm subjects={subjects} />}
      <DecisionLog decisions={trace.decisions} />
    </section>
  )
}

const ON_VERSIONS = ['merge', 'split'] as const

function DecisionForm({ subjects }: { readonly subjects: readonly Subject[] }) {
  const { t } = useWording()
  const told = useTold()
  const [at, setAt] = useState(0)
  const [what, setWhat] = useState<string>('merge')
  const [by, setBy] = useState(recall('name') ?? '')
  const [note, setNote] = useState('')
  const { token, setToken, headers } = useToken()
  const asksToken = useQuery(health).data?.asksToken ?? false
  const saving = useSaving(headers)
  const subject = subjects[at] ?? subjects[0]!
  const choices = subject.kind === 'edge' ? EDGE_KINDS : ON_VERSIONS
  const chosen = choices.find((one) => one === what) ?? choices[0]
  const nameOf = (one: string) =>
    t((one === 'merge' || one === 'split' ? `decide.${one}` : `trace.edge.${one}`) as MessageKey)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remember('name', by)
    const isEdge = subject.kind === 'edge'
    saving.mutate({
      kind: isEdge ? 'relabel' : (chosen as Decision['kind']),
      subjects: [...subject.ids],
      label: isEdge ? (chosen as EdgeKind) : null,
      by,
      note: note.trim() || null,
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Choice
        label={t('decide.subject')}
        value={String(at)}
        onChange={(value) => setAt(Number(value))}
        options={subjects.map(({ name }, i) => ({ value: String(i), name }))}
      />
      <Choice
        label={t('decide.what')}
        value={chosen}
        onChange={setWhat}
        options={choices.map((value) => ({ value, name: nameOf(value) }))}
      />
      <Field label={t('decide.by')} value={by} onChange={setBy} isRequired />
      <Field label={t('decide.note')} value={note} onChange={setNote} />
      {asksToken && <Field label={t('decide.token')} value={token} onChange={setToken} isRequired type="password" />}
      <Button className="button" type="submit" isDisabled={saving.isPending || by.trim() === ''}>
        {t('decide.save')}
      </Button>
      <p role="status">
        {saving.isSuccess && t('decide.saved')}
        {saving.isError && told(saving.error)}
      </p>
    </form>
  )
}

/** A decision changes what is found: everything that was asked before is asked anew. */
function useSaving(headers: Record<string, string>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (decision: Parameters<typeof decide>[0]) => decide(decision, headers),
    onSuccess: () => queries.invalidateQueries(),
  })
}
