import type { EncounterApiWords } from '../es/api-encounters.ts';

export const encounterApiWords: EncounterApiWords = {
  curricula: 'The programme’s courses: for whom, what for, modules with minutes, and the source',
  curriculumHours: 'How many minutes of a course each person has, and who completed it',
  certify: 'Issues at once the certificates of all who completed a course and have none',
  certificatePdf: 'A certificate with the code to check it, printed',
  publicCertificate: 'What anybody may know of a certificate by its code',
  training: 'The encounters of a person, her hours of each course and her certificates',
  encounters: 'The encounters that one may see, with filters; the newest first',
  encountersIcs: 'The same as a calendar (iCalendar); without names of people',
  encounter: 'An encounter: people, attendance, tests, minutes, signatures and commitments',
  encounterIcs: 'An encounter as a calendar (iCalendar)',
  invitationPdf: 'The sheet that invites to an encounter, with its QR code',
  signatureSheetPdf: 'The list to sign at the door',
  meetingMinutesPdf: 'The minutes of an encounter, printed',
  spaces: 'The round tables and whether each functions today, with what is missing',
  space: 'A round table with its meetings, kinds of actors and commitments',
  commitments: 'Commitments by due date, and how many were kept on time',
};
