import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, signIn } from './pages.ts'

/** What the change does to the day, in the words that both sides read, and the two days that it names. */
async function readEffect(page: Page): Promise<{ sentence: string; day: string; before: string }> {
  const sentence = (await page.getByText(/^Ferdig tidligst .+ i stedet for .+ senere\.$/).textContent()) ?? ''
  const [, day = '', before = ''] = /^Ferdig tidligst (.+) i stedet for (.+): /.exec(sentence) ?? []
  return { sentence, day, before }
}

/** Asks for 60 % for as long as the doctor's present period goes on. */
async function askForLess(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Endringsønsker' }).click()
  await page.getByRole('link', { name: 'Nytt endringsønske' }).click()
  await page.getByRole('radio', { name: 'Redusert eller annen stillingsprosent' }).check()
  await page.getByLabel('Ny stillingsprosent').fill('60')
  await page.getByRole('textbox', { name: 'Fra', exact: true }).fill('01.01.2027')
  await page.getByLabel('Så lenge perioden varer').check()
}

test.describe('change-request', () => {
  test('is shown, sent, read in the same words and approved, and the forecast becomes what was shown', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'lege')
    await askForLess(page)
    const { sentence, day, before } = await readEffect(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send til koordinator' }).click()
    await expect(page.getByText('Ønsket er sendt til koordinatoren.')).toBeVisible()
    await expect(page.getByText(sentence)).toBeVisible()

    const coordinator = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await signIn(coordinator, 'koordinator')
    await coordinator.getByRole('link', { name: 'Endringsønsker' }).click()
    await expect(coordinator.getByRole('button', { name: 'Venter på deg' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const { pathname } = new URL(page.url())
    await coordinator.locator(`a[href="${pathname}"]`, { hasText: 'Sæther, Ingrid' }).click()
    await expect(coordinator.getByText('60 % stilling ved Toppen legesenter')).toBeVisible()
    await expect(coordinator.getByText(sentence)).toBeVisible()
    await expectAccessible(coordinator)
    await coordinator.getByRole('button', { name: 'Godkjenn' }).click()
    await expect(coordinator.getByText(`Godkjent. Legen kan nå tidligst være ferdig ${day}.`)).toBeVisible()

    await page.getByRole('link', { name: 'Oversikt' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Ingrid Sæther' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(`ferdig ${day}`)
    await expect(page.getByRole('main')).not.toContainText(before)
  })

  test('says at the fields what is missing, and keeps what was written over a reload', async ({ page }) => {
    await signIn(page, 'lege')
    await page.getByRole('link', { name: 'Endringsønsker' }).click()
    await page.getByRole('link', { name: 'Nytt endringsønske' }).click()
    await page.getByRole('radio', { name: 'Permisjon eller annet fravær' }).check()
    await page.getByRole('textbox', { name: 'Fra', exact: true }).fill('01.09.2027')
    await page.getByRole('textbox', { name: 'Til og med' }).fill('31.08.2027')
    await page.getByRole('button', { name: 'Send til koordinator' }).click()
    await expect(page.getByLabel('Type fravær')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Type fravær').selectOption({ label: 'Foreldrepermisjon' })
    await page.getByRole('button', { name: 'Send til koordinator' }).click()
    // Every field is right now; what the path does not allow is said where it is written.
    await expect(page.getByRole('textbox', { name: 'Til og med' })).toHaveAttribute('aria-invalid', 'true')

    await page.reload()
    await expect(page.getByLabel('Type fravær')).toHaveValue('parental-leave')
    await expect(page.getByRole('textbox', { name: 'Til og med' })).toHaveValue('31.8.2027')
    await expect(page.getByText('Ikke sendt ennå')).toBeVisible()
  })

  test('begins as an alternative that is chosen among several', async ({ page }) => {
    await signIn(page, 'lege')
    await page.getByRole('link', { name: 'Endringsønsker' }).click()
    await page.getByRole('link', { name: 'Alternativer' }).click()
    await page.getByRole('button', { name: 'Permisjon til høsten' }).click()
    const chosen = page.getByRole('region', { name: 'Permisjon til høsten', exact: true })
    await expect(chosen.getByText('Annen permisjon')).toBeVisible()
    await chosen.getByRole('button', { name: /^Kopier/ }).click()
    await page.reload()
    await expect(page.getByRole('region', { name: 'Permisjon til høsten (kopi)' })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(page)
    await chosen.getByRole('button', { name: /^Velg dette/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nytt endringsønske' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Annen permisjon, 100 %, fra 1. september')
  })
})
