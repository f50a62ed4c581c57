import type { Form } from '../../language/forms.ts'
import { hashed, seed } from './hash.ts'
import type { Memberships } from './lists.ts'

const SEED = {
  bias: seed('bias'),
  word: seed('word'),
  clitic: seed('clitic'),
  prefix: seed('prefix'),
  suffix: seed('suffix'),
  stemPrefix: seed('stem-prefix'),
  definite: seed('definite'),
  length: seed('length'),
  member: seed('member'),
  ending: seed('ending'),
  infix: seed('infix'),
} as const

const LONGEST_AFFIX = 4
const LONGEST_COUNTED = 9

/** The properties of a form that the model weighs, as feature numbers. They do not look at its neighbours. */
export function featuresOf(form: Form, memberships: Memberships): readonly number[] {
  const features = [SEED.bias, hashed(SEED.length, String.fromCharCode(Math.min(form.folded.length, LONGEST_COUNTED)))]
  addReadings(features, form, memberships)
  addAffixes(features, form.folded)
  features.push(hashed(SEED.ending, form.surface.slice(-1)))
  return features
}

function addReadings(features: number[], form: Form, memberships: Memberships): void {
  let definite = ''
  for (const { proclitics, stem } of form.splits) {
    features.push(hashed(SEED.word, stem))
    if (proclitics !== '') features.push(hashed(SEED.clitic, proclitics))
    if (stem.startsWith('ال') && definite === '') definite = `${proclitics}ال`
    addMemberships(features, memberships(stem), proclitics === '' ? 0 : 1)
  }
  if (definite !== '') features.push(hashed(SEED.definite, definite))
  features.push(hashed(hashed(SEED.definite, definite === '' ? '-' : '+'), form.folded.slice(-2)))
}

function addMemberships(features: number[], bits: number, attached: number): void {
  for (let bit = 0, rest = bits; rest !== 0; bit++, rest >>>= 1) {
    if (rest & 1) features.push(hashed(SEED.member, String.fromCharCode(bit * 2 + attached)))
  }
}

function addAffixes(features: number[], word: string): void {
  let prefix = SEED.prefix as number
  for (let n = 1; n <= Math.min(LONGEST_AFFIX, word.length); n++) {
    prefix = hashed(prefix, word, n - 1, n)
    features.push(prefix)
    features.push(hashed(SEED.suffix, word, word.length - n))
  }
  if (word.charAt(0) === 'و') addStemPrefixes(features, word)
  for (let i = 0; i + 3 <= word.length; i++) features.push(hashed(SEED.infix, word, i, i + 3))
}

// The same beginnings behind the conjunction, for half of the verbs of a text carry it.
function addStemPrefixes(features: number[], word: string): void {
  let prefix = SEED.stemPrefix as number
  for (let n = 1; n < LONGEST_AFFIX && n < word.length; n++) {
    prefix = hashed(prefix, word, n, n + 1)
    features.push(prefix)
  }
}
