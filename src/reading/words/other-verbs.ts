import { type Form, perForm } from '../../language/forms.ts'
import { isConjunction } from '../../language/proclitics.ts'
import { lexiconFile, readTable } from '../../language/table.ts'
import { foldWord } from '../../text/fold.ts'
import { imperfectForms, perfectForms } from './inflection.ts'

const verbs = new Set<string>()
for (const { perfect, imperfect, noun } of readTable(lexiconFile('verbs.tsv'), ['perfect', 'imperfect', 'noun'])) {
  for (const { form } of perfectForms(perfect)) if (noun !== 'yes' || form !== perfect) verbs.add(foldWord(form))
  for (const { form } of imperfectForms(imperfect)) for (const future of ['', 'س']) verbs.add(foldWord(future + form))
}

/** Whether a word is a verb of `lexicon/verbs.tsv`, with or without a conjunction before it. */
export const isOtherVerb = perForm(
  (form: Form): boolean => form.splits.some(({ proclitics, stem }) => isConjunction(proclitics) && verbs.has(stem)),
  false,
)
