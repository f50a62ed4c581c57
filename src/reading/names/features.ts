import type { Form } from '../../language/forms.ts'
import { hashed, seed } from './hash.ts'
import { indexOfNumbers } from './lookup.ts'
import type { Weights } from './weights.ts'

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
  cluster: seed('cluster'),
  fineCluster: seed('cluster-fine'),
} as const

const LONGEST_AFFIX = 4
const LONGEST_COUNTED = 9

/** The properties of a form that the model weighs, as feature numbers. They do not look at its neighbours. */
function featuresOf(form: Form, ofReadings: readonly number[]): number[] {
  const features = [SEED.bias, hashed(SEED.length, String.fromCharCode(Math.min(form.folded.length, LONGEST_COUNTED)))]
  addReadings(features, form, ofReadings)
  addAffixes(features, form.folded)
  features.push(hashed(SEED.ending, form.surface.slice(-1)))
  return features
}

function addReadings(features: number[], form: Form, ofReadings: readonly number[]): void {
  let definite = ''
  for (let i = 0; i < form.splits.length; i++) {
    const { proclitics, stem } = form.splits[i]!
    features.push(hashed(SEED.word, stem))
    if (proclitics !== '') features.push(hashed(SEED.clitic, proclitics))
    if (stem.startsWith('ال') && definite === '') definite = `${proclitics}ال`
    addMemberships(features, ofReadings[i]!, proclitics === '' ? 0 : 1)
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
}

// The same beginnings behind the conjunction, for half of the verbs of a text carry it.
function addStemPrefixes(features: number[], word: string): void {
  let prefix = SEED.stemPrefix as number
  for (let n = 1; n < LONGEST_AFFIX && n < word.length; n++) {
    prefix = hashed(prefix, word, n, n + 1)
    features.push(prefix)
  }
}

const VOCABULARY = seed('vocabulary')

/** The number by which the clusters know a folded word. */
export const wordNumber = (folded: string): number => hashed(VOCABULARY, folded)

/** Finds the place of a form among the clustered words: by its whole spelling, or else its first reading there; or -1. */
export function clusterFinder(weights: Pick<Weights, 'words'>): (form: Form) => number {
  const wordAt = indexOfNumbers(weights.words)
  return (form) => {
    for (const { stem } of form.splits) {
      const at = wordAt(wordNumber(stem))
      if (at >= 0) return at
    }
    return -1
  }
}

/** The features of a form with those of its cluster. */
export function allFeatures(
  form: Form,
  word: number,
  weights: Pick<Weights, 'clusters' | 'fineClusters'>,
  ofReadings: readonly number[],
): readonly number[] {
  const features = featuresOf(form, ofReadings)
  if (word < 0) return features
  features.push(hashed(SEED.cluster, String.fromCharCode(weights.clusters[word]!)))
  features.push(hashed(SEED.fineCluster, String.fromCharCode(weights.fineClusters[word]!)))
  return features
}

/** The features of the place before the first and after the last token of a line. */
export const boundaryFeatures: readonly number[] = [seed('boundary')]
