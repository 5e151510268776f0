import type { ProviderRoleName } from '@alis/contract'

export const providerRoles = {
  title: 'Roller i virksomheten',
  lead: 'Koordinatorer holder opplysningene ved like. Ledere godkjenner og signerer. En stedfortreder har rollen fra den første til den siste dagen.',
  roles: { coordinator: 'Koordinator', leader: 'Leder' } satisfies Record<ProviderRoleName, string> as Record<
    ProviderRoleName,
    string
  >,
  coming: 'Kommer',
  earlier: 'Tidligere',
  nobody: (p: { role: string }) => `Ingen er ${p.role.toLowerCase()} nå.`,
  deputy: 'Stedfortreder',
  since: (p: { day: string }) => `siden ${p.day}`,
  span: (p: { startsOn: string; endsOn: string }) => `${p.startsOn} til og med ${p.endsOn}`,
  ended: (p: { day: string }) => `avsluttet ${p.day}`,
  end: 'Avslutt',
  endOf: (p: { name: string; role: string }) => `Avslutt rollen til ${p.name}: ${p.role}`,
  endQuestion: (p: { name: string; role: string }) =>
    `${p.name} mister tilgangen som ${p.role.toLowerCase()} med en gang.`,
  endConfirm: 'Ja, avslutt rollen',
  endedNow: (p: { name: string }) => `Rollen til ${p.name} er avsluttet.`,
  grant: 'Gi en rolle',
  form: {
    username: 'Brukernavn',
    usernameHint: 'Skriv brukernavnet nøyaktig. Personen må ha en konto i ALIS.',
    usernameUnknown:
      'Ingen konto har dette brukernavnet. Sjekk skrivemåten, eller be administratoren om en konto.',
    role: 'Rolle',
    roleMissing: 'Velg en rolle.',
    duration: 'Hvor lenge',
    permanent: 'Fast, til rollen blir avsluttet',
    deputy: 'Som stedfortreder, på bestemte dager',
    startsOn: 'Første dag',
    endsOn: 'Siste dag',
    submit: 'Gi rollen',
    granted: (p: { name: string; role: string }) => `${p.name} har fått rollen: ${p.role}.`,
  },
}
