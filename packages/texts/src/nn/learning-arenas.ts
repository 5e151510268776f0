import type { learningArenas as nb } from '../nb/learning-arenas.ts'

export const learningArenas: typeof nb = {
  title: 'Læringsarenaer',
  intro:
    'Arenaene og læringsmåla som ein kan nå der, er ramma for utdanninga i verksemda (generell utdanningsplan). Planane til legane blir sjekka mot dei.',
  provider: 'Verksemd',
  caption: 'Læringsarenaer',
  columns: {
    name: 'Arena',
    category: 'Type teneste',
    by: 'Blir driven',
    goals: 'Læringsmål',
    state: 'Status',
  },
  own: 'Av verksemda sjølv',
  external: 'Av andre, etter avtale',
  inUse: 'I bruk',
  ended: p => `Brukt til og med ${p.day}`,
  goals: p => (p.count === 1 ? '1 læringsmål' : `${p.count} læringsmål`),
  add: 'Legg til arena',
  coverage: {
    all: p => `Alle ${p.count} læringsmål kan ein nå på arenaene som er i bruk.`,
    missing: p => `${p.missing} av ${p.count} læringsmål kan ein ikkje nå på nokon arena som er i bruk.`,
    show: 'Vis læringsmåla som manglar arena',
    example: 'Måla er frå ein eksempelkatalog, ikkje frå den offisielle lista.',
    noCatalogue:
      'Ingen katalog med læringsmål gjeld i dag. Når Helsedirektoratet har lese inn ein, står det her kva mål som manglar arena.',
  },
  empty: {
    title: 'Ingen arenaer enno',
    body: 'Her står legekontora, legevakta, sjukehuset og andre stader der legane gjer teneste, og kva læringsmål dei kan nå der. Legg til den første.',
    readOnly:
      'Her står legekontora, legevakta, sjukehuset og andre stader der legane gjer teneste, og kva læringsmål dei kan nå der. Ein koordinator legg dei inn.',
  },
  form: {
    addTitle: 'Legg til læringsarena',
    name: 'Namn',
    nameHint: 'Til dømes legekontoret, legevakta eller avdelinga på sjukehuset.',
    category: 'Type teneste',
    categoryMissing: 'Vel kva slags teneste arenaen gir.',
    isExternal: 'Ekstern arena: blir driven av andre, etter avtale med verksemda',
    endedOn: 'Siste dagen arenaen vart brukt',
    endedOnHint: 'La feltet stå tomt så lenge arenaen er i bruk.',
    goals: 'Læringsmål som ein kan nå her',
    added: p => `${p.name} er lagd til.`,
    changed: 'Arenaen er endra.',
  },
  checklist: {
    search: 'Søk i læringsmåla',
    onlyChosen: 'Vis berre dei som er valde',
    chosen: p => `${p.chosen} av ${p.count} læringsmål er valde.`,
    chosenIn: p => `${p.group} (${p.chosen} av ${p.count})`,
    chooseAll: 'Vel alle',
    chooseNone: 'Fjern alle',
    chooseAllIn: p => `Vel alle i ${p.group}`,
    chooseNoneIn: p => `Fjern alle i ${p.group}`,
    nothingFound: 'Ingen læringsmål passar til søket.',
    earlier: 'Frå tidlegare katalogar',
    noGoals: 'Ingen læringsmål er valde for arenaen enno.',
    noCatalogue: 'Ingen katalog med læringsmål gjeld i dag, så det er ingen mål å velje.',
  },
}
