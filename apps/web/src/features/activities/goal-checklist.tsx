import type { LearningGoal } from '@alis/contract'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { Chips } from '@navikt/ds-react/Chips'
import { Search } from '@navikt/ds-react/Search'
import { BodyShort } from '@navikt/ds-react/Typography'
import { type KeyboardEvent, useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import styles from './goal-checklist.module.css'
import { type ChosenGoal, groupsOf, matches } from './goal-groups.ts'

type GoalChecklistProps = {
  goals: readonly LearningGoal[]
  /** Goals that are chosen already and no longer in the catalogue. */
  earlier: readonly ChosenGoal[]
  chosen: readonly string[]
  error: string | undefined
  onChoose: (goalIds: readonly string[]) => void
}

/** Where the arrow keys lead in a list of boxes. */
function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/**
 * The goals that an activity serves: a list to search in and tick, and what is chosen. The list is one stop for the tab key,
 * since a catalogue has more than a hundred goals; the arrow keys move within it.
 */
export function GoalChecklist({ goals, earlier, chosen, error, onChoose }: GoalChecklistProps) {
  const { form } = useTexts().activities
  const { number } = useTexts().formats
  const [typed, setTyped] = useState('')
  const [reached, setReached] = useState<string | null>(null)
  const shown = goals.filter(goal => matches(goal, typed))
  const stop = shown.some(({ id }) => id === reached) ? reached : shown[0]?.id
  const known: readonly ChosenGoal[] = [...goals, ...earlier]

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    const target = targetOf(event.key, boxes.indexOf(event.target as HTMLInputElement), boxes.length)
    if (target === null) return
    event.preventDefault()
    boxes[target]?.focus()
  }
  return (
    <div className={styles.field}>
      <CheckboxGroup
        id="goalIds"
        tabIndex={-1}
        legend={form.goals}
        description={form.goalsHint}
        error={error}
        value={[...chosen]}
        onChange={(goalIds: string[]) => onChoose(goalIds)}
      >
        <div className={styles.search}>
          <Search
            label={form.goalsSearch}
            hideLabel={false}
            size="small"
            variant="simple"
            value={typed}
            onChange={setTyped}
            // Enter would send the form.
            onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          />
          <BodyShort size="small" textColor="subtle" role="status">
            {shown.length === 0
              ? form.goalsNone
              : form.goalsFound({ shown: number(shown.length), all: number(goals.length) })}
          </BodyShort>
        </div>
        {shown.length > 0 && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the boxes in it take the keys; the list only listens for them.
          <div className={styles.list} onKeyDown={move}>
            {groupsOf(shown).map(group => (
              <div key={group.name} className={styles.group}>
                <BodyShort size="small" weight="semibold" className={styles.groupName}>
                  {group.name}
                </BodyShort>
                {group.goals.map(goal => (
                  <Checkbox
                    key={goal.id}
                    value={goal.id}
                    size="small"
                    tabIndex={goal.id === stop ? 0 : -1}
                    onFocus={() => setReached(goal.id)}
                  >
                    {form.goalOf(goal)}
                  </Checkbox>
                ))}
              </div>
            ))}
          </div>
        )}
      </CheckboxGroup>
      <BodyShort size="small" textColor="subtle">
        {chosen.length === 0
          ? form.goalsNoneChosen
          : form.goalsChosenCount({ number: number(chosen.length) })}
      </BodyShort>
      {chosen.length > 0 && (
        <Chips size="small" aria-label={form.goalsChosen}>
          {known
            .filter(({ id }) => chosen.includes(id))
            .map(goal => (
              <Chips.Removable
                key={goal.id}
                type="button"
                aria-label={form.removeGoal({ goal: form.goalOf(goal) })}
                onDelete={() => onChoose(chosen.filter(id => id !== goal.id))}
              >
                {goal.code}
              </Chips.Removable>
            ))}
        </Chips>
      )}
    </div>
  )
}
