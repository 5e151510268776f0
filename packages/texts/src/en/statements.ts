import type { statements as nb } from '../nb/statements.ts'

export const statements: typeof nb = {
  privacy: {
    title: 'Privacy',
    sections: [
      {
        heading: 'What ALIS stores',
        body: 'Name, HPR number, course of training, service, absence, change requests and confirmations of doctors training in general practice, and the accounts of those who use the system. Of an absence only its type (sickness, leave, course or holiday), its days and its percentage are stored, never a diagnosis or a reason. That somebody has been ill is health data all the same. ALIS stores no national identity numbers.',
      },
      {
        heading: 'Plan, learning goals and supervision',
        body: 'ALIS also stores education plans, learning goals with activities, files and advice, hours of supervision, conversations, assessments, and who is supervisor, clinical supervisor and deputy, with name and HPR number. Whoever signs by a link is stored with name and position. Preparation and minutes of conversations are seen by the doctor and the supervisor alone, a private note only by its writer. No text may make a patient recognisable, and what looks like a national identity number is refused.',
      },
      {
        heading: 'Who sees it',
        body: 'A doctor sees her or his own record. Coordinators and leaders see the doctors of their own provider, and a supervisor sees the doctors she or he supervises, but not when or why they were away. Whoever has the code of a confirmation can see whether it is valid, which provider and which period it covers, but not whom it is about. The Directorate of Health and the ALIS offices see figures only.',
      },
      {
        heading: 'What is logged',
        body: 'Every change stays in the history with who made it and when. When somebody opens a doctor’s record, that is logged.',
      },
      {
        heading: 'Cookies',
        body: 'ALIS uses one cookie, which keeps you signed in. Your choice of language is kept in the browser, and what you write in a change request or in alternatives stays in the tab until you close it. What you write in an education plan and is not saved yet stays in the browser until it is saved or you sign out. What you fill in in the calculator is only in the address. Nothing is sent to others.',
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
