import { type Category, NewServicePeriod, type ServicePeriod, type Trainee } from '@alis/contract'
import { Checkbox } from '@navikt/ds-react/Checkbox'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Controller } from 'react-hook-form'
import { CancelLink } from '../../forms/cancel-link.tsx'
import { EntryForm, type SavedForm } from '../../forms/entry-form.tsx'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { wordsOf } from '../../forms/words-of.ts'
import { useTexts } from '../../i18n/language.ts'
import { arenasQuery } from '../learning-arenas/index.ts'
import { factsOf, LiveEffect } from '../progress/index.ts'
import { MunicipalityField } from './municipality-field.tsx'
import {
  isPlannedByItsStart,
  type ServiceValues,
  toBody,
  toPeriodFacts,
  withPeriod,
} from './service-values.ts'

type ServiceFormProps = SavedForm<NewServicePeriod, ServiceValues> & {
  trainee: Trainee
  /** The period that is changed; none for a new one. */
  period?: ServicePeriod
  /** Today; undefined while it is not known, and then the effect is not either. */
  asOf: string | undefined
}

type ServiceEffectProps = Pick<ServiceFormProps, 'trainee' | 'period'> & {
  asOf: string
  values: ServiceValues
}

/** What the written period would do. */
function ServiceEffect({ trainee, period, asOf, values }: ServiceEffectProps) {
  const facts = factsOf(trainee)
  if (facts === null) return null
  const registeredOn = period?.providerRegisteredOn ?? trainee.provider.registeredOn
  const written = toPeriodFacts(values, {
    id: period?.id ?? 'new',
    registration: [{ startsOn: registeredOn, endsOn: null }],
  })
  return <LiveEffect before={facts} after={written && withPeriod(facts, written)} asOf={asOf} />
}

type ArenaChoice = { id: string; name: string; category: Category | null }

/** The arenas that a period can be at: those in use, and the one where it is. */
function useArenaChoices(trainee: Trainee, period: ServicePeriod | undefined): ArenaChoice[] {
  const { data } = useQuery(arenasQuery(trainee.provider.id))
  const current = period?.arena ?? null
  const choices = (data?.arenas ?? []).filter(({ id, isInUse }) => isInUse || id === current?.id)
  return current === null || choices.some(({ id }) => id === current.id)
    ? choices
    : [{ ...current, category: period?.category ?? null }, ...choices]
}

/** The fields of a period of service, with what they would do. */
export function ServiceForm({
  trainee,
  period,
  asOf,
  initial,
  error,
  isSaving,
  onSave,
  children,
}: ServiceFormProps) {
  const texts = useTexts()
  const words = texts.servicePeriods
  const labels = {
    category: words.category,
    arenaId: words.arena,
    place: words.place,
    municipalityId: words.municipality,
    positionPercent: words.positionPercent,
    startsOn: words.startsOn,
    endsOn: words.endsOn,
    isPlanned: words.isPlannedLabel,
  }
  const wrongPercent = words.positionPercentWrong
  const { form, handle, messageOf, judge, summary, submit } = useContractForm<
    ServiceValues,
    NewServicePeriod
  >({
    schema: NewServicePeriod,
    defaultValues: initial,
    toBody,
    labels,
    sentences: {
      municipalityId: { type: words.municipalityPick },
      positionPercent: {
        type: wrongPercent,
        exclusiveMinimum: wrongPercent,
        maximum: wrongPercent,
        multipleOf: wrongPercent,
      },
    },
  })
  const values = form.watch()
  // Research is service in the old scheme only.
  const categories = wordsOf(texts.categories).filter(
    ([code]) => code !== 'research' || trainee.scheme === 'old',
  )
  // A new period is a plan when it starts later, until somebody says what it is.
  const isPlanChosen = useRef(period !== undefined)
  const followStart = (startsOn: string) => {
    if (!isPlanChosen.current && asOf !== undefined)
      form.setValue('isPlanned', isPlannedByItsStart(startsOn, asOf))
  }
  const arenas = useArenaChoices(trainee, period)
  /** An arena says where it is and what it counts as. */
  const followArena = () => {
    const arena = arenas.find(({ id }) => id === form.getValues('arenaId'))
    if (arena === undefined) return
    form.setValue('place', arena.name)
    if (arena.category !== null) form.setValue('category', arena.category)
    judge('category')
  }
  /** What counts as something else is not served at that arena. */
  const leaveOtherArena = () => {
    const arena = arenas.find(({ id }) => id === form.getValues('arenaId'))
    if (arena !== undefined && arena.category !== form.getValues('category')) form.setValue('arenaId', '')
  }
  return (
    <EntryForm
      onSubmit={submit(body => onSave(body, handle))}
      summary={summary}
      error={error}
      isSaving={isSaving}
      cancel={<CancelLink to="/leger/$traineeId/tjeneste" params={{ traineeId: trainee.id }} />}
      aboveButtons={children}
    >
      <BodyShort>{texts.frame.form.allButOptional}</BodyShort>
      <Select
        id="category"
        label={words.category}
        error={messageOf('category')}
        {...form.register('category', {
          onChange: () => {
            judge('category')
            leaveOtherArena()
          },
        })}
      >
        <option value="">{texts.frame.form.choose}</option>
        {categories.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      {arenas.length > 0 && (
        <Select
          id="arenaId"
          label={`${words.arena} (${texts.frame.form.optional})`}
          description={words.arenaHint}
          error={messageOf('arenaId')}
          {...form.register('arenaId', { onChange: () => followArena() })}
        >
          <option value="">{words.noArena}</option>
          {arenas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <TextField
        id="place"
        label={words.place}
        description={words.placeHint}
        autoComplete="off"
        error={messageOf('place')}
        {...form.register('place')}
      />
      <Controller
        control={form.control}
        name="municipalityId"
        render={({ field: { ref: _, ...field } }) => (
          <MunicipalityField id="municipalityId" error={messageOf('municipalityId')} {...field} />
        )}
      />
      <TextField
        id="positionPercent"
        label={words.positionPercent}
        description={words.positionPercentHint}
        inputMode="decimal"
        autoComplete="off"
        className={styles.short}
        error={messageOf('positionPercent')}
        {...form.register('positionPercent')}
      />
      <div className={styles.row}>
        <FormDay
          form={form}
          name="startsOn"
          label={words.startsOn}
          description={texts.trainees.form.dayHint}
          error={messageOf('startsOn')}
          onWrite={followStart}
        />
        {!values.isOpen && (
          <FormDay
            form={form}
            name="endsOn"
            label={words.endsOn}
            description={texts.trainees.form.dayHint}
            error={messageOf('endsOn')}
          />
        )}
      </div>
      <div>
        <Checkbox {...form.register('isOpen')}>{words.isOpen}</Checkbox>
        <Checkbox
          id="isPlanned"
          description={words.isPlannedHint}
          {...form.register('isPlanned', {
            onChange: () => {
              isPlanChosen.current = true
            },
          })}
        >
          {words.isPlannedLabel}
        </Checkbox>
      </div>
      {asOf !== undefined && (
        <ServiceEffect trainee={trainee} {...(period && { period })} asOf={asOf} values={values} />
      )}
    </EntryForm>
  )
}
