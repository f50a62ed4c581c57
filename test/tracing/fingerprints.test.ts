import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintsOf } from '../../src/tracing/matching/fingerprints.ts'
import { matterOf, plainMatter } from '../../src/tracing/matching/matter.ts'
import { matterShingles } from '../../src/tracing/matching/shingles.ts'
import { arrival, type Told } from '../archive/records.ts'
import { proseOf } from './texts.ts'

const fingerprints = (text: string) => fingerprintsOf(matterShingles(plainMatter(text)))
const common = (a: Uint32Array, b: Uint32Array) => a.filter((hash) => b.includes(hash)).length

describe('fingerprints', () => {
  it('are few', () => {
    expect(fingerprints(proseOf(1, 600)).length).toBeLessThan(600 / 5)
    expect(fingerprints('كلمة واحدة أو اثنتان')).toHaveLength(0)
  })

  it('find any 17 words in a row that two texts share, wherever they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(200), fc.nat(200), (seed, before, after) => {
        const passage = proseOf(seed, 17)
        const a = `${proseOf(seed + 1, before)} ${passage} ${proseOf(seed + 2, 100)}`
        const b = `${proseOf(seed + 3, 100)} ${passage} ${proseOf(seed + 4, after)}`
        expect(common(fingerprints(a), fingerprints(b))).toBeGreaterThan(0)
      }),
    )
  })

  it('find a short text of which every tenth word was changed', () => {
    const words = proseOf(7, 40).split(' ')
    const changed = words.map((word, i) => (i % 10 === 9 ? 'غيره' : word)).join(' ')
    expect(common(fingerprints(words.join(' ')), fingerprints(changed))).toBeGreaterThan(1)
  })

  it('are the same in every spelling', () => {
    const text = 'أعلنت البلدية أن إصلاح الطريق الساحلي سينتهي قبل حلول الشتاء المقبل بإذن الله'
    expect(fingerprints(text.replace('أعلنت', 'اعلنت').replace('الطريق', 'الطـريق'))).toEqual(fingerprints(text))
  })

  it('are not of formulae of attribution', () => {
    const credit = 'ونقلت الوكالة عن مصدر مسؤول رفيع المستوى في وزارة الأشغال العامة قوله'
    const told = (content: string): Told => ({
      text: `${credit} ${content}`,
      statements: [{ cue: 'ونقلت', source: credit.slice('ونقلت '.length), content }],
    })
    const [a, b] = [told(proseOf(3, 30)), told(proseOf(4, 30))].map((one) =>
      fingerprintsOf(matterShingles(matterOf(arrival(one).record))),
    )
    expect(common(a!, b!)).toBe(0)
  })
})
