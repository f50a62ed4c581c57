import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Knowledge, loadKnowledge } from '../src/knowledge/knowledge.ts'
import { finderOf } from '../src/reading/names/finder.ts'
import { bytesOf, type Weights } from '../src/reading/names/weights.ts'
import { type Clusters, clustersOf } from './clusters.ts'
import { report, type Tally, tally } from './evaluate.ts'
import { trainingSet } from './examples.ts'
import { type GoldText, readGold } from './gold.ts'
import { trainAll } from './perceptron.ts'
import { quantized } from './quantize.ts'

// Trains the model of names and writes its weights:
//
//   npx tsx training/names.ts                    trains on all texts, writes models/names.bin
//   npx tsx training/names.ts --cross-validate   prints how well it does on texts held out, writes nothing
//   … --misses                                   prints every name missed or found amiss to stderr

const EPOCHS = 8
const SEEDS = [1, 2, 3, 4]
const MOST_FEATURES = 15_000
const FOLDS = 5

const atRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

function train(texts: readonly GoldText[], knowledge: Knowledge, clusters: Clusters): Weights {
  const set = trainingSet(texts, knowledge, clusters)
  return quantized(set.features, trainAll(set, EPOCHS, SEEDS), clusters, MOST_FEATURES)
}

// Contiguous blocks of whole texts: neighbours often tell the same news, and must not fall on both sides.
function crossValidate(texts: readonly GoldText[], knowledge: Knowledge, clusters: Clusters): void {
  const sum: Tally = {}
  const onMiss = process.argv.includes('--misses') ? (miss: string) => console.error(miss) : undefined
  for (let fold = 0; fold < FOLDS; fold++) {
    const from = Math.floor((fold * texts.length) / FOLDS)
    const to = Math.floor(((fold + 1) * texts.length) / FOLDS)
    const weights = train([...texts.slice(0, from), ...texts.slice(to)], knowledge, clusters)
    tally(texts.slice(from, to), finderOf(knowledge, weights), sum, onMiss)
  }
  console.log(report(sum))
}

const texts = readGold(atRoot('../shared/dev/names.ndjson'))
const knowledge = loadKnowledge()
const clusters = clustersOf(atRoot('../shared/dev/newspapers/articles.ndjson.gz'))
if (process.argv.includes('--cross-validate')) crossValidate(texts, knowledge, clusters)
else {
  const bytes = bytesOf(train(texts, knowledge, clusters))
  writeFileSync(atRoot('models/names.bin'), bytes)
  console.log(`models/names.bin: ${bytes.length} bytes`)
}
