import type { Agreement } from '../cues/cue-forms.ts'

/** A form of a verb in the third person. */
export interface VerbForm {
  readonly form: string
  readonly kind: 'perfect' | 'imperfect'
  readonly agreement: Agreement
}

/** قال قالت قالوا قالا قالتا; نفى نفت نفوا نفيا; دعا دعت دعوا. */
export function perfectForms(perfect: string): VerbForm[] {
  const weak = /[ىا]$/u.test(perfect)
  const stem = weak ? perfect.slice(0, -1) : perfect
  const dual = weak ? `${stem}${perfect.endsWith('ا') ? 'وا' : 'يا'}` : `${perfect}ا`
  const forms: [string, Agreement][] = [
    [perfect, 'ms'],
    [`${stem}ت`, 'fs'],
    [`${stem}تا`, 'fd'],
    [weak ? `${stem}وا` : `${perfect}وا`, 'mp'],
  ]
  // The dual of a three-letter verb is spelled as its verbal noun (نقلا, ردا), which is what the press means.
  if (perfect.length > 3 || perfect === 'قال') forms.push([dual, 'md'])
  return forms.map(([form, agreement]) => ({ form, kind: 'perfect', agreement }))
}

/** يقول تقول يقولون يقولان تقولان (يقلن is rare in the press and left out). */
export function imperfectForms(imperfect: string): VerbForm[] {
  const stem = imperfect.slice(1)
  const short = /[ىيو]$/u.test(stem) ? stem.slice(0, -1) : stem
  const long = stem.replace(/ى$/u, 'ي')
  const forms: [string, Agreement][] = [
    [`ي${stem}`, 'ms'],
    [`ت${stem}`, 'fs'],
    [`ي${short}ون`, 'mp'],
    [`ي${long}ان`, 'md'],
    [`ت${long}ان`, 'fd'],
  ]
  return forms.map(([form, agreement]) => ({ form, kind: 'imperfect', agreement }))
}
