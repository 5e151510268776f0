import type { statements as nb } from '../nb/statements.ts'

export const statements: typeof nb = {
  privacy: {
    title: 'Personvern',
    sections: [
      {
        heading: 'Kva ALIS lagrar',
        body: 'Namn, HPR-nummer, utdanningsløp, teneste, fråvær, endringsønske og stadfestingar for legar i spesialisering i allmennmedisin, og kontoane til dei som bruker systemet. Av fråværet blir berre typen (sjukdom, permisjon, kurs eller ferie), dagane og prosenten lagra, aldri diagnose eller årsak. At nokon har vore sjuk, er likevel ei helseopplysning. ALIS lagrar ikkje fødselsnummer.',
      },
      {
        heading: 'Plan, læringsmål og rettleiing',
        body: 'ALIS lagrar òg utdanningsplanar, læringsmål med aktivitetar, filer og råd, rettleiingstimar, samtalar, vurderingar og kven som er rettleiar, supervisør og stadfortredar, med namn og HPR-nummer. Den som signerer med ei lenkje, blir lagra med namn og stilling. Førebuingar og referat frå samtalar ser berre legen og rettleiaren; eit privat notat ser berre den som skreiv det. Ingen tekst skal gjere at ein pasient kan kjennast att, og det som ser ut som eit fødselsnummer, blir avvist.',
      },
      {
        heading: 'Kven som ser det',
        body: 'Ein lege ser sine eigne opplysningar. Koordinator og leiar ser legane i eiga verksemd, og ein rettleiar ser legane ho eller han rettleier, men ikkje når eller kvifor dei har vore borte. Den som har koden på ei stadfesting, kan sjå om ho gjeld, kva verksemd og kva tidsrom ho dekkjer, men ikkje kven ho gjeld. Helsedirektoratet og ALIS-kontora ser berre tal.',
      },
      {
        heading: 'Kva som blir loggført',
        body: 'Alle endringar blir ståande i historikken med kven som gjorde dei og når. Når nokon opnar opplysningane om ein lege, blir det loggført.',
      },
      {
        heading: 'Informasjonskapslar',
        body: 'ALIS bruker éin informasjonskapsel, som held deg innlogga. Språkvalet ditt blir lagra i nettlesaren, og det du skriv på eit endringsønske eller i alternativ, blir liggjande i fana til du lukkar ho. Det du skriv i ein utdanningsplan og som ikkje er lagra enno, blir liggjande i nettlesaren til det er lagra eller du loggar ut. Det du fyller inn i kalkulatoren, står berre i adressa. Ingenting blir sendt til andre.',
      },
      {
        heading: 'Rettane dine',
        body: 'Du kan be verksemda di om innsyn i opplysningane om deg, og om å få retta det som er feil.',
      },
    ],
  },
  accessibility: {
    title: 'Tilgjenge',
    sections: [
      {
        heading: 'Kva vi meiner å oppfylle',
        body: 'Sidene er laga for å følgje WCAG 2.1 på nivå A og AA, som lova krev, og dei nye krava i WCAG 2.2. Dei kan brukast med tastatur, med skjermlesar og på små skjermar.',
      },
      {
        heading: 'Kva vi veit manglar',
        body: 'Sidene er prøvde med automatiske verktøy og med tastatur. Dei er ikkje prøvde av brukarar av hjelpemiddel enno. Tidslinja er laga for breie skjermar; det same innhaldet står alltid i ein tabell.',
      },
      {
        heading: 'Sei frå',
        body: 'Møter du eit hinder, så sei frå til verksemda som gav deg kontoen. Du kan òg klage til Tilsynet for universell utforming av ikt.',
      },
    ],
  },
}
