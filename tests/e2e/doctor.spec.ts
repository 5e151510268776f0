import { expect, test } from '@playwright/test'
import { signIn } from './pages.ts'

// A fixed day, so that the figure is the same whenever the tests are run.
const asOf = '2026-01-31'

test.describe('doctor', () => {
  test('sees how much counts towards each requirement, and the same periods as timeline and table', async ({
    page,
  }) => {
    await page.route('**/api/trainees/*/progress', route =>
      route.continue({ url: `${route.request().url()}?asOf=${asOf}` }),
    )
    await signIn(page, 'lege')
    await expect(page).toHaveURL('/oversikt')
    await expect(page.getByRole('heading', { level: 1, name: 'Ingrid Sæther' })).toBeVisible()
    // 6 in the hospital, 18 at 100 %, 12 at 60 % = 7.2, 23 at 80 % = 18.4: 49.6 months. A tenth of them is free of the
    // 6.655 months of absence, 1.695 are deducted.
    await expect(page.getByText('3 år 11 md. 27 d teller av 5 år')).toBeVisible()
    await expect(page.getByText(/^Du kan tidligst være ferdig/)).toBeVisible()
    await expect(page.getByText('Anslag, ikke en godkjenning').first()).toBeVisible()
    await expect(page.getByRole('row', { name: /Institusjonstjeneste .*av 6 md/ })).toContainText(
      'Oppfylt 31.8.2021',
    )
    await expect(page.getByRole('row', { name: /1\.3\.2023–29\.2\.2024/ })).toContainText('7 md. 6 d')
    await expect(page.getByRole('link', { name: 'Legg til tjeneste' })).toHaveCount(0)
  })

  test('opens the total down to a day', async ({ page }) => {
    await signIn(page, 'lege')
    await page.getByRole('link', { name: 'Slik er det regnet' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Slik er det regnet/ })).toBeVisible()
    await page
      .getByRole('row', { name: /mars 2021/ })
      .getByRole('button')
      .click()
    // The first day of service, at full time in a month of 31 days.
    await expect(page.getByRole('row', { name: /^1\.3\.2021/ })).toContainText('100 % av 1/31 måned')
  })

  test('is told which days do not count, and why', async ({ page }) => {
    await signIn(page, 'koordinator')
    await page.getByRole('link', { name: 'Ødegård, Olav' }).click()
    // Part 1 was completed 15 March 2022: service from 16 February to 14 March counts nothing (T6).
    await expect(page.getByRole('main')).toContainText('16.2.2022–14.3.2022')
  })

  test('works on a phone, with the table’s content as cards', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await signIn(page, 'lege')
    await expect(page.getByText('Toppen legesenter, 100 %')).toBeVisible()
  })
})
