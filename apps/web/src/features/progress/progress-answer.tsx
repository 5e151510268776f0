import type { Progress } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import styles from './progress-answer.module.css'

/** The requirement that all service counts towards: the first question of every reader. */
const isTotal = ({ code }: Progress['requirements'][number]) => code === 'T1' || code === 'O-total'

/** The answer first: how much counts, how much is missing, and that it is an estimate. */
export function ProgressAnswer({ progress }: { progress: Progress }) {
  const { progress: texts, formats } = useTexts()
  const total = progress.requirements.find(isTotal)
  if (!total) return null
  const counted = formats.duration((total.counted ?? progress.total.counted).duration)
  const required = formats.duration(total.required.duration)
  return (
    <div className={styles.answer}>
      <p className={styles.sentence}>
        {texts.answer.counts({ counted, required })}{' '}
        {total.status === 'met'
          ? texts.answer.done
          : total.missing && texts.answer.missing({ missing: formats.duration(total.missing.duration) })}
      </p>
      <div className={styles.estimate}>
        <Tag size="small" variant="moderate" data-color="neutral">
          {texts.estimate}
        </Tag>
        <BodyShort size="small" textColor="subtle">
          {texts.estimateNote({ day: formats.dayInSentence(progress.asOf) })}
        </BodyShort>
      </div>
    </div>
  )
}
