import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
import AxeBuilder from '@axe-core/playwright'
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args.filter(a => !/web-security|site-isolation/.test(a)), headless: true })
const base = 'http://127.0.0.1:5199'
const p = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
await p.goto(base + '/logg-inn'); await p.fill('#username', 'direktorat'); await p.fill('#password', 'alis-demo'); await p.keyboard.press('Enter')
await p.waitForURL(u => !u.pathname.includes('logg-inn'), { timeout: 60000 }); await p.waitForLoadState('networkidle')
for (const lang of ['en', 'nn', 'nb']) {
  await p.evaluate(async language => { const me = await (await fetch('/api/me')).json(); await fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: me.version, language }) }) }, lang)
  for (const width of [1280, 360]) for (const path of ['/kohort?by=municipality&year=2012', '/kohort']) {
    await p.setViewportSize({ width, height: 900 }); await p.goto(base + path); await p.waitForLoadState('networkidle')
    await p.screenshot({ path: `/tmp/shots2/last-${lang}-${width}-${path.length}.png`, fullPage: true })
    const { violations } = await new AxeBuilder({ page: p }).analyze(); console.log(lang, width, path, violations.map(v => v.id), (await p.locator('main').innerText()).match(/\(.*%\)/)?.[0])
  }
}
for (const width of [1280, 360]) {
  await p.setViewportSize({ width, height: 900 }); await p.goto(base + '/kohort/innlesing'); await p.waitForLoadState('networkidle')
  await p.setInputFiles('input[type=file]', ['/tmp/pilotfiles/a.csv', '/tmp/pilotfiles/med-feil.csv'])
  await p.getByRole('button', { name: 'Kontroller filene' }).click(); await p.getByRole('heading', { name: /Dette skjer/ }).waitFor()
  for (const b of await p.getByRole('button', { name: /avviste rader|Kolonner/ }).all()) await b.click()
  await p.screenshot({ path: `/tmp/shots2/innlesing-dryrun-${width}.png`, fullPage: true })
  const { violations } = await new AxeBuilder({ page: p }).analyze(); console.log('dryrun', width, violations.map(v => v.id), await p.evaluate(() => document.activeElement?.textContent?.slice(0, 40)))
}
await browser.close()
