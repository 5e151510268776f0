import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Amount, ConfirmationContent, ConfirmedService } from '@alis/contract'
import { loadTexts, type Texts } from '@alis/texts'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import { apiFolder } from '../../api-folder.ts'
import type { Seal } from './seal.ts'

/** What stands on the paper besides the content. */
export type OnPaper = Pick<Seal, 'fingerprint' | 'keyId'> & { code: string; publicUrl: string }

type Typesetter = { compiler: NodeCompiler; template: string }

let typesetter: Promise<Typesetter> | undefined

/** Loaded when the first paper is made: most of the time nobody needs it. */
async function loadTypesetter(): Promise<Typesetter> {
  const folder = join(apiFolder, 'src', 'features', 'confirmations')
  const [{ NodeCompiler }, template] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFile(join(folder, 'confirmation-paper.typ'), 'utf8'),
  ])
  return { compiler: NodeCompiler.create(), template }
}

/** `9f86 d081 …`, as one can read it aloud. */
const inGroups = (text: string): string => text.replace(/.{4}(?=.)/g, '$& ')

function lineOf(service: ConfirmedService, { categories, confirmationPaper: words, formats }: Texts) {
  const { place, municipality, startsOn, endsOn, positionPercent, absenceDays } = service
  const amount = ({ duration }: Amount) => formats.duration(duration)
  return {
    arena: municipality === null ? place : words.placeIn({ place, municipality }),
    cells: [
      categories[service.category],
      formats.range(startsOn, endsOn),
      formats.percent(positionPercent),
      formats.number(absenceDays),
      amount(service.deducted),
      amount(service.notDeducted),
      amount(service.counted),
    ],
  }
}

/** Every word and figure of the paper. The template only places them, so nothing that a person typed is ever markup. */
function wordsOf(content: ConfirmationContent, onPaper: OnPaper, texts: Texts) {
  const { confirmationPaper: words, formats } = texts
  const { doctor, provider, supervisor, supervisionHours, counted } = content
  const issuedOn = content.issuedOn ?? content.endsOn
  const leader = content.leader ?? ''
  const address = `${onPaper.publicUrl}/kontroller/${onPaper.code}`
  return {
    language: content.language,
    issuedOn,
    title: words.title,
    scheme: words.scheme[content.regulation],
    issuer: words.municipality(provider.name),
    facts: [
      [words.doctor, `${doctor.givenName} ${doctor.familyName}`],
      [words.hprNumber, doctor.hprNumber],
      [words.provider, words.municipality(provider.name)],
      [words.organisationNumber, provider.organisationNumber ?? words.notGiven],
      [
        words.span,
        words.fromTo(formats.dayInSentence(content.startsOn), formats.dayInSentence(content.endsOn)),
      ],
    ],
    serviceTitle: words.serviceTitle,
    columns: [words.arena, ...words.columns],
    lines: content.services.map(service => lineOf(service, texts)),
    sumLabel: words.sum,
    sum: formats.duration(counted.duration),
    sumInMonths: words.months(formats.number(counted.months)),
    supervisionTitle: words.supervisionTitle,
    supervision: [
      [words.supervisionHours, supervisionHours === null ? words.notGiven : formats.number(supervisionHours)],
      [words.supervisor, supervisor?.name ?? words.notGiven],
      [words.supervisorHprNumber, supervisor?.hprNumber ?? words.notGiven],
    ],
    standsByItself: words.standsByItself,
    signedTitle: words.signedTitle,
    signed: [
      [words.placeAndDay, `${content.place}, ${formats.dayInSentence(issuedOn)}`],
      [words.leader, leader],
    ],
    signedElectronically: words.signedElectronically,
    checkTitle: words.checkTitle,
    check: words.check,
    address,
    qrCode: renderSVG(address, { border: 0 }),
    qrCodeLabel: words.qrCode(address),
    seals: [
      [words.code, onPaper.code],
      [words.fingerprint, inGroups(onPaper.fingerprint)],
      [words.keyId, onPaper.keyId],
    ],
    footer: words.footer(onPaper.code),
  }
}

/** Letters that the paper's own font is known to have: Latin with all its marks, and the usual punctuation. */
const PRINTABLE =
  /[^\u0020-\u007e\u00a0-\u017f\u01cd-\u01f5\u0218-\u021b\u1e00-\u1eff\u2010-\u201e\u2020-\u2026\u202f]/gu

/**
 * The confirmation as PDF/A-2a: tagged, all fonts inside, in the content's language. A letter that no font here can show
 * would make it no PDF/A, so such letters are printed as `□`; the signed content has them as they are.
 */
export async function makePaper(content: ConfirmationContent, onPaper: OnPaper): Promise<Buffer> {
  typesetter ??= loadTypesetter()
  const [{ compiler, template }, texts] = await Promise.all([typesetter, loadTexts[content.language]()])
  const words = JSON.stringify(wordsOf(content, onPaper, texts))
  const print = (text: string) => {
    const paper = compiler.pdf(
      { mainFileContent: template, inputs: { words: text } },
      { pdfStandard: 'a-2a' },
    )
    // What was remembered of papers long made would otherwise stay in memory.
    compiler.evictCache(10)
    return paper
  }
  try {
    return print(words)
  } catch {
    return print(words.replace(PRINTABLE, '□'))
  }
}
