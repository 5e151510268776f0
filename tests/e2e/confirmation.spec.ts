import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, PASSWORD, signIn } from './pages.ts'

async function visitor(browser: Browser, width = 1280): Promise<Page> {
  const viewport = { width, height: 800 }
  return (await browser.newContext({ locale: 'nb-NO', viewport })).newPage()
}

async function signedIn(browser: Browser, username: string, width?: number): Promise<Page> {
  const page = await visitor(browser, width)
  await signIn(page, username)
  return page
}

const title = 'Bekreftelse på gjennomført praktisk tjeneste'

async function prepareForIngrid(coordinator: Page, hours: string): Promise<string> {
  await coordinator.getByRole('textbox', { name: 'Fra', exact: true }).fill('01.03.2021')
  await coordinator.getByRole('textbox', { name: 'Til og med' }).fill('28.02.2023')
  await coordinator.getByLabel('Timer individuell veiledning').fill(hours)
  await coordinator.getByRole('radio', { name: 'En annen' }).check()
  await coordinator.getByRole('textbox', { name: 'Veileder (valgfritt)' }).fill('Bjørn Aasen')
  await coordinator.getByLabel('Veilederens HPR-nummer').fill('9050001')
  await coordinator.getByRole('button', { name: 'Lag bekreftelsen' }).click()
  await expect(coordinator.getByText('Bekreftelsen er laget.')).toBeVisible()
  return new URL(coordinator.url()).pathname
}

async function sign(leader: Page, password = PASSWORD): Promise<void> {
  await leader.getByLabel('Passordet ditt').fill(password)
  await leader.getByRole('button', { name: 'Signer', exact: true }).click()
}

const codeOn = async (page: Page): Promise<string> => {
  const href = await page.getByRole('link', { name: 'Kontroller', exact: true }).getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

test.describe('confirmation', () => {
  test('is prepared, objected to, changed, signed, downloaded, checked, replaced and withdrawn', async ({
    browser,
  }) => {
    const coordinator = await signedIn(browser, 'koordinator')
    await coordinator.getByRole('link', { name: 'Sæther, Ingrid' }).click()
    await coordinator.getByRole('link', { name: 'Lag bekreftelse' }).click()
    const address = await prepareForIngrid(coordinator, '42,5')

    const doctor = await signedIn(browser, 'lege', 360)
    await doctor.goto(address)
    await expect(doctor.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectNoSidewaysScroll(doctor)
    await doctor.getByRole('button', { name: 'Jeg har innvendinger' }).click()
    await doctor.getByLabel('Hva er feil').fill('Vi hadde 45 timer veiledning.')
    await doctor.getByRole('button', { name: 'Send innvendingene' }).click()
    await expect(doctor.getByText('Innvendingene er sendt til koordinatoren.')).toBeVisible()

    const leader = await signedIn(browser, 'leder', 360)
    await leader.goto(address)
    await expect(leader.getByText('Koordinatoren må svare på innvendingene')).toBeVisible()
    await expect(leader.getByLabel('Passordet ditt')).toHaveCount(0)

    await coordinator.goto(address)
    await coordinator.getByRole('link', { name: 'Endre', exact: true }).click()
    await expect(coordinator.getByText('Vi hadde 45 timer veiledning.')).toBeVisible()
    await coordinator.getByLabel('Timer individuell veiledning').fill('45')
    await coordinator.getByRole('button', { name: 'Lagre' }).click()
    await expect(coordinator.getByText('Bekreftelsen er endret.')).toBeVisible()

    // From the list to signed: one press on the row, the password, one press on the button.
    await leader.goto('/bekreftelser')
    await expect(leader.getByRole('heading', { name: 'Venter på signaturen din' })).toBeVisible()
    await leader.locator(`a[href="${address}"]`).first().click()
    await expect(leader.getByText('45 timer')).toBeVisible()
    await expectAccessible(leader)
    await expectNoSidewaysScroll(leader)
    await sign(leader, 'feil passord')
    await expect(leader.getByText('Passordet er feil. Prøv igjen.').first()).toBeVisible()
    await sign(leader)
    await expect(leader.getByText('Bekreftelsen er signert.')).toBeVisible()

    const code = await codeOn(leader)
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
    const downloading = leader.waitForEvent('download')
    await leader.getByRole('link', { name: 'Last ned PDF' }).click()
    const paper = await downloading
    expect(paper.suggestedFilename()).toBe(`bekreftelse-${code}.pdf`)
    const bytes = await readFile(await paper.path())
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(bytes.toString('latin1')).toContain(code)

    const anyone = await visitor(browser)
    await anyone.goto(`/kontroller/${code}`)
    await expect(anyone.getByRole('main')).toContainText('Gyldig')
    await expect(anyone.getByRole('main')).not.toContainText('Sæther')

    await coordinator.goto(address)
    await expectAccessible(coordinator)
    await coordinator.getByRole('link', { name: 'Lag en ny som erstatter' }).click()
    await expect(coordinator.getByText(`erstatter ${code}`)).toBeVisible()
    await expect(coordinator.getByLabel('Timer individuell veiledning')).toHaveValue('45')
    const replacement = await prepareForIngrid(coordinator, '46')
    await leader.goto(replacement)
    await sign(leader)
    await expect(leader.getByText('Bekreftelsen er signert.')).toBeVisible()
    const newCode = await codeOn(leader)
    await anyone.goto(`/kontroller/${code}`)
    await expect(anyone.getByRole('main')).toContainText('Erstattet')
    await expect(anyone.getByRole('main')).toContainText(newCode)

    await leader.getByRole('button', { name: 'Trekk tilbake' }).click()
    await leader.getByLabel('Hvorfor trekkes den tilbake?').fill('Timene var likevel feil.')
    await leader.getByLabel('Passordet ditt').fill(PASSWORD)
    await leader.getByRole('button', { name: 'Trekk tilbake bekreftelsen' }).click()
    await expect(leader.getByText('Bekreftelsen er trukket tilbake.')).toBeVisible()
    await anyone.goto(`/kontroller/${newCode}`)
    await expect(anyone.getByRole('main')).toContainText('Trukket tilbake')

    // Who only supervises the doctor learns nothing of it.
    const supervisor = await signedIn(browser, 'veileder')
    await supervisor.goto(address)
    await expect(supervisor.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible()
  })
})
