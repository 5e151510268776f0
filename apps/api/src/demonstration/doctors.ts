import type {
  AbsenceType,
  Category,
  NewAbsence,
  NewServicePeriod,
  Scheme,
  TraineeStatus,
} from '@alis/contract'

/** An invented doctor: names, numbers and paths are made up. */
export type DemonstrationDoctor = {
  municipality: string
  hprNumber: string
  givenName: string
  familyName: string
  scheme: Scheme
  part1CompletedOn: string | null
  isPart1Exempt?: boolean
  part3StartedOn: string
  status?: TraineeStatus
  statusOn?: string
  periods: NewServicePeriod[]
  absences?: NewAbsence[]
}

/** When the demonstration's training providers were registered; the last one late, so that earlier service does not count. */
export const demonstrationProviders = [
  { municipality: 'Lillehammer', registeredOn: '2019-03-01' },
  { municipality: 'Bodø', registeredOn: '2019-03-01' },
  { municipality: 'Voss', registeredOn: '2020-11-16' },
  { municipality: 'Alta', registeredOn: '2022-09-01' },
] as const

const service =
  (category: Category) =>
  (
    place: string,
    positionPercent: number,
    startsOn: string,
    endsOn: string | null = null,
  ): NewServicePeriod => ({
    category,
    place,
    positionPercent,
    startsOn,
    endsOn,
  })
const open = service('open-practice')
const hospital = service('institution')
const other = service('other-gp')
const research = service('research')
const planned = (period: NewServicePeriod): NewServicePeriod => ({ ...period, isPlanned: true })

const away = (type: AbsenceType, startsOn: string, endsOn: string, percent = 100): NewAbsence => ({
  type,
  startsOn,
  endsOn,
  percent,
})

/** The doctor whose account is `lege`. */
export const DOCTOR_OF_LEGE = '9012345'
/** The doctors whom `veileder` supervises. */
export const DOCTORS_OF_VEILEDER = [DOCTOR_OF_LEGE, '9023456', '9034567']

const toppen = 'Toppen legesenter'
const svingen = 'Svingen legekontor'
const torget = 'Legetorget'
const sykehuset = 'Sykehuset Innlandet, Lillehammer'
const sentrum = 'Sentrum legesenter'
const nordland = 'Nordlandssykehuset, Bodø'

/**
 * Doctors that show what the roster and the counting can meet: full time and part time, both schemes, a hospital period in
 * the middle, one that is planned, a plan whose days have passed, two positions at once, a gap, service before part 1 or
 * before registration, part 1 not entered, 29 February, absence within the tenth that is free and beyond it, one who has
 * completed, one who has left, one on leave, one with nothing yet, names with letters from all over the country.
 */
export const demonstrationDoctors: readonly DemonstrationDoctor[] = [
  {
    municipality: 'Lillehammer',
    hprNumber: DOCTOR_OF_LEGE,
    givenName: 'Ingrid',
    familyName: 'Sæther',
    scheme: 'new-2019',
    part1CompletedOn: '2021-02-28',
    part3StartedOn: '2021-03-01',
    periods: [
      hospital(sykehuset, 100, '2021-03-01', '2021-08-31'),
      open(toppen, 100, '2021-09-01', '2023-02-28'),
      open(toppen, 60, '2023-03-01', '2024-02-29'),
      open(toppen, 80, '2024-03-01'),
    ],
    absences: [
      away('course', '2022-05-09', '2022-05-13'),
      away('holiday', '2024-07-08', '2024-07-28'),
      away('sickness', '2024-10-14', '2024-11-10', 50),
      away('parental-leave', '2025-02-03', '2025-09-28'),
    ],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9023456',
    givenName: 'Mathias',
    familyName: 'Østby',
    scheme: 'new-2019',
    part1CompletedOn: '2022-08-31',
    part3StartedOn: '2022-09-01',
    periods: [
      open(svingen, 100, '2022-09-01', '2024-08-31'),
      other('Lillehammer legevakt', 20, '2023-01-01', '2024-08-31'),
      open(svingen, 80, '2024-09-01'),
    ],
    absences: [away('sickness', '2025-01-13', '2025-01-31'), away('other-leave', '2025-11-03', '2025-11-07')],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9034567',
    givenName: 'Sunniva',
    familyName: 'Aas',
    scheme: 'new-2019',
    part1CompletedOn: '2023-08-31',
    part3StartedOn: '2023-09-01',
    periods: [
      other('Lillehammer helsehus', 100, '2023-09-01', '2024-02-29'),
      open(torget, 100, '2024-03-01', '2027-02-28'),
      planned(hospital(sykehuset, 100, '2027-03-01', '2027-08-31')),
      planned(open(torget, 100, '2027-09-01')),
    ],
    absences: [away('course', '2025-09-15', '2025-09-19')],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9045678',
    givenName: 'Henrik',
    familyName: 'Åsen',
    scheme: 'old',
    part1CompletedOn: '2015-08-14',
    part3StartedOn: '2016-02-15',
    periods: [
      open(torget, 75, '2016-02-15', '2019-02-14'),
      hospital(sykehuset, 100, '2019-03-01', '2020-02-29'),
      open(torget, 50, '2020-03-01', '2023-12-31'),
      open(torget, 40, '2024-01-01'),
    ],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9056789',
    givenName: 'Nora',
    familyName: 'Bakken',
    scheme: 'new-2019',
    part1CompletedOn: null,
    part3StartedOn: '2024-01-15',
    periods: [
      open(sentrum, 100, '2024-01-15', '2027-12-31'),
      planned(hospital(sykehuset, 100, '2028-01-01', '2028-06-30')),
      planned(open(sentrum, 100, '2028-07-01')),
    ],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9067890',
    givenName: 'Jakub',
    familyName: 'Wójcik',
    scheme: 'new-2019',
    part1CompletedOn: null,
    isPart1Exempt: true,
    part3StartedOn: '2019-01-07',
    periods: [
      open(svingen, 100, '2019-01-07', '2022-06-30'),
      hospital(sykehuset, 100, '2022-09-01', '2023-02-28'),
      open(svingen, 100, '2023-03-01', '2024-10-31'),
    ],
    status: 'completed',
    statusOn: '2025-01-20',
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9078901',
    givenName: 'Tuva',
    familyName: 'Mæhlum',
    scheme: 'new-2019',
    part1CompletedOn: '2020-08-31',
    part3StartedOn: '2020-09-01',
    periods: [
      open(toppen, 50, '2020-09-01', '2022-02-28'),
      other('Lillehammer helsestasjon', 50, '2020-09-01', '2021-08-31'),
      open(toppen, 60, '2022-03-01'),
    ],
    absences: [
      away('parental-leave', '2022-11-07', '2023-09-03'),
      away('sickness', '2025-03-17', '2025-04-13', 60),
      away('parental-leave', '2026-03-02', '2027-01-31'),
    ],
    status: 'on-leave',
    statusOn: '2026-03-02',
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9089012',
    givenName: 'Eskil',
    familyName: 'Rønning',
    scheme: 'new-2019',
    part1CompletedOn: '2021-08-31',
    part3StartedOn: '2021-09-01',
    periods: [open(torget, 100, '2021-09-01', '2022-05-31')],
    status: 'left',
    statusOn: '2022-06-01',
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9090123',
    givenName: 'Amina',
    familyName: 'Yusuf Ali',
    scheme: 'new-2019',
    part1CompletedOn: '2025-02-28',
    part3StartedOn: '2025-03-01',
    periods: [
      open(sentrum, 90, '2025-03-01', '2028-08-31'),
      planned(other('Lillehammer legevakt', 10, '2026-03-01', '2026-08-31')),
      planned(hospital(sykehuset, 100, '2028-09-01', '2029-02-28')),
      planned(open(sentrum, 90, '2029-03-01')),
    ],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9101234',
    givenName: 'Olav',
    familyName: 'Ødegård',
    scheme: 'new-2019',
    part1CompletedOn: '2022-03-15',
    part3StartedOn: '2022-02-16',
    periods: [hospital(sykehuset, 100, '2022-02-16', '2022-08-15'), open(toppen, 100, '2022-08-16')],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9112345',
    givenName: 'Silje Marie',
    familyName: 'Brenden',
    scheme: 'new-2019',
    part1CompletedOn: '2023-02-28',
    part3StartedOn: '2023-03-01',
    periods: [open(svingen, 100, '2023-03-01', '2024-06-30'), open('Gausdal legekontor', 50, '2024-06-15')],
  },
  {
    municipality: 'Lillehammer',
    hprNumber: '9123456',
    givenName: 'Petter',
    familyName: 'Galåen',
    scheme: 'new-2019',
    part1CompletedOn: '2026-08-31',
    part3StartedOn: '2026-09-01',
    periods: [],
  },
  {
    municipality: 'Bodø',
    hprNumber: '8812345',
    givenName: 'Áilu',
    familyName: 'Ŋálahas',
    scheme: 'new-2019',
    part1CompletedOn: '2020-02-29',
    part3StartedOn: '2020-03-01',
    periods: [
      hospital(nordland, 100, '2020-03-01', '2020-08-31'),
      open('Stadiontunet legesenter', 100, '2020-09-01', '2024-08-31'),
      open('Stadiontunet legesenter', 80, '2024-09-01'),
    ],
  },
  {
    municipality: 'Bodø',
    hprNumber: '8823456',
    givenName: 'Márjá',
    familyName: 'Šuorra',
    scheme: 'new-2019',
    part1CompletedOn: '2022-02-28',
    part3StartedOn: '2022-03-01',
    periods: [
      open('Moloveien legesenter', 100, '2022-03-01', '2025-02-28'),
      hospital(nordland, 50, '2025-03-01', '2026-02-28'),
      open('Moloveien legesenter', 100, '2026-03-01'),
    ],
    absences: [away('parental-leave', '2023-08-01', '2024-06-30')],
  },
  {
    municipality: 'Bodø',
    hprNumber: '8834567',
    givenName: 'Jonas',
    familyName: 'Pettersen',
    scheme: 'old',
    part1CompletedOn: '2016-02-14',
    part3StartedOn: '2017-08-01',
    periods: [
      research('Nord universitet', 100, '2017-08-01', '2019-01-31'),
      open('Salten legesenter', 100, '2019-02-01', '2022-07-31'),
      hospital(nordland, 100, '2022-08-01', '2023-07-31'),
    ],
  },
  {
    municipality: 'Bodø',
    hprNumber: '8845678',
    givenName: 'Elin',
    familyName: 'Kjærnes',
    scheme: 'new-2019',
    part1CompletedOn: '2024-02-29',
    part3StartedOn: '2024-03-01',
    periods: [open('Salten legesenter', 62.5, '2024-03-01')],
  },
  {
    municipality: 'Voss',
    hprNumber: '7012345',
    givenName: 'Sjur',
    familyName: 'Gjerstad',
    scheme: 'new-2019',
    part1CompletedOn: '2020-02-29',
    part3StartedOn: '2020-03-01',
    periods: [open('Vossevangen legesenter', 100, '2020-03-01')],
  },
  {
    municipality: 'Alta',
    hprNumber: '7023456',
    givenName: 'Biret Ánne',
    familyName: 'Gaup',
    scheme: 'new-2019',
    part1CompletedOn: '2021-08-31',
    part3StartedOn: '2022-03-01',
    periods: [open('Alta legesenter', 100, '2022-03-01')],
  },
]
