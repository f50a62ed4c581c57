import type { StoredDocument, StoredStatement } from '../../archive/archive.ts'
import type { StatementRecord } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import { quoteOf } from '../quotes.ts'
import type { Quote } from '../schema.ts'
import { wordingOf } from './content-words.ts'
import { likenessOf } from './likeness.ts'

const LEAST_SHARED = 3
const LEAST_CONTAINED = 0.6

/**
 * The sentence of a document that says what a statement says, whether or not it attributes it to anybody; null when
 * none does. A source tells in its own voice what others report as its statement.
 */
export function tellingSentence(statement: StoredStatement, document: StoredDocument): Quote | null {
  const { sentences, document: read } = document.record
  const compared = sentences.map((sentence) => ({
    sentence,
    likeness: likenessOf(wordingOf(statement), wordingOf(spokenBy(document, sentence))),
  }))
  const best = compared
    .filter(({ likeness }) => likeness.shared >= LEAST_SHARED && likeness.containment >= LEAST_CONTAINED)
    .sort((a, b) => b.likeness.shared - a.likeness.shared)[0]
  return best ? quoteOf(read.text, best.sentence) : null
}

/** A stretch of a text as a statement of nobody, to be compared as one. */
export function spokenBy(document: StoredDocument, content: Span): StoredStatement {
  const statement: StatementRecord = {
    id: `${content.start}`,
    cue: { start: content.start, end: content.start },
    source: null,
    speaker: null,
    content: [content],
    mode: 'indirect',
    stance: 'say',
    chain: [],
    medium: null,
    time: null,
    place: null,
    evidence: null,
    anonymity: null,
    inside: null,
    rule: 'whole-text',
    certainty: 'inferred',
  }
  return { id: `${document.id}:${content.start}`, document, statement, speaker: null }
}
