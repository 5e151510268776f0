import type { statements as nb } from '../nb/statements.ts'

export const statements: typeof nb = {
  privacy: {
    title: 'Privacy',
    sections: [
      {
        heading: 'What ALIS stores',
        body: 'Name, HPR number, course of training and service periods of doctors training in general practice, and the accounts of those who use the system. ALIS stores no national identity numbers and no health data.',
      },
      {
        heading: 'Who sees it',
        body: 'A doctor sees her or his own record. Coordinators and leaders see the doctors of their own provider, and a supervisor sees the doctors she or he supervises. The Directorate of Health and the ALIS offices see figures only.',
      },
      {
        heading: 'What is logged',
        body: 'Every change stays in the history with who made it and when. When somebody opens a doctor’s record, that is logged.',
      },
      {
        heading: 'Cookies',
        body: 'ALIS uses one cookie, which keeps you signed in. Your choice of language is kept in the browser. Nothing is sent to others.',
      },
      {
        heading: 'Your rights',
        body: 'You can ask your provider to see the data about you, and to have what is wrong corrected.',
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    sections: [
      {
        heading: 'What we believe we meet',
        body: 'The pages are made to follow WCAG 2.1 at levels A and AA, which the law demands, and the new criteria of WCAG 2.2. They can be used with a keyboard, with a screen reader and on small screens.',
      },
      {
        heading: 'What we know is missing',
        body: 'The pages have been tried with automatic tools and with a keyboard. They have not been tried by users of assistive technology yet. The timeline is made for wide screens; the same content always stands in a table.',
      },
      {
        heading: 'Tell us',
        body: 'If you meet a barrier, tell the provider that gave you the account. You can also complain to the Norwegian Authority for Universal Design of ICT.',
      },
    ],
  },
}
