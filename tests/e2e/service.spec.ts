import { expect, type Locator, type Page, test } from '@playwright/test'
import { addressOfDoctor, expectAccessible, expectNoSidewaysScroll, signIn } from './pages.ts'

// A fixed day, so that the figures are the same whenever the tests are run.
const asOf = '2026-01-31'
const onAFixedDay = (page: Page) =>
  page.route('**/api/trainees/*/progress', route =>
    route.continue({ url: `${route.request().url()}?asOf=${asOf}` }),
  )

/** The service page of a doctor whom both the coordinator and the supervisor follow. */
async function openService(page: Page, username: 'koordinator' | 'veileder'): Promise<void> {
  // How much was deducted on other days would tell a supervisor when somebody was away.
  if (username === 'koordinator') await onAFixedDay(page)
  await signIn(page, username)
  await page.goto(`${await addressOfDoctor(page, 'Østby')}/tjeneste`)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tjeneste og fravær for Mathias Østby' }),
  ).toBeVisible()
}

const rowOf = (page: Page, days: string) => page.getByRole('row', { name: new RegExp(days) })

/** Goes on by the tabulator key, as one does without a mouse, until something has focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The tabulator key does not lead there.')
}

test.describe('service and absence', () => {
  test('a coordinator sees what planned service does before she saves it', async ({ page }) => {
    await openService(page, 'koordinator')
    await page.getByRole('link', { name: 'Legg til tjeneste' }).click()
    const effect = page.getByRole('region', { name: 'Virkningen av det du skriver' })
    await expect(effect).toContainText('Ingenting er lagret ennå.')

    await page.getByLabel('Type tjeneste').selectOption({ label: 'Institusjonstjeneste' })
    await page.getByLabel('Tjenestested').fill('Sykehuset Innlandet, Gjøvik')
    await page.getByRole('textbox', { name: 'Fra', exact: true }).fill('01.09.2026')
    await page.getByRole('textbox', { name: 'Til og med' }).fill('31.08.2027')
    // It starts after today, so it is a plan.
    await expect(page.getByRole('checkbox', { name: 'Planlagt' })).toBeChecked()
    // 24 months at full time, 24 at 80 %, the planned 12 at full time and 6 at 80 %: 60 months.
    await expect(effect).toContainText(
      'Ferdig tidligst 29. februar 2028. Uten endringen nås ikke alle kravene.',
    )
    await expect(effect).toContainText('til sammen over 100 %')
    await expect(effect).toContainText('1.9.2026–31.8.2027')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Lagre' }).click()
    await expect(page.getByText('Perioden er lagt til.')).toBeVisible()
    await expect(rowOf(page, '1.9.2026–31.8.2027')).toContainText('Planlagt')
    await expectAccessible(page)

    // What was foreseen in the form is what now stands there.
    await page.getByRole('link', { name: /^Fjern .*Gjøvik/ }).click()
    await page.getByRole('button', { name: 'Fjern perioden' }).click()
    await expect(page.getByText('Perioden er fjernet.')).toBeVisible()
    await expect(rowOf(page, '1.9.2026–31.8.2027')).toHaveCount(0)
  })

  test('an absence is entered by keyboard alone, and the supervisor is told only what it takes', async ({
    page,
    browser,
  }) => {
    await openService(page, 'koordinator')
    await tabTo(page, page.getByRole('link', { name: 'Legg til fravær' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Skriv ikke diagnose eller årsak noe sted.')).toBeVisible()

    await tabTo(page, page.getByRole('radio', { name: 'Sykdom' }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('textbox', { name: 'Fra', exact: true }))
    await page.keyboard.type('01.03.2025')
    await tabTo(page, page.getByRole('textbox', { name: 'Til og med' }))
    await page.keyboard.type('31.12.2025')
    await tabTo(page, page.getByRole('textbox', { name: 'Fraværsprosent' }))
    await expect(page.getByRole('textbox', { name: 'Fraværsprosent' })).toHaveValue('100')
    const effect = page.getByRole('region', { name: 'Virkningen av det du skriver' })
    await expect(effect).toContainText('Fravær utover det som er tillatt, er trukket fra.')
    await expectAccessible(page)
    await tabTo(page, page.getByRole('button', { name: 'Lagre' }))
    await page.keyboard.press('Enter')

    await expect(page.getByText('Fraværet er lagt til.')).toBeVisible()
    await expect(rowOf(page, '1.3.2025–31.12.2025')).toContainText('Sykdom')
    // 8.49 months of absence, of which a tenth of the 37.6 months of service is free: 4.73 months.
    await expect(page.getByText('4 md. 21 d er trukket fra så langt.')).toBeVisible()

    const supervisor = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await openService(supervisor, 'veileder')
    await expect(supervisor.getByText(/trukket fra for fravær så langt: \d/)).toBeVisible()
    await expect(supervisor.getByText('Sykdom')).toHaveCount(0)
    await expect(supervisor.getByText('1.3.2025')).toHaveCount(0)
    await expect(supervisor.getByRole('link', { name: 'Legg til fravær' })).toHaveCount(0)
    await expectAccessible(supervisor)
  })

  test('the doctor may ask for a change, and reads the same on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await signIn(page, 'lege')
    await page.goto('/tjeneste')
    await expect(page.getByRole('heading', { level: 1, name: 'Tjeneste og fravær' })).toBeVisible()
    await expect(page.getByText('Toppen legesenter, 100 %')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Be om endring' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Prøv alternativer' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Legg til tjeneste' })).toHaveCount(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})
