import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { describeDraft, type GoalName } from './describe-draft.ts'
import type { PlaceOf } from './describe-item.ts'
import styles from './editor.module.css'
import type { DraftSection } from './plan-draft.ts'
import type { Editor } from './use-autosave.ts'

type SideProps = { id: string; title: string; lines: readonly string[]; other: readonly string[] }

/** One of two versions. What the other does not have is marked. */
function Side({ id, title, lines, other }: SideProps) {
  const { empty } = useTexts().educationPlans.editor
  return (
    <div className={styles.side}>
      <Heading id={id} level="4" size="xsmall">
        {title}
      </Heading>
      {lines.length === 0 ? (
        <BodyShort textColor="subtle">{empty}</BodyShort>
      ) : (
        <ul className={styles.lines} aria-labelledby={id}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines can say the same; they never move.
            <li key={index}>{other.includes(line) ? line : <mark>{line}</mark>}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

type SectionClashProps = {
  section: DraftSection
  editor: Editor
  names: { goalName: GoalName; placeOf: PlaceOf }
}

/** Two people changed the same section: both versions side by side, and the choice. */
export function SectionClash({ section, editor, names }: SectionClashProps) {
  const texts = useTexts()
  const { editor: words, sections } = texts.educationPlans
  if (!editor.state.clashes.includes(section)) return null
  const title = sections[section]
  const allMine = describeDraft(texts, section, editor.draft, names)
  const allTheirs = describeDraft(texts, section, editor.state.stored.draft, names)
  // There can be hundreds of goals: only those that differ are to be compared.
  const isShort = section !== 'goals'
  const mine = isShort ? allMine : allMine.filter(line => !allTheirs.includes(line))
  const theirs = isShort ? allTheirs : allTheirs.filter(line => !allMine.includes(line))
  return (
    // It is told at the top of the page; this part is read when one comes to it.
    <LocalAlert status="warning" role="group" aria-label={words.clashIn({ section: title })}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h3">{words.clashIn({ section: title })}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <div className={styles.sides}>
          <Side id={`${section}-mine`} title={words.mine} lines={mine} other={allTheirs} />
          <Side id={`${section}-theirs`} title={words.theirs} lines={theirs} other={allMine} />
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            variant="secondary"
            aria-label={words.takeMineOf({ section: title })}
            onClick={() => editor.choose(section, 'mine')}
          >
            {words.takeMine}
          </Button>
          <Button
            size="small"
            variant="secondary"
            aria-label={words.takeTheirsOf({ section: title })}
            onClick={() => editor.choose(section, 'theirs')}
          >
            {words.takeTheirs}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  )
}
