import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { Controller, type UseFormReturn } from 'react-hook-form'
import styles from '../../forms/form.module.css'
import { FormDay } from '../../forms/form-day.tsx'
import { useTexts } from '../../i18n/language.ts'
import { MunicipalityField } from '../service-periods/index.ts'
import type { SupervisorValues } from './supervisor-values.ts'

/** The labels of the fields in their order. */
export function useSupervisorLabels() {
  const texts = useTexts()
  const words = texts.supervisors.form
  return {
    name: words.name,
    hprNumber: words.hprNumber,
    workplace: words.workplace,
    municipalityId: texts.servicePeriods.municipality,
    specialistSince: words.specialistSince,
    exemptionStartsOn: words.exemptionStartsOn,
    exemptionEndsOn: words.exemptionEndsOn,
    capacity: words.capacity,
    username: words.username,
  }
}

/** What is better said of a field than the general sentence. */
export function useSupervisorSentences() {
  const texts = useTexts()
  const words = texts.supervisors.form
  const wrong = words.capacityWrong
  return {
    hprNumber: { pattern: words.hprNumberPattern },
    municipalityId: { type: texts.servicePeriods.municipalityPick },
    capacity: { type: wrong, minimum: wrong, maximum: wrong },
    username: { unknown: words.usernameUnknown },
  }
}

type SupervisorFieldsProps<Body> = {
  form: UseFormReturn<SupervisorValues, unknown, Body>
  messageOf: (name: keyof SupervisorValues) => string | undefined
}

/** What the register says of a person. */
export function SupervisorFields<Body>({ form, messageOf }: SupervisorFieldsProps<Body>) {
  const texts = useTexts()
  const words = texts.supervisors.form
  const optional = (label: string) => `${label} (${texts.frame.form.optional})`
  const dayHint = texts.trainees.form.dayHint
  return (
    <>
      <TextField
        id="name"
        label={words.name}
        autoComplete="off"
        error={messageOf('name')}
        {...form.register('name')}
      />
      <Controller
        control={form.control}
        name="kinds"
        render={({ field: { ref: _, ...field } }) => (
          <CheckboxGroup legend={words.kinds} {...field}>
            <Checkbox value="isIndividual">{texts.supervisors.kinds.individual}</Checkbox>
            <Checkbox value="isClinical">{texts.supervisors.kinds.clinical}</Checkbox>
          </CheckboxGroup>
        )}
      />
      <TextField
        id="hprNumber"
        label={optional(words.hprNumber)}
        inputMode="numeric"
        autoComplete="off"
        className={styles.short}
        error={messageOf('hprNumber')}
        {...form.register('hprNumber')}
      />
      <TextField
        id="workplace"
        label={optional(words.workplace)}
        autoComplete="off"
        error={messageOf('workplace')}
        {...form.register('workplace')}
      />
      <Controller
        control={form.control}
        name="municipalityId"
        render={({ field: { ref: _, ...field } }) => (
          <MunicipalityField id="municipalityId" error={messageOf('municipalityId')} {...field} />
        )}
      />
      <Heading level="2" size="small">
        {words.qualification}
      </Heading>
      <BodyShort>{words.qualificationHint}</BodyShort>
      <FormDay
        form={form}
        name="specialistSince"
        label={optional(words.specialistSince)}
        description={dayHint}
        error={messageOf('specialistSince')}
      />
      <div className={styles.row}>
        <FormDay
          form={form}
          name="exemptionStartsOn"
          label={optional(words.exemptionStartsOn)}
          description={dayHint}
          error={messageOf('exemptionStartsOn')}
        />
        <FormDay
          form={form}
          name="exemptionEndsOn"
          label={optional(words.exemptionEndsOn)}
          description={dayHint}
          error={messageOf('exemptionEndsOn')}
        />
      </div>
      <TextField
        id="capacity"
        label={optional(words.capacity)}
        description={words.capacityHint}
        inputMode="numeric"
        autoComplete="off"
        className={styles.short}
        error={messageOf('capacity')}
        {...form.register('capacity')}
      />
      <TextField
        id="username"
        label={optional(words.username)}
        description={words.usernameHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={styles.short}
        error={messageOf('username')}
        {...form.register('username')}
      />
    </>
  )
}
