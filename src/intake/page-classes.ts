import { lexiconFile, readTable } from '../language/table.ts'
import type { PageElement } from './dom.ts'

/** What the classes and the id of an element say that it is; see `lexicon/page-classes.tsv`. */
export type ElementKind = 'content' | 'comments' | 'other' | 'frame' | 'byline' | 'date' | 'source'

type Names = ReadonlyMap<ElementKind, RegExp>

function readNames(): Names {
  const names = new Map<ElementKind, string[]>()
  for (const { name, kind } of readTable(lexiconFile('page-classes.tsv'), ['name', 'kind'])) {
    names.set(kind as ElementKind, [...(names.get(kind as ElementKind) ?? []), name])
  }
  return new Map([...names].map(([kind, all]) => [kind, new RegExp(`(?:^|[ -])(?:${all.join('|')})(?=[ -]|$)`)]))
}

let known: Names | undefined

/** Where elements have their names, also on pages whose classes are made by a program. */
const NAMING = ['class', 'id', 'data-component', 'data-testid', 'data-e2e']

/** Whether a class, the id or another name of an element has one of the names of a kind, alone or as a part: `post__related-posts`. */
export function isOfKind(element: PageElement, kind: ElementKind): boolean {
  known ??= readNames()
  const names = plainNames(NAMING.map((name) => element.getAttribute(name) ?? '').join(' '))
  return names !== '' && known.get(kind)!.test(names)
}

/** `articleBody`, `article__body` and `article_body` are written alike. */
const plainNames = (names: string): string =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9\s]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
