import { describe, expect, it } from 'vitest'
import { settled, visitors } from './browser.ts'

const { open } = visitors({ samples: false })

const HOSTILE = `<img src=x onerror=alert(1)> عاجل
بيروت - رويترز
قال الناطق <script>document.title='owned'</script> سليم حداد إن «الجسر <b onclick=alert(2)>سيفتح</b> غدا» و"لا رسوم".`

describe('an empty archive', () => {
  it('says what to do, on the first page and in the search', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'أضف مقالات' }).waitFor()
    await page.getByRole('link', { name: 'الأقوال' }).click()
    await page.getByRole('heading', { name: 'الأرشيف فارغ' }).waitFor()
  })
})

describe('adding', () => {
  it('reads what is pasted, and leads to it', async () => {
    const page = await open('/add')
    await page
      .getByRole('textbox', { name: 'النص' })
      .fill('وزير النقل: الجسر يفتح غدا\nقال وزير النقل عادل مراد إن الجسر الجديد «سيفتح غدا».')
    await page.getByLabel('الوسيلة').fill('صدى النيل')
    await page.getByRole('button', { name: 'اقرأ وأضف' }).click()
    await page.getByText('أضيف مقال واحد').waitFor()
    await page.locator('.added a').click()
    await page.waitForURL('**/documents/*')
    await settled(page)
    expect(await page.locator('.article-text .content').first().textContent()).toContain('الجسر')
  })

  it('takes markup in an article for text', async () => {
    const page = await open('/add', { language: 'en' })
    page.on('dialog', () => expect.unreachable('a script of an article ran'))
    await page.getByRole('textbox', { name: 'Text' }).fill(HOSTILE)
    await page.getByLabel('Address of the article').fill('https://example.org/%22%3E%3Cscript%3Ealert(3)%3C/script%3E')
    await page.getByRole('button', { name: 'Read and add' }).click()
    await page.locator('.added a').click()
    await page.waitForURL('**/documents/*')
    await settled(page)
    expect(await page.locator('.article-text :is(img, script, b)').count()).toBe(0)
    expect(await page.textContent('.article-text')).toBe(HOSTILE.replaceAll('\n', ''))
    expect(await page.title()).not.toBe('owned')
  })

  it('tells which files could not be read, and why', async () => {
    const page = await open('/add', { language: 'en' })
    await page.getByRole('tab', { name: 'Files' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose files' }).click()
    await (await choosing).setFiles([
      { name: 'good.txt', mimeType: 'text/plain', buffer: Buffer.from('عنوان\nأكد الوزير سامي نصار أن القرار نهائي.') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ])
    await page.getByText('Done: 1 article added').waitFor()
    const line = page.locator('.added li', { hasText: 'empty.txt' })
    expect(await line.textContent()).toContain('empty')
    expect(await line.textContent()).toContain('could not be read')
  })
})
