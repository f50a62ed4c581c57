import { describe, expect, it } from 'vitest'
import { nisbaForms, peopleForms } from '../../src/knowledge/nisba.ts'

describe('nisbaForms', () => {
  it('inflects for gender, number and article', () => {
    const forms = nisbaForms('روسي')
    for (const form of [
      'روسي',
      'الروسي',
      'روسية',
      'الروسية',
      'روسيون',
      'الروسيين',
      'روسيات',
      'روسيان',
      'الروسيتان',
      'روسيتين',
    ]) {
      expect(forms).toContain(form)
    }
  })

  it('inflects every word of a compound that can be', () => {
    expect(nisbaForms('كوري جنوبي')).toContain('الكورية الجنوبية')
    expect(nisbaForms('كوري جنوبي')).toContain('كوريون جنوبيون')
    expect(nisbaForms('جنوب أفريقي')).toContain('الجنوب أفريقية')
    expect(nisbaForms('جنوب أفريقي')).toContain('جنوب الأفريقي')
  })

  it('gives the name of a people with and without the article', () => {
    expect(peopleForms('أكراد')).toEqual(['أكراد', 'الأكراد'])
    expect(peopleForms('الروس')).toEqual(['الروس', 'روس'])
  })
})
