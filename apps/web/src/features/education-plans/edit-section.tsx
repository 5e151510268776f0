import { Heading } from '@navikt/ds-react/Typography'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/language.ts'
import type { GoalName } from './describe-draft.ts'
import type { PlaceOf } from './describe-item.ts'
import styles from './editor.module.css'
import type { DraftSection } from './plan-draft.ts'
import { SectionClash } from './section-clash.tsx'
import type { Editor } from './use-autosave.ts'

/** What every section of the editor is given. */
export type EditSectionProps = { editor: Editor; names: { goalName: GoalName; placeOf: PlaceOf } }

type Props = EditSectionProps & {
  /** What is saved together here. */
  sections: readonly DraftSection[]
  title?: string
  children: ReactNode
}

/** A section of the editor: its heading, what is to be chosen between, its fields. */
export function EditSection({ editor, names, sections, title, children }: Props) {
  const { sections: titles } = useTexts().educationPlans
  const [first] = sections
  if (first === undefined) return null
  return (
    <section id={first} aria-labelledby={`${first}-title`} className={styles.section}>
      <Heading id={`${first}-title`} level="2" size="medium">
        {title ?? titles[first]}
      </Heading>
      {sections.map(section => (
        <SectionClash key={section} section={section} editor={editor} names={names} />
      ))}
      {children}
    </section>
  )
}
