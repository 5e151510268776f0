import type { Amount } from '@alis/contract'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useTexts } from '../i18n/language.ts'
import styles from './amount.module.css'

/** `3 år 2 md. 4 d av 5 år` over a thin bar. The bar repeats the figure and is not read out. */
export function AmountOf({ counted, required }: { counted: Amount; required: Amount }) {
  const { formats, trainees } = useTexts()
  const share = required.units > 0 ? Math.min(1, counted.units / required.units) : 1
  return (
    <div className={styles.amount}>
      <BodyShort size="small" className="figures">
        {trainees.countedOf({
          counted: formats.duration(counted.duration),
          required: formats.duration(required.duration),
        })}
      </BodyShort>
      <div className={styles.bar} aria-hidden>
        <div className={styles.done} data-full={share === 1} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
