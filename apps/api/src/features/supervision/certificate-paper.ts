import { loadTexts, type Texts } from '@alis/texts'
import { printPaper } from '../../core/paper.ts'
import type { EntryRecord } from './entry-store.ts'

/** What a certificate of supervision says: only what both sides have confirmed. */
export type CertificateContent = {
  language: 'nb' | 'nn'
  doctor: { givenName: string; familyName: string; hprNumber: string }
  providerName: string
  startsOn: string
  endsOn: string
  madeOn: string
  entries: readonly Pick<EntryRecord, 'heldOn' | 'minutes' | 'topic' | 'supervisorName' | 'deciderName'>[]
}

/** The supervisors of the span, each once, in the order in which they come. */
const supervisorsOf = ({ entries }: CertificateContent): string[] => [
  ...new Set(entries.map(({ supervisorName }) => supervisorName)),
]

function wordsOf(
  content: CertificateContent,
  { supervisionCertificate: words, supervision, formats }: Texts,
) {
  const { doctor, providerName, startsOn, endsOn, madeOn, entries } = content
  const supervisors = supervisorsOf(content)
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0)
  const hours = (value: number) => formats.number(Math.round((value / 60) * 100) / 100)
  return {
    language: content.language,
    madeOn,
    title: words.title,
    issuer: words.municipality(providerName),
    facts: [
      [words.doctor, `${doctor.givenName} ${doctor.familyName}`],
      [words.hprNumber, doctor.hprNumber],
      [words.provider, words.municipality(providerName)],
      [
        words.supervisors(supervisors.length),
        supervisors.length > 0 ? formats.list(supervisors) : words.none,
      ],
      [words.span, words.fromTo(formats.dayInSentence(startsOn), formats.dayInSentence(endsOn))],
    ],
    tableTitle: words.tableTitle,
    columns: words.columns,
    rows: entries.map(entry => [
      formats.day(entry.heldOn),
      supervision.topics[entry.topic],
      entry.supervisorName,
      hours(entry.minutes),
    ]),
    sumLabel: words.sum,
    sum: hours(minutes),
    noRows: words.noRows,
    onlyConfirmed: words.onlyConfirmed,
    signedTitle: words.signedTitle,
    placeAndDay: words.placeAndDay,
    signers: [words.supervisor, words.doctor],
    footer: words.footer(`${doctor.givenName} ${doctor.familyName}`, formats.day(madeOn)),
  }
}

/** The certificate of supervision (veiledningsattest) as PDF/A, to be signed by hand. */
export async function makeCertificatePaper(content: CertificateContent): Promise<Buffer> {
  const texts = await loadTexts[content.language]()
  return printPaper('supervision/certificate-paper.typ', wordsOf(content, texts))
}
