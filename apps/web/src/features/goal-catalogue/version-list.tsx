import type { GoalCatalogueRow } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { Tag } from '@navikt/ds-react/Tag'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useTexts } from '../../i18n/language.ts'
import { Card, Cards } from '../../ui/cards.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import styles from './goal-catalogue.module.css'
import { cataloguesQuery, useUndoCatalogue } from './queries.ts'

const colours = { 'in-force': 'success', future: 'info', earlier: 'neutral', undone: 'neutral' } as const

type UndoProps = { version: GoalCatalogueRow; onUndone: (version: GoalCatalogueRow) => void }

/** The button, and the question that it leads to. */
function Undo({ version, onUndone }: UndoProps) {
  const words = useTexts().goalCatalogue.versions
  const [isAsking, setIsAsking] = useState(false)
  /** It was asked and left: focus goes back to the button. */
  const [isLeft, setIsLeft] = useState(false)
  const undo = useUndoCatalogue(version.id)
  if (!isAsking)
    return (
      <Button
        autoFocus={isLeft}
        className={styles.start}
        size="small"
        variant="tertiary"
        aria-label={words.undoOf({ name: version.name })}
        onClick={() => setIsAsking(true)}
      >
        {words.undo}
      </Button>
    )
  return (
    <div className={styles.section}>
      <RemovalQuestion
        body={words.undoBody}
        submitText={words.confirmUndo}
        removal={undo}
        cancel={
          <Button
            autoFocus
            variant="tertiary"
            onClick={() => {
              setIsAsking(false)
              setIsLeft(true)
            }}
          >
            {words.cancel}
          </Button>
        }
        onConfirm={() => undo.mutate(undefined, { onSuccess: onUndone })}
      />
    </div>
  )
}

/** All versions with their days, the latest first; who keeps the list can take one back. */
export function VersionList({ onUndone }: { onUndone: (version: GoalCatalogueRow) => void }) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.versions
  const factsOf = ({ validFrom, goals, importedAt, importedBy, undoneAt }: GoalCatalogueRow) => [
    words.validFrom({ day: formats.day(validFrom) }),
    words.goals({ number: formats.number(goals), count: goals }),
    importedBy === null ? words.shipped : words.imported({ at: formats.moment(importedAt), by: importedBy }),
    ...(undoneAt === null ? [] : [words.undoneAt({ at: formats.moment(undoneAt) })]),
  ]
  return (
    <Loaded query={useQuery(cataloguesQuery)} skeleton={<SkeletonLines count={3} />}>
      {({ items }) => (
        <Cards>
          {items.map(version => (
            <Card
              key={version.id}
              level="3"
              title={version.name}
              tag={
                <Tag size="small" variant="moderate" data-color={colours[version.state]}>
                  {words.states[version.state]}
                </Tag>
              }
            >
              <BodyShort size="small">{factsOf(version).join(' · ')}</BodyShort>
              <BodyShort size="small" textColor="subtle" className={styles.wrapping}>
                {goalCatalogue.source({ source: version.source })}
              </BodyShort>
              {version.can.undo && <Undo version={version} onUndone={onUndone} />}
            </Card>
          ))}
        </Cards>
      )}
    </Loaded>
  )
}
