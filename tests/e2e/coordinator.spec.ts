import { expect, test } from '@playwright/test'
import { signIn } from './pages.ts'

test.describe('coordinator', () => {
  test('registers a doctor and her service, and sees in the roster how much of it counts', async ({
    page,
  }) => {
    await signIn(page, 'koordinator')
    await expect(page.getByRole('heading', { level: 1, name: 'Leger' })).toBeVisible()
    await page.getByRole('link', { name: 'Registrer lege' }).click()

    await page.getByLabel('HPR-nummer').fill('9012345')
    await page.getByLabel('Fornavn').fill('Áilu Ŋávdna')
    await page.getByLabel('Etternavn').fill('Øverås')
    await page.getByRole('textbox', { name: 'LIS1 fullført' }).fill('29.02.2020')
    await page.getByRole('textbox', { name: 'Start del 3' }).fill('01.03.2020')
    await page.getByRole('button', { name: 'Registrer lege' }).click()
    // Somebody has that number already: said at the field, and nothing that was typed is lost.
    await expect(page.getByLabel('HPR-nummer')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Etternavn')).toHaveValue('Øverås')
    await page.getByLabel('HPR-nummer').fill('9876543')
    await page.getByRole('button', { name: 'Registrer lege' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Áilu Ŋávdna Øverås' })).toBeVisible()

    for (const period of [
      {
        category: 'Institusjonstjeneste',
        place: 'Sykehuset Innlandet',
        percent: '100',
        from: '01.03.2020',
        to: '31.08.2020',
      },
      {
        category: 'Åpen uselektert praksis',
        place: 'Toppen legesenter',
        percent: '37,5',
        from: '01.09.2020',
        to: '31.08.2022',
      },
    ]) {
      await page.getByRole('link', { name: 'Legg til tjeneste' }).click()
      await page.getByLabel('Type tjeneste').selectOption({ label: period.category })
      await page.getByLabel('Tjenestested').fill(period.place)
      await page.getByLabel('Stillingsprosent').fill(period.percent)
      await page.getByRole('textbox', { name: 'Fra', exact: true }).fill(period.from)
      await page.getByLabel('Pågår fortsatt').uncheck()
      await page.getByRole('textbox', { name: 'Til og med' }).fill(period.to)
      await page.getByRole('button', { name: 'Lagre' }).click()
      await expect(page.getByText('Perioden er lagt til.')).toBeVisible()
    }

    await page.getByRole('link', { name: 'Áilu Ŋávdna Øverås' }).click()
    // Six months in the hospital and 24 months at 37.5 %: 6 + 9 = 15 months.
    await expect(page.getByText('1 år 3 md. teller av 5 år')).toBeVisible()
    await page.getByRole('link', { name: 'Leger' }).first().click()
    await page.getByRole('searchbox').fill('øverås')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/search=%C3%B8ver%C3%A5s/)
    await expect(page.getByText('1 lege funnet')).toBeVisible()
    await expect(page.getByRole('row', { name: /Øverås, Áilu Ŋávdna/ })).toContainText('1 år 3 md. av 5 år')
  })

  test('sorts and filters by the address, which can be kept', async ({ page }) => {
    await signIn(page, 'koordinator')
    await page.goto('/leger?sort=counted&order=desc&scheme=old')
    await expect(page.getByRole('row', { name: /Åsen, Henrik/ })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('columnheader', { name: 'Tellende tid' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await page.reload()
    await expect(page.getByRole('row')).toHaveCount(2)
  })

  test('is told when somebody else changed the same period, and loses nothing', async ({ page, browser }) => {
    await signIn(page, 'koordinator')
    await page.getByRole('link', { name: 'Yusuf Ali, Amina' }).click()
    await page.getByRole('link', { name: 'Se og endre tjeneste og fravær' }).click()
    await page.getByRole('link', { name: /^Endre .*Sentrum legesenter, 1\.3\.2025/ }).click()
    const address = page.url()
    await page.getByLabel('Tjenestested').fill('Sentrum legesenter, avdeling sør')

    const colleague = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await signIn(colleague, 'koordinator')
    await colleague.goto(address)
    await colleague.getByLabel('Stillingsprosent').fill('70')
    await colleague.getByRole('button', { name: 'Lagre' }).click()
    await expect(colleague.getByText('Perioden er endret.')).toBeVisible()

    await page.getByRole('button', { name: 'Lagre' }).click()
    await expect(page.getByText('Noen andre har endret dette')).toBeVisible()
    await expect(page.getByLabel('Tjenestested')).toHaveValue('Sentrum legesenter, avdeling sør')
    await expect(page.getByRole('main')).toContainText('70')
  })

  test('removes a period after having been told what that means, and finds it in the history', async ({
    page,
  }) => {
    await signIn(page, 'koordinator')
    await page.getByRole('link', { name: 'Brenden, Silje Marie' }).click()
    await page.getByRole('link', { name: 'Se og endre tjeneste og fravær' }).click()
    await page.getByRole('link', { name: /^Fjern .*Gausdal legekontor/ }).click()
    await expect(page.getByText('Perioden teller ikke lenger når den er fjernet')).toBeVisible()
    await page.getByRole('button', { name: 'Fjern perioden' }).click()
    await expect(page.getByText('Perioden er fjernet.')).toBeVisible()
    await page.getByRole('link', { name: 'Silje Marie Brenden' }).click()
    await page.getByRole('link', { name: 'Historikk' }).click()
    await expect(page.getByText('En tjenesteperiode ble fjernet')).toBeVisible()
    await expect(page.getByText('Gausdal legekontor').first()).toBeVisible()
  })

  test('of another municipality learns nothing about the doctor', async ({ page, browser }) => {
    await signIn(page, 'koordinator')
    await page.getByRole('link', { name: 'Bakken, Nora' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nora Bakken' })).toBeVisible()
    const address = page.url()
    const other = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await signIn(other, 'koordinator2')
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(other.getByText('Bakken')).toHaveCount(0)
  })
})
