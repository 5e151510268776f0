import type { Amount, ConfirmationContent, ConfirmedService } from '@alis/contract'
import { loadTexts, type Texts } from '@alis/texts'
import { renderSVG } from 'uqr'
import { printPaper } from '../../core/paper.ts'
import type { Seal } from './seal.ts'

/** What stands on the paper besides the content. */
export type OnPaper = Pick<Seal, 'fingerprint' | 'keyId'> & { code: string; publicUrl: string }

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

/** The confirmation as PDF/A, in the content's language. The signed content has every letter as it was written. */
export async function makePaper(content: ConfirmationContent, onPaper: OnPaper): Promise<Buffer> {
  const texts = await loadTexts[content.language]()
  return printPaper('confirmations/confirmation-paper.typ', wordsOf(content, onPaper, texts))
}
