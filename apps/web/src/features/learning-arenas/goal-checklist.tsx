import { Button } from '@navikt/ds-react/Button'
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { Search } from '@navikt/ds-react/Search'
import { Switch } from '@navikt/ds-react/Switch'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useState } from 'react'
import { useTexts } from '../../i18n/language.ts'
import styles from './goal-checklist.module.css'
import { type Goal, type GoalGroup, groupGoals, searchGoals } from './goal-groups.ts'

type Choice = { chosen: readonly string[]; onChange: (codes: string[]) => void }

/** One group: its goals, and both ways to have it done with. */
function Group({ group, all, chosen, onChange }: Choice & { group: GoalGroup; all: GoalGroup }) {
  const words = useTexts().learningArenas.checklist
  const shown = group.goals.map(({ code }) => code)
  const chosenInAll = all.goals.filter(({ code }) => chosen.includes(code)).length
  const isFull = shown.every(code => chosen.includes(code))
  const toggle = () =>
    onChange(isFull ? chosen.filter(code => !shown.includes(code)) : [...new Set([...chosen, ...shown])])
  return (
    <div className={styles.group}>
      <CheckboxGroup
        size="small"
        legend={words.chosenIn({ group: group.name, chosen: chosenInAll, count: all.goals.length })}
        value={[...chosen]}
        onChange={(codes: string[]) => onChange(codes)}
      >
        {group.goals.map(({ code, title }) => (
          <Checkbox key={code} value={code}>
            <span className={styles.code}>{code}</span> {title}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        aria-label={(isFull ? words.chooseNoneIn : words.chooseAllIn)({ group: group.name })}
        onClick={toggle}
      >
        {isFull ? words.chooseNone : words.chooseAll}
      </Button>
    </div>
  )
}

type GoalChecklistProps = Choice & {
  id: string
  goals: readonly Goal[]
}

/** Which goals can be reached at an arena: all of the catalogue, by group, found by a word. */
export function GoalChecklist({ id, goals, chosen, onChange }: GoalChecklistProps) {
  const { learningArenas, formats } = useTexts()
  const words = learningArenas.checklist
  const [search, setSearch] = useState('')
  // What is taken away while only the chosen are shown stays in sight, to be chosen again.
  const [kept, setKept] = useState<readonly string[] | null>(null)
  // What was chosen from an earlier catalogue can be taken away here too.
  const known = new Set(goals.map(({ code }) => code))
  const earlier: Goal[] = chosen
    .filter(code => !known.has(code))
    .map(code => ({ code, title: '', family: 'ALM', group: words.earlier }))
  const all = [...goals, ...earlier]
  const found = searchGoals(all, search).filter(({ code }) => kept === null || kept.includes(code))
  const groups = groupGoals(all)
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={styles.checklist}>
      <Heading id={`${id}-title`} level="2" size="small">
        {learningArenas.form.goals}
      </Heading>
      {all.length === 0 ? (
        <BodyShort>{words.noCatalogue}</BodyShort>
      ) : (
        <>
          <Search
            label={words.search}
            hideLabel={false}
            size="small"
            variant="simple"
            value={search}
            onChange={setSearch}
            // Enter searches, it does not send the form.
            onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          />
          <Switch
            size="small"
            checked={kept !== null}
            onChange={event => setKept(event.target.checked ? chosen : null)}
          >
            {words.onlyChosen}
          </Switch>
          <BodyShort role="status" weight="semibold">
            {words.chosen({ chosen: formats.number(chosen.length), count: formats.number(all.length) })}
          </BodyShort>
          {found.length === 0 && <BodyShort>{search === '' ? words.noGoals : words.nothingFound}</BodyShort>}
          {groupGoals(found).map(group => (
            <Group
              key={group.name}
              group={group}
              all={groups.find(({ name }) => name === group.name) ?? group}
              chosen={chosen}
              onChange={onChange}
            />
          ))}
        </>
      )}
    </section>
  )
}
