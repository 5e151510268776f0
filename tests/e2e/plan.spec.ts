import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, signIn } from './pages.ts'

/** A page of somebody else, in a browser of their own. */
async function openAs(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
  await signIn(page, username)
  return page
}

/** The draft that is under way for a doctor, from the list of all plans. */
async function openDraftOf(page: Page, familyName: string): Promise<void> {
  await page.getByRole('link', { name: 'Planer', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: familyName })
  await row.getByRole('link', { name: /^Utkast, versjon/ }).click()
  await page.getByRole('link', { name: 'Rediger planen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Rediger planen for/ })).toBeVisible()
}

/** Begins the first plan of a doctor who has none. */
async function beginPlanOf(page: Page, familyName: string): Promise<void> {
  await page.goto('/planer?state=missing')
  await page.getByRole('link', { name: new RegExp(`^Lag en plan for ${familyName}`) }).click()
  await page.getByRole('radio', { name: 'En tom plan' }).check()
  await page.getByRole('button', { name: 'Begynn på planen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Rediger planen for/ })).toBeVisible()
}

const remarksOf = (page: Page) => page.getByRole('textbox', { name: 'Merknader', exact: true })
const saved = (page: Page) => page.getByText(/^Lagret \d\d\.\d\d/)

/** The version that is shown now, by its address. */
const addressOf = (page: Page): string => new URL(page.url()).pathname.replace('/rediger', '')

test.describe('plan', () => {
  test('goes from draft to agreed by doctor and leader, is revised, and shows what was changed', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'koordinator')
    await openDraftOf(page, 'Sæther')
    await remarksOf(page).fill('Legevakt hver fredag.')
    await expect(saved(page)).toBeVisible()
    await expectAccessible(page)
    const address = addressOf(page)
    await page.getByRole('link', { name: 'Til planen' }).click()
    await page.getByRole('button', { name: 'Foreslå planen' }).click()
    await expect(page.getByText('Planen er foreslått. Nå venter den på legen og lederen.')).toBeVisible()

    const doctor = await openAs(browser, 'lege')
    await doctor.goto(address)
    await doctor.getByRole('button', { name: 'Jeg er enig i planen' }).click()
    await expect(doctor.getByText('Du har sagt deg enig.')).toBeVisible()

    const leader = await openAs(browser, 'leder')
    await leader.goto(address)
    await expect(leader.getByText('Ingrid Sæther er enig. Den venter på deg som leder.')).toBeVisible()
    await leader.getByRole('button', { name: 'Jeg er enig som leder' }).click()
    await expect(leader.getByText('Begge er enige. Planen gjelder fra nå.')).toBeVisible()
    await expect(
      leader.getByText(/^Planen ble avtalt .+ av Ingrid Sæther og Torstein Haugen\.$/),
    ).toBeVisible()
    await expectAccessible(leader)

    await doctor.getByRole('link', { name: 'Plan', exact: true }).click()
    await doctor.getByRole('main').getByRole('link', { name: 'Begynn en revisjon' }).first().click()
    await doctor.getByRole('button', { name: 'Begynn revisjonen' }).click()
    await expect(doctor.getByLabel('Hvorfor skal planen revideres?')).toHaveAttribute('aria-invalid', 'true')
    await doctor.getByLabel('Hvorfor skal planen revideres?').fill('Ny stilling fra høsten.')
    await doctor.getByRole('button', { name: 'Begynn revisjonen' }).click()
    await remarksOf(doctor).fill('Legevakt hver mandag.')
    await expect(saved(doctor)).toBeVisible()
    await doctor.getByRole('link', { name: 'Til planen' }).click()
    const changes = doctor.getByRole('region', { name: 'Endret siden sist avtalt' })
    await expect(changes.getByRole('row', { name: /^Merknader/ })).toContainText('Legevakt hver fredag.')
    await expect(changes.getByRole('row', { name: /^Merknader/ })).toContainText('Legevakt hver mandag.')
    await expectAccessible(doctor)
    await doctor.setViewportSize({ width: 320, height: 800 })
    await expectNoSidewaysScroll(doctor)
  })

  test('keeps what is typed without a connection over a reload, and saves it afterwards', async ({
    page,
  }) => {
    await signIn(page, 'koordinator')
    await beginPlanOf(page, 'Brenden')
    await page.route('**/api/plans/*', route =>
      route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.fallback(),
    )
    await remarksOf(page).fill('Skrevet uten forbindelse.')
    await page.getByRole('button', { name: 'Legg til kurs' }).click()
    await page.getByRole('textbox', { name: /^Navn på kurset/ }).fill('Hud')
    await expect(page.getByText(/^Ikke lagret: ingen forbindelse\. Vi prøver igjen\./)).toBeVisible()

    await page.reload()
    await expect(page.getByText('Vi fant noe du skrev, som ikke var lagret')).toBeVisible()
    await expect(remarksOf(page)).toHaveValue('Skrevet uten forbindelse.')
    await expect(page.getByRole('textbox', { name: /^Navn på kurset/ })).toHaveValue('Hud')

    await page.unrouteAll()
    await page.getByRole('combobox', { name: 'Kurs', exact: true }).selectOption({ label: 'Emnekurs' })
    await expect(saved(page)).toBeVisible()
    await page.reload()
    await expect(remarksOf(page)).toHaveValue('Skrevet uten forbindelse.')
    await expect(page.getByRole('textbox', { name: /^Navn på kurset/ })).toHaveValue('Hud')
    await expect(page.getByText('Vi fant noe du skrev, som ikke var lagret')).toHaveCount(0)
  })

  test('tells the second of two who edit, who compares and chooses', async ({ page, browser }) => {
    await signIn(page, 'koordinator')
    await openDraftOf(page, 'Sæther')
    const doctor = await openAs(browser, 'lege')
    await doctor.goto(`${addressOf(page)}/rediger`)
    await expect(remarksOf(doctor)).toBeVisible()

    await remarksOf(page).fill('Skrevet av koordinatoren.')
    await page.getByLabel('Merknad om veiledningen').fill('Annenhver torsdag.')
    await page.getByLabel('Når skal legen begynne i en veiledningsgruppe?').focus()
    await expect(saved(page)).toBeVisible()

    await remarksOf(doctor).fill('Skrevet av legen.')
    const choice = doctor.getByRole('region', { name: 'Velg hva som skal gjelde: Merknader' })
    await expect(choice).toContainText('Skrevet av koordinatoren.')
    await expect(choice).toContainText('Skrevet av legen.')
    await expect(doctor.getByText('Dette er hentet inn, siden bare de hadde endret det')).toBeVisible()
    await expect(doctor.getByLabel('Merknad om veiledningen')).toHaveValue('Annenhver torsdag.')
    await expect(remarksOf(doctor)).toHaveValue('Skrevet av legen.')
    await expectAccessible(doctor)
    await choice.getByRole('button', { name: 'Bruk mitt for Merknader' }).click()
    await expect(saved(doctor)).toBeVisible()

    await page.reload()
    await expect(remarksOf(page)).toHaveValue('Skrevet av legen.')
  })
})
