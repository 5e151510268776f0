export const learningArenas = {
  title: 'Læringsarenaer',
  intro:
    'Arenaene og læringsmålene som kan nås der, er rammen for utdanningen i virksomheten (generell utdanningsplan). Planene til legene sjekkes mot dem.',
  provider: 'Virksomhet',
  caption: 'Læringsarenaer',
  columns: {
    name: 'Arena',
    category: 'Type tjeneste',
    by: 'Drives',
    goals: 'Læringsmål',
    state: 'Status',
  },
  own: 'Av virksomheten selv',
  external: 'Av andre, etter avtale',
  inUse: 'I bruk',
  ended: (p: { day: string }) => `Brukt til og med ${p.day}`,
  goals: (p: { count: number }) => (p.count === 1 ? '1 læringsmål' : `${p.count} læringsmål`),
  add: 'Legg til arena',
  coverage: {
    all: (p: { count: string }) => `Alle ${p.count} læringsmål kan nås på arenaene som er i bruk.`,
    missing: (p: { missing: string; count: string }) =>
      `${p.missing} av ${p.count} læringsmål kan ikke nås på noen arena som er i bruk.`,
    show: 'Vis læringsmålene som mangler arena',
    example: 'Målene er fra en eksempelkatalog, ikke fra den offisielle listen.',
    noCatalogue:
      'Ingen katalog med læringsmål gjelder i dag. Når Helsedirektoratet har lest inn en, står det her hvilke mål som mangler arena.',
  },
  empty: {
    title: 'Ingen arenaer ennå',
    body: 'Her står legekontorene, legevakten, sykehuset og andre steder der legene tjenestegjør, og hvilke læringsmål de kan nå der. Legg til den første.',
    readOnly:
      'Her står legekontorene, legevakten, sykehuset og andre steder der legene tjenestegjør, og hvilke læringsmål de kan nå der. En koordinator legger dem inn.',
  },
  form: {
    addTitle: 'Legg til læringsarena',
    name: 'Navn',
    nameHint: 'For eksempel legekontoret, legevakten eller avdelingen på sykehuset.',
    category: 'Type tjeneste',
    categoryMissing: 'Velg hva slags tjeneste arenaen gir.',
    isExternal: 'Ekstern arena: drives av andre, etter avtale med virksomheten',
    endedOn: 'Siste dag arenaen ble brukt',
    endedOnHint: 'La feltet stå tomt så lenge arenaen er i bruk.',
    goals: 'Læringsmål som kan nås her',
    added: (p: { name: string }) => `${p.name} er lagt til.`,
    changed: 'Arenaen er endret.',
  },
  checklist: {
    search: 'Søk i læringsmålene',
    onlyChosen: 'Vis bare de som er valgt',
    chosen: (p: { chosen: string; count: string }) => `${p.chosen} av ${p.count} læringsmål er valgt.`,
    chosenIn: (p: { group: string; chosen: number; count: number }) =>
      `${p.group} (${p.chosen} av ${p.count})`,
    chooseAll: 'Velg alle',
    chooseNone: 'Fjern alle',
    chooseAllIn: (p: { group: string }) => `Velg alle i ${p.group}`,
    chooseNoneIn: (p: { group: string }) => `Fjern alle i ${p.group}`,
    nothingFound: 'Ingen læringsmål passer til søket.',
    earlier: 'Fra tidligere kataloger',
    noGoals: 'Ingen læringsmål er valgt for arenaen ennå.',
    noCatalogue: 'Ingen katalog med læringsmål gjelder i dag, så det er ingen mål å velge.',
  },
}
