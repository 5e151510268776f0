import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './pages.ts'

const answerOf = (page: Page) => page.getByRole('region', { name: 'Svaret' })
const day = (page: Page, name: string, number = 0) =>
  page.getByRole('textbox', { name, exact: true }).nth(number)

async function openCalculator(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/kalkulator${fragment}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Kalkulator' })).toBeVisible()
}

/** Half a year in hospital, then practice: the first worked case. */
async function fillIn(page: Page): Promise<void> {
  await openCalculator(page)
  await day(page, 'LIS1 fullført').fill('31.08.2020')
  await page.getByLabel('Type tjeneste').selectOption({ label: 'Institusjonstjeneste' })
  await day(page, 'Fra').fill('01.03.2021')
  await page.getByLabel('Pågår fortsatt').uncheck()
  await day(page, 'Til og med').fill('31.08.2021')
  await page.getByRole('button', { name: 'Legg til periode' }).click()
  await page.getByLabel('Type tjeneste').nth(1).selectOption({ label: 'Åpen uselektert praksis' })
  await expect(day(page, 'Fra', 1)).toHaveValue('1.9.2021')
  await page.getByLabel('Pågår fortsatt').nth(1).check()
  await day(page, 'Regn ut per').fill('01.01.2024')
}

test.describe('calculator', () => {
  test('answers while one types, and the address opens the same answer in another browser', async ({
    page,
    browser,
  }) => {
    const sent: string[] = []
    page.on('request', request => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    await fillIn(page)
    await expect(answerOf(page)).toContainText('Ferdig tidligst 28. februar 2026')
    await expect(page).toHaveURL(
      '/kalkulator#v1.n.20200831.20240101.cx.i10000-20210301-20210831.o10000-20210901-0',
    )
    expect(sent).toEqual([])
    await page.getByText('Måned for måned').click()

    const elsewhere = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await elsewhere.goto(page.url())
    await elsewhere.getByText('Måned for måned').click()
    await expect(elsewhere.getByRole('table', { name: 'Hva hver måned' })).toBeVisible()
    // The same day, the same figures: the pages read the same from the first line to the last.
    await expect(elsewhere.locator('main')).toHaveText((await page.locator('main').textContent()) ?? '')
    await expect(day(elsewhere, 'LIS1 fullført')).toHaveValue('31.8.2020')
  })

  test('keeps the last answer while a field is wrong, and says which', async ({ page }) => {
    await fillIn(page)
    await day(page, 'Til og med').fill('31.02.2021')
    await page.keyboard.press('Tab')
    await expect(day(page, 'Til og med')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('Skriv en dato i feltet «Til og med»', { exact: false })).toBeVisible()
    await expect(answerOf(page)).toContainText('Ferdig tidligst 28. februar 2026')
    await expect(answerOf(page)).toContainText('Svaret bruker det siste som var riktig')
    // The rest goes on counting: at half time from September 2021 on, four and a half years become nine.
    await page.getByLabel('Stillingsprosent').nth(1).fill('50')
    await expect(answerOf(page)).toContainText('Ferdig tidligst 31. august 2030')
  })

  test('removes rows and everything, and begins anew', async ({ page }) => {
    await fillIn(page)
    await page.getByRole('button', { name: 'Fjern periode 1' }).click()
    await expect(answerOf(page)).toContainText('Institusjonstjeneste: 6 md. må planlegges.')
    await expect(page.getByRole('button', { name: 'Legg til periode' })).toBeFocused()
    await page.getByRole('button', { name: 'Tøm alt' }).click()
    await expect(answerOf(page)).toContainText('Skriv hvilken dag du begynte')
    await expect(page).toHaveURL('/kalkulator')
  })

  for (const fragment of ['#v1.n', '#v1.n.20200231.20240101.cx', '#%E0%A4%A', `#v1${'.'.repeat(20_000)}`])
    test(`says of a link that it cannot be read: ${fragment.slice(0, 30)}`, async ({ page }) => {
      const problems: string[] = []
      page.on('pageerror', error => problems.push(error.message))
      await openCalculator(page, fragment)
      await expect(page.getByText('Lenken kan ikke leses')).toBeVisible()
      await expect(answerOf(page)).toContainText('Skriv hvilken dag du begynte')
      await day(page, 'Fra').fill('1.3.2021')
      await expect(page.getByText('Lenken kan ikke leses')).toBeHidden()
      expect(problems).toEqual([])
    })

  test('is accessible with everything open, wide and narrow', async ({ page }) => {
    await openCalculator(page)
    await page.getByRole('button', { name: 'Vis et eksempel' }).click()
    for (const opened of ['Måned for måned', 'Ny og gammel ordning side om side', 'Flere valg'])
      await page.getByRole('button', { name: opened }).click()
    await expect(page.getByText('31. desember 2026', { exact: false })).toBeVisible()
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
})
