import type { ConfirmationCheck } from '@alis/contract'
import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons'
import { BodyLong, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { TextLink } from '../../ui/link.tsx'
import styles from './check-page.module.css'

const icons = {
  valid: CheckmarkCircleIcon,
  replaced: ExclamationmarkTriangleIcon,
  withdrawn: XMarkOctagonIcon,
  unknown: QuestionmarkDiamondIcon,
} as const satisfies Record<ConfirmationCheck['status'], unknown>

function Scope({ scope }: { scope: NonNullable<ConfirmationCheck['scope']> }) {
  const { confirmationCheck, categories, formats } = useTexts()
  const words = confirmationCheck.scope
  return (
    <section aria-labelledby="scope">
      <Heading id="scope" level="2" size="small" spacing>
        {words.title}
      </Heading>
      <dl className={styles.scope}>
        <dt>{words.provider}</dt>
        <dd>{scope.provider}</dd>
        <dt>{words.days}</dt>
        <dd>{formats.range(scope.startsOn, scope.endsOn)}</dd>
        <dt>{words.categories}</dt>
        <dd>{formats.list(scope.categories.map(category => categories[category]))}</dd>
        <dt>{words.counted}</dt>
        <dd>{formats.duration(scope.counted.duration)}</dd>
        <dt>{words.issuedOn}</dt>
        <dd>{formats.day(scope.issuedOn)}</dd>
      </dl>
    </section>
  )
}

/** The one answer, in large letters; below it what the paper covers. */
export function CheckAnswer({ code, check }: { code: string; check: ConfirmationCheck }) {
  const { confirmationCheck: words, formats } = useTexts()
  const { status, replacedBy, withdrawnOn, scope } = check
  const Icon = icons[status]
  const explained =
    status === 'withdrawn'
      ? words.explained.withdrawn({ code, day: formats.dayInSentence(withdrawnOn ?? '') })
      : words.explained[status]({ code })
  return (
    <>
      <div role="status" className={styles.answer} data-status={status}>
        <Icon aria-hidden className={styles.icon} />
        <div>
          <Heading level="2" size="xlarge">
            {words.answers[status]}
          </Heading>
          <BodyLong>{explained}</BodyLong>
          {replacedBy !== null && (
            <TextLink to="/kontroller/$code" params={{ code: replacedBy }}>
              {words.showNew({ code: replacedBy })}
            </TextLink>
          )}
        </div>
      </div>
      {scope !== null && <Scope scope={scope} />}
    </>
  )
}
