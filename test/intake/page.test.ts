import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleFromPage } from '../../src/intake/page.ts'

const FOLDER = new URL('./pages/', import.meta.url)
const styles = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []))
const fileOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

/** An article as the files beside the pages have it. */
const written = ({ outlet, published, title, text }: ReturnType<typeof articleFromPage>): string =>
  `outlet: ${outlet}\npublished: ${published}\ntitle: ${title}\n\n${text}\n`

describe('the article of a page', () => {
  it.each(styles)('in the style of pages/%s.html', (style) => {
    expect(written(articleFromPage(fileOf(`${style}.html`), null))).toBe(fileOf(`${style}.txt`))
  })
})
