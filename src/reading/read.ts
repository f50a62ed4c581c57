import { type Knowledge, loadKnowledge } from '../knowledge/knowledge.ts'
import { findNumbers } from '../language/numbers.ts'
import { findQuantities } from '../language/quantities.ts'
import { findTimes, type TimeMention } from '../language/times.ts'
import { type Token, tokenize } from '../language/tokens.ts'
import { composeRecord } from '../record/compose.ts'
import type { ArticleRecord } from '../record/schema.ts'
import type { Article } from '../text/article.ts'
import { findAttributions } from './attributions.ts'
import { emptyCast } from './entities/cast.ts'
import { mergeLateNames } from './entities/merge.ts'
import { castNames } from './entities/named.ts'
import { findSpeakers } from './entities/speakers.ts'
import type { Stage } from './entities/stage.ts'
import { learnTitles } from './entities/titled.ts'
import { castCredits, entityOf } from './entities.ts'
import { layoutOf } from './layout.ts'
import { boundNames } from './names/bounds.ts'
import { settleNamesakes } from './names/namesakes.ts'
import { findNames } from './names.ts'
import { pageOf } from './page.ts'
import { findQuotations } from './quotations.ts'
import { findSentences } from './sentences.ts'
import { speakerWords } from './sources/speaker-words.ts'
import { composeStatements, inOrder } from './statements.ts'

/** Reads one article into its record. */
export type Reader = (article: Article) => ArticleRecord

/** Makes a reader; `knowledge` names folders of tables that are laid over the program's own. */
export function createReader({ knowledge: extra = [] }: { readonly knowledge?: readonly string[] } = {}): Reader {
  const knowledge = loadKnowledge({ extra })
  const speakerWord = speakerWords(knowledge)
  return (article) => readWith(knowledge, speakerWord, article)
}

let own: Reader | undefined

/** Reads one article into its record: who said what, when, according to whom. Pure and synchronous. */
export function readArticle(article: Article): ArticleRecord {
  own ??= createReader()
  return own(article)
}

function readWith(knowledge: Knowledge, speakerWord: ReturnType<typeof speakerWords>, article: Article): ArticleRecord {
  const { text } = article
  const tokens = tokenize(text)
  const quotations = findQuotations(tokens)
  const sentences = findSentences(tokens, quotations)
  const numbers = findNumbers(text, tokens)
  const { times, doubts } = findTimes(text, tokens, numbers, article.published?.slice(0, 10) ?? null)
  const speakerOf = (token: Token) => speakerWord(token.form)
  const bounded = boundNames(text, knowledge, tokens, findNames(tokens, knowledge, text), speakerOf)
  const names = settleNamesakes(tokens, bounded)
  const page = pageOf({ text, tokens, sentences, quotations, numbers, times, names, knowledge })
  const layout = layoutOf(page, article)
  const attributions = findAttributions(page, speakerOf, layout.roleOf)
  const cast = emptyCast()
  const named = castNames(page, cast, article.published?.slice(0, 10) ?? null)
  const isRead = (sentence: number) => layout.roleOf(sentences[sentence]!) !== null
  const stage: Stage = { page, speakerWord: speakerOf, cast, named, isRead, issuers: new Map() }
  learnTitles(stage)
  const spoken = mergeLateNames(page, cast, findSpeakers(stage, attributions))
  return composeRecord(article, layout.title, {
    credits: castCredits(cast, layout),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    entities: cast.characters.map(entityOf),
    mentions: inOrder(cast.mentions),
    times: times.map(timeRecord),
    quantities: [...findQuantities(text, tokens, numbers)],
    statements: composeStatements(page, article, layout, spoken),
    events: [],
    issues: doubts.map(({ start, end, code, message }) => ({ start, end, code, message })),
  })
}

const timeRecord = ({
  start,
  end,
  type,
  value,
  basis,
  certain,
  implied,
}: TimeMention): ArticleRecord['times'][number] => ({
  start,
  end,
  type,
  value,
  basis,
  certain: [...certain],
  implied: [...implied],
})
