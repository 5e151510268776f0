import { expect, type Page, test } from '@playwright/test'
import { addressOfDoctor, expectAccessible, expectNoSidewaysScroll, PASSWORD, signIn } from './pages.ts'

const pages: Record<string, string[]> = {
  koordinator: [
    '/leger',
    '/leger?scheme=old&search=x',
    '/leger/ny',
    '/planer',
    '/veiledere',
    '/veiledere/ny',
    '/grupper',
    '/arenaer',
    '/arenaer/ny',
    '/roller',
    '/signeringslenker',
    '/laeringsmal/speil',
    '/endringer',
    '/bekreftelser',
    '/finnes-ikke',
  ],
  lege: [
    '/oversikt',
    '/plan',
    '/tjeneste',
    '/laeringsmal',
    '/laeringsmal?view=activities',
    '/veiledning',
    '/endringer',
    '/bekreftelser',
    '/leger',
  ],
  veileder: ['/venter', '/leger', '/timer'],
  leder: ['/venter', '/leger'],
  direktorat: [
    '/kohort',
    '/kohort/innlesing',
    '/registrering',
    '/registrering/ny',
    '/katalog',
    '/katalog/innlesing',
  ],
  admin: ['/kontoer', '/kontoer/ny'],
}

async function expectAccessibleWideAndNarrow(page: Page): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

/** What a browser says that went wrong while pages were looked at. */
function listProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    // A refused request is the page's to explain; a refused script or style is a fault.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  return problems
}

// They only look: any worker may take any of them.
test.describe.configure({ mode: 'parallel' })

test.describe('every page', () => {
  const open = [
    '/logg-inn',
    '/personvern',
    '/tilgjengelighet',
    '/kalkulator',
    '/kontroller',
    '/kontroller/7KQ2-M9XD-4RTB',
    '/signer',
    '/finnes-ikke',
  ]
  for (const address of open) {
    test(`${address} is accessible to who is not signed in`, async ({ page }) => {
      await page.goto(address)
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 800 })
      await expectNoSidewaysScroll(page)
    })
  }

  for (const [username, addresses] of Object.entries(pages)) {
    test(`is accessible to ${username}, wide and narrow`, async ({ page }) => {
      test.slow()
      const problems = listProblems(page)
      await signIn(page, username)
      for (const address of addresses) {
        await page.goto(address)
        await expectAccessibleWideAndNarrow(page)
        expect(await page.title()).toContain('ALIS')
      }
      expect(problems).toEqual([])
    })
  }

  const belowDoctor = [
    '',
    '/endre',
    '/historikk',
    '/tjeneste',
    '/tjeneste/ny',
    '/fravaer/nytt',
    '/regnestykket',
    '/ordninger',
    '/endringer/ny',
    '/alternativer',
    '/bekreftelser/ny',
    '/plan',
    '/plan/ny',
    '/laeringsmal',
    '/aktiviteter/ny',
    '/veiledning',
    '/veileder/ny',
    '/vurderinger/ny',
  ]
  // In two tests, one for each worker.
  for (const half of [0, 1]) {
    test(`a doctor’s pages are accessible, wide and narrow (${half + 1} of 2)`, async ({ page }) => {
      test.slow()
      const problems = listProblems(page)
      await signIn(page, 'koordinator')
      const doctor = await addressOfDoctor(page, 'Åsen')
      for (const [index, below] of belowDoctor.entries()) {
        if (index % 2 !== half) continue
        await page.goto(`${doctor}${below}`)
        await expectAccessibleWideAndNarrow(page)
      }
      expect(problems).toEqual([])
    })
  }

  test('can be used by keyboard alone, from the skip link on', async ({ page }) => {
    await page.goto('/logg-inn')
    await expect(page.getByRole('heading', { level: 1, name: 'Logg inn' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused()
    await page.getByLabel('Brukernavn').focus()
    await page.keyboard.type('koordinator')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Leger' })).toBeVisible()
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      if (
        await page
          .getByRole('link', { name: 'Bakken, Nora' })
          .evaluate(link => link === document.activeElement)
      )
        break
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Nora Bakken' })).toBeVisible()
  })

  test('speaks the language that the person chose, wherever she signs in', async ({ page, browser }) => {
    await signIn(page, 'admin')
    await page.getByRole('button', { name: 'Språk' }).click()
    await page
      .getByRole('button', { name: 'Nynorsk' })
      .or(page.getByRole('menuitem', { name: 'Nynorsk' }))
      .first()
      .click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
    const elsewhere = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await signIn(elsewhere, 'admin')
    await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'nn')
  })

  test('leads to the sign-in page and back', async ({ page }) => {
    await page.goto('/leger?scheme=old')
    await expect(page).toHaveURL(/logg-inn/)
    await page.getByLabel('Brukernavn').fill('koordinator')
    await page.getByLabel('Passord').fill('feil passord')
    await page.getByRole('button', { name: 'Logg inn', exact: true }).first().click()
    await expect(page.getByText('Brukernavnet eller passordet er feil', { exact: false })).toBeVisible()
    await page.getByLabel('Passord').fill(PASSWORD)
    await page.getByRole('button', { name: 'Logg inn', exact: true }).first().click()
    await expect(page).toHaveURL('/leger?scheme=old')
  })
})
