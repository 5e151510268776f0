import '@navikt/ds-css/dist/component/readmore.min.css'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import styles from './calculator-page.module.css'
import { CategoryTable } from './category-table.tsx'
import type { Counting } from './count-path.ts'
import { MonthTable } from './month-table.tsx'
import { PathFindings } from './path-findings.tsx'
import { PathRequirements } from './path-requirements.tsx'
import { SchemePair } from './scheme-pair.tsx'

/** Something that is worked out only once somebody asks for it. */
function OnDemand({ header, children }: { header: string; children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ReadMore header={header} open={isOpen} onOpenChange={setIsOpen}>
      {isOpen && children()}
    </ReadMore>
  )
}

/** What the answer is made of: requirements, findings, types of service, months, and both schemes. */
export function OpenedFigures({ counting }: { counting: Counting }) {
  const { months, comparison } = useTexts().calculator
  const { assessment } = counting
  return (
    <div className={styles.figures}>
      <PathRequirements assessment={assessment} />
      <PathFindings assessment={assessment} />
      <CategoryTable assessment={assessment} />
      <div className={styles.onDemand}>
        <OnDemand header={months.title}>{() => <MonthTable counting={counting} />}</OnDemand>
        <OnDemand header={comparison.title}>{() => <SchemePair counting={counting} />}</OnDemand>
      </div>
    </div>
  )
}
