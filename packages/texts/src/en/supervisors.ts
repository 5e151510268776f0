import type { supervisors as nb } from '../nb/supervisors.ts'
import { supervisorKinds } from './words.ts'

const doctors = (count: number) => `${count} ${count === 1 ? 'doctor' : 'doctors'}`

export const supervisors: typeof nb = {
  title: 'Supervisors',
  add: 'Add a person',
  kinds: {
    individual: 'Individual supervisor',
    clinical: 'Clinical supervisor',
  },
  kindsInSentence: supervisorKinds,
  load: (p: { count: number; capacity: number | null }) =>
    p.capacity === null ? doctors(p.count) : `${p.count} of ${doctors(p.capacity)}`,
  coverage: {
    answer: (p: { without: number; doctors: number }) => {
      if (p.doctors === 0) return 'No doctor is to have an individual supervisor today.'
      if (p.without === 0)
        return `Everyone who is to have an individual supervisor today has one: ${doctors(p.doctors)}.`
      return `${p.without} of ${doctors(p.doctors)} ${p.without === 1 ? 'has' : 'have'} no individual supervisor today.`
    },
    calm: 'No appointment or qualification ends in the next 90 days, and nobody has too many doctors.',
    headings: {
      withoutToday: (count: number) => `Without an individual supervisor today: ${doctors(count)}`,
      gapsAhead: (count: number) => `Going to be without an individual supervisor: ${doctors(count)}`,
      near: (count: number) =>
        `${count} ${count === 1 ? 'appointment ends' : 'appointments end'} within 30 days`,
      ending: (count: number) =>
        `${count} ${count === 1 ? 'appointment ends' : 'appointments end'} in 31 to 90 days`,
      overloaded: (count: number) =>
        `${count} ${count === 1 ? 'person has' : 'people have'} more doctors than capacity`,
      unqualified: (count: number) =>
        `${count} individual ${count === 1 ? 'supervisor is' : 'supervisors are'} not qualified, or soon not any more`,
    },
    since: (p: { day: string }) => `since ${p.day}`,
    from: (p: { day: string }) => `from ${p.day}`,
    ends: (p: { name: string; kind: string; day: string }) => `${p.name} is ${p.kind} until ${p.day}.`,
    next: (p: { name: string }) => `Then ${p.name}.`,
    nobodyNext: 'Nobody is appointed after that.',
    overload: (p: { day: string; doctors: number; capacity: number }) =>
      `${doctors(p.doctors)} from ${p.day}, capacity ${p.capacity}`,
    lapse: (p: { day: string; doctors: number }) =>
      p.doctors === 0
        ? `neither specialist nor exempt from ${p.day}`
        : `neither specialist nor exempt from ${p.day}, appointed for ${doctors(p.doctors)}`,
    onLeave: 'on leave',
    appoint: 'Appoint a supervisor',
    appointOf: (p: { name: string }) => `Appoint for ${p.name}`,
    extend: 'Change the days',
    extendOf: (p: { name: string }) => `Change the days of the appointment for ${p.name}`,
    mend: 'Correct the register',
    mendOf: (p: { name: string }) => `Correct what the register says of ${p.name}`,
  },
  register: {
    title: 'The register',
    searchLabel: 'Search the register',
    search: 'Search by name, workplace or HPR number',
    kind: 'Role',
    allKinds: 'All',
    groups: {
      here: 'All now',
      full: 'No room',
      unqualified: 'Not qualified',
      left: 'Have left',
    },
    filter: 'Show',
    found: (p: { total: string; count: number }) => `${p.total} ${p.count === 1 ? 'person' : 'people'} found`,
    columns: {
      name: 'Name',
      workplace: 'Workplace',
      doctors: 'Doctors today',
      leavesOn: 'Leaves',
    },
    kindColumn: 'Role',
    sort: 'Sort by',
    ascending: 'ascending',
    descending: 'descending',
    pages: 'Pages of the register',
    leaves: (p: { day: string }) => `Leaves ${p.day}`,
    full: 'Full',
    unqualified: 'Check qualification',
    empty: {
      title: 'Nobody is in the register yet',
      body: 'Here stand those who can be individual or clinical supervisor for the doctors. Add them, and they can be appointed.',
      readOnly: 'Here stand those who can be individual or clinical supervisor. A coordinator adds them.',
      filtered: 'Nobody in the register matches what you have chosen.',
    },
  },
  form: {
    addTitle: 'Add to the register',
    changeTitle: 'Correct details',
    provider: 'Training provider',
    name: 'Name',
    hprNumber: 'HPR number',
    hprNumberPattern: 'Write the HPR number with 7 to 9 digits.',
    workplace: 'Workplace',
    kinds: 'Can be',
    qualification: 'What qualifies as individual supervisor',
    qualificationHint:
      'An individual supervisor must be a specialist in general practice, or have a time-limited exemption.',
    specialistSince: 'Specialist in general practice since',
    exemptionStartsOn: 'Exemption from',
    exemptionEndsOn: 'Exemption until',
    capacity: 'Capacity',
    capacityHint: 'How many doctors the person can have at the same time.',
    capacityWrong: 'Write a whole number from 0 to 100.',
    username: 'Username in ALIS',
    usernameHint:
      'Write the username exactly. Without one the person cannot sign in, but can sign by a link.',
    usernameUnknown: 'No account has this username. Check the spelling, or ask the administrator for one.',
    leavesOn: 'Last day at the provider',
    leavesOnHint: 'Appointments that go on for longer end on this day.',
    added: (p: { name: string }) => `${p.name} is in the register now.`,
    saved: (p: { name: string }) => `The details of ${p.name} are saved.`,
    nothing: 'Not given',
    yes: 'Yes',
    no: 'No',
  },
  page: {
    facts: 'Details',
    kinds: 'Can be',
    specialist: (p: { day: string }) => `Specialist since ${p.day}`,
    exempt: (p: { startsOn: string; endsOn: string }) => `Exempt ${p.startsOn} until ${p.endsOn}`,
    noQualification: 'Neither specialist nor exemption is given',
    unqualified: 'The qualification is missing or ends within 90 days.',
    qualification: 'Qualification',
    account: 'Signs in as',
    accountOf: (p: { username: string; name: string }) => `${p.username} (${p.name})`,
    noAccount: 'Has no account and signs by a link',
    leavesOn: 'Last day',
    now: 'Doctors now and ahead',
    earlier: 'Earlier doctors',
    noneNow: 'Not appointed for any doctor now.',
    departure: 'If this person leaves',
    departureBody:
      'Write a last day to see who would be without a supervisor. Nothing is changed until you decide so.',
    lastDay: 'Last day',
    lastDayWrong: 'Write a day, for example 31.12.2027.',
    showDeparture: 'Show who loses cover',
    nobodyUncovered: (p: { day: string }) => `Nobody is without a supervisor after ${p.day}.`,
    uncovered: (p: { count: number; day: string }) =>
      `${doctors(p.count)} ${p.count === 1 ? 'is' : 'are'} without cover after ${p.day}:`,
    uncoveredLine: (p: { kind: string; days: string }) => `without ${p.kind} ${p.days}`,
    leave: (p: { day: string }) => `Register ${p.day} as the last day`,
    leaves: (p: { day: string }) => `The last day is registered: ${p.day}.`,
  },
  appointment: {
    title: 'Appoint a supervisor',
    changeTitle: 'Change an appointment',
    as: 'Appointed as',
    asHint: {
      individual:
        'A doctor has one at a time, who follows the whole training and finalises the conversations.',
      clinical: 'A doctor can have several, who follow the daily work and sign activities.',
    },
    asMissing: 'Choose what the person is appointed as.',
    supervisor: 'Person',
    supervisorHint: 'Only those whom the register has as this stand here.',
    supervisorMissing: 'Choose a person from the register.',
    nobody: 'Nobody in the register can be this yet.',
    option: (p: { name: string; workplace: string | null; load: string }) =>
      [p.name, p.workplace, p.load].filter(part => part !== null).join(', '),
    overCapacity: (p: { name: string; capacity: number }) =>
      `${p.name} has as many doctors as the capacity already (${p.capacity}). You can appoint all the same.`,
    toRegister: 'Add a person to the register',
    startsOn: 'From',
    endsOn: 'Until',
    endsOnHint: 'Leave empty if the appointment goes on until further notice.',
    takeOver: (p: { name: string; until: string | null }) =>
      p.until === null
        ? `End the appointment of ${p.name} the day before`
        : `End the appointment of ${p.name} the day before (else it goes on until ${p.until})`,
    access:
      'On these days the person can see the doctor’s pages in ALIS, but not when and why the doctor was away.',
    submit: 'Appoint',
    appointed: (p: { name: string; doctor: string }) => `${p.name} is appointed for ${p.doctor}.`,
    changed: 'The appointment is changed.',
    columns: { person: 'Person', doctor: 'Doctor', as: 'As', days: 'Days' },
    changeOf: (p: { name: string }) => `Change the appointment of ${p.name}`,
    untilFurther: (p: { day: string }) => `${p.day} until further notice`,
    span: (p: { startsOn: string; endsOn: string }) => `${p.startsOn} to ${p.endsOn}`,
    remove: 'Remove a mistake',
    removeBody:
      'An appointment that was entered by mistake can be removed. It stays in the history. If the person is done, rather write the last day above.',
    removeSubmit: 'Remove the appointment',
    removed: 'The appointment is removed.',
    gone: 'Somebody else has removed the appointment.',
  },
}
