import type { CalculatorInput } from '@alis/contract'

type Input = Required<CalculatorInput>

export type PathPeriod = Input['periods'][number]
export type PathAbsence = Required<Input['absences'][number]>

/** What the calculator counts: the same as `POST /api/calculator` takes, with every choice made. */
export type Path = Omit<Input, 'absences'> & { absences: PathAbsence[] }

/** An end that is there is not before the start. Written days sort as days do. */
export const isInOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): boolean =>
  endsOn === null || startsOn <= endsOn

/** Today's date in Norway, wherever the browser is. */
export const todayInNorway = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format()
