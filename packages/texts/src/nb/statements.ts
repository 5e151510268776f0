export const statements = {
  privacy: {
    title: 'Personvern',
    sections: [
      {
        heading: 'Hva ALIS lagrer',
        body: 'Navn, HPR-nummer, utdanningsløp, tjeneste, fravær, endringsønsker og bekreftelser for leger i spesialisering i allmennmedisin, og kontoene til dem som bruker systemet. Av fraværet lagres bare typen (sykdom, permisjon, kurs eller ferie), dagene og prosenten, aldri diagnose eller årsak. At noen har vært syk, er likevel en helseopplysning. ALIS lagrer ikke fødselsnummer.',
      },
      {
        heading: 'Plan, læringsmål og veiledning',
        body: 'ALIS lagrer også utdanningsplaner, læringsmål med aktiviteter, filer og råd, veiledningstimer, samtaler, vurderinger og hvem som er veileder, supervisør og stedfortreder, med navn og HPR-nummer. Den som signerer med en lenke, lagres med navn og stilling. Forberedelser og referat fra samtaler ser bare legen og veilederen; et privat notat ser bare den som skrev det. Ingen tekst skal gjøre at en pasient kan kjennes igjen, og det som ser ut som et fødselsnummer, blir avvist.',
      },
      {
        heading: 'Hvem som ser det',
        body: 'En lege ser sine egne opplysninger. Koordinator og leder ser legene i egen virksomhet, og en veileder ser legene hun eller han veileder, men ikke når eller hvorfor de har vært borte. Den som har koden på en bekreftelse, kan se om den gjelder, hvilken virksomhet og hvilket tidsrom den dekker, men ikke hvem den gjelder. Helsedirektoratet og ALIS-kontorene ser bare tall.',
      },
      {
        heading: 'Hva som loggføres',
        body: 'Alle endringer blir stående i historikken med hvem som gjorde dem og når. Når noen åpner en lege sine opplysninger, blir det loggført.',
      },
      {
        heading: 'Informasjonskapsler',
        body: 'ALIS bruker én informasjonskapsel, som holder deg innlogget. Språkvalget ditt lagres i nettleseren, og det du skriver på et endringsønske eller i alternativer, blir liggende i fanen til du lukker den. Det du skriver i en utdanningsplan og som ikke er lagret ennå, blir liggende i nettleseren til det er lagret eller du logger ut. Det du fyller inn i kalkulatoren, står bare i adressen. Ingenting sendes til andre.',
      },
      {
        heading: 'Rettighetene dine',
        body: 'Du kan be virksomheten din om innsyn i opplysningene om deg, og om å få rettet det som er feil.',
      },
    ],
  },
  accessibility: {
    title: 'Tilgjengelighet',
    sections: [
      {
        heading: 'Hva vi mener å oppfylle',
        body: 'Sidene er laget for å følge WCAG 2.1 på nivå A og AA, som loven krever, og de nye kravene i WCAG 2.2. De kan brukes med tastatur, med skjermleser og på små skjermer.',
      },
      {
        heading: 'Hva vi vet mangler',
        body: 'Sidene er prøvd med automatiske verktøy og med tastatur. De er ikke prøvd av brukere av hjelpemidler ennå. Tidslinjen er laget for brede skjermer; det samme innholdet står alltid i en tabell.',
      },
      {
        heading: 'Si fra',
        body: 'Møter du et hinder, så si fra til virksomheten som ga deg kontoen. Du kan også klage til Tilsynet for universell utforming av ikt.',
      },
    ],
  },
}
