import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Knowledge, loadKnowledge } from '../src/knowledge/knowledge.ts'
import { finderOf } from '../src/reading/names/finder.ts'
import { bytesOf, type Weights } from '../src/reading/names/weights.ts'
import { type Clusters, NO_CLUSTERS } from './clusters.ts'
import { report, type Tally, tally } from './evaluate.ts'
import { trainingSet } from './examples.ts'
import { type GoldText, readGold } from './gold.ts'
import { trainPerceptron } from './perceptron.ts'
import { quantized } from './quantize.ts'

const EPOCHS = 10
const MOST_FEATURES = 80_000
const FOLDS = 5

const atRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

function train(texts: readonly GoldText[], knowledge: Knowledge, clusters: Clusters): Weights {
  const set = trainingSet(texts, knowledge, clusters)
  return quantized(set.features, trainPerceptron(set, EPOCHS), clusters, MOST_FEATURES)
}

// Contiguous blocks of whole texts: neighbours often tell the same news, and must not fall on both sides.
function crossValidate(texts: readonly GoldText[], knowledge: Knowledge, clusters: Clusters, folds: number): void {
  const sum: Tally = {}
  for (let fold = 0; fold < folds; fold++) {
    const [from, to] = [fold, fold + 1].map((n) => Math.floor((n * texts.length) / FOLDS)) as [number, number]
    const weights = train([...texts.slice(0, from), ...texts.slice(to)], knowledge, clusters)
    const misses = process.argv.includes('--misses') ? (miss: string) => console.error(miss) : undefined
    tally(texts.slice(from, to), finderOf(knowledge, weights), sum, misses)
  }
  console.log(report(sum))
}

const texts = readGold(atRoot('../shared/dev/names.ndjson'))
const knowledge = loadKnowledge()
if (process.argv.includes('--cross-validate')) {
  crossValidate(texts, knowledge, NO_CLUSTERS, process.argv.includes('--quick') ? 2 : FOLDS)
} else {
  const bytes = bytesOf(train(texts, knowledge, NO_CLUSTERS))
  writeFileSync(atRoot('models/names.bin'), bytes)
  console.log(`models/names.bin: ${bytes.length} bytes`)
}
