import type { Trainee } from '@alis/contract'
import type { Texts } from '@alis/texts'
import { Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { LinkButton } from '../../ui/link.tsx'
import { StatusTag } from './status-tag.tsx'
import styles from './trainee-details.module.css'

function part1Text(
  { trainees: { page }, formats }: Texts,
  { isPart1Exempt, part1CompletedOn }: Trainee,
): string {
  if (isPart1Exempt) return page.part1Exempt
  return part1CompletedOn === null
    ? page.part1Unknown
    : page.part1CompletedOn({ day: formats.day(part1CompletedOn) })
}

/** Who the doctor is and where, with the acts on the record. */
export function TraineeDetails({ trainee }: { trainee: Trainee }) {
  const texts = useTexts()
  const { columns, page } = texts.trainees
  const { provider, statusOn } = trainee
  const params = { traineeId: trainee.id }
  const registered = { name: provider.name, day: texts.formats.day(provider.registeredOn) }
  const facts = [
    { term: columns.hprNumber, text: trainee.hprNumber },
    { term: columns.provider, text: page.providerRegistered(registered) },
    { term: columns.scheme, text: texts.schemes[trainee.scheme] },
    { term: page.part1, text: part1Text(texts, trainee) },
    { term: columns.part3StartedOn, text: texts.formats.day(trainee.part3StartedOn) },
  ]
  return (
    <section aria-labelledby="details" className={styles.section}>
      <Heading id="details" level="2" size="medium">
        {page.details}
      </Heading>
      <dl className={styles.facts}>
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{columns.status}</dt>
          <dd>
            <StatusTag status={trainee.status} />{' '}
            {statusOn !== null && page.since({ day: texts.formats.day(statusOn) })}
          </dd>
        </div>
      </dl>
      <div className={styles.acts}>
        {trainee.can.edit && (
          <LinkButton to="/leger/$traineeId/endre" params={params} size="small" variant="secondary">
            {page.change}
          </LinkButton>
        )}
        <LinkButton to="/leger/$traineeId/historikk" params={params} size="small" variant="tertiary">
          {page.history}
        </LinkButton>
        {trainee.can.remove && (
          <LinkButton
            to="/leger/$traineeId/fjern"
            params={params}
            size="small"
            variant="tertiary"
            data-color="danger"
          >
            {page.removeTrainee}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
