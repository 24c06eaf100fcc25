import type { PhonePeopleWords } from '../es/phone-people.ts';

export const phonePeople: PhonePeopleWords = {
  join: {
    title: 'Enter with an invitation',
    help: 'The association’s board or the programme’s office gives it: a link, a QR code or a code of eight letters and numbers.',
    codeLabel: 'Code of the invitation',
    codeExample: 'For example: 7KQ4-MZ2X',
    codeWrong: 'The code has eight letters and numbers. Check it and try again.',
    continue: 'Continue',
    retry: 'Try again',
    checking: 'Looking for the invitation…',
    scan: 'Read the QR code',
    haveKey: 'I have an administration key',
    noServer:
      'The programme could not be reached. Entering needs signal; afterwards one can record without it.',
    serverFailed: 'The programme answered with an error. Try again in a few minutes.',
    noPin:
      'At this address the notebook cannot be protected with a PIN, because it does not begin with https. Open the invitation at the address that begins with https.',
    whoseHeading: 'Whom is the invitation for?',
    whoseHelp: 'Whoever used this phone before goes on with the same notebook.',
    whoseNew: 'Another person',
    confirmHeading: (name) => `This invitation is for ${name}`,
    confirmOf: (association) => `of ${association}`,
    confirmYes: 'Yes, continue',
    confirmNo: 'It is not for me',
    notMine:
      'This invitation has been used and works only once. Ask for a new one for each person.',
    failed: 'It could not be saved on this phone. Check whether it has space left and try again.',
  },
  pin: {
    choose: 'Choose a PIN',
    chooseHelp: 'Six digits that nobody guesses. They open the notebook on this phone.',
    again: 'Type the PIN again',
    different: 'They are not the same. Choose the PIN again.',
    sealing: 'Saving…',
    weak: {
      repeated: 'One digit repeated is easily guessed. Choose another.',
      row: 'Digits in order are easily guessed. Choose another.',
      pattern: 'Digits repeated in groups are easily guessed. Choose another.',
      date: 'It looks like a date of birth, which others may know. Choose another.',
    },
    pad: 'PIN keypad',
    erase: 'Erase',
    typed: (count) => `${count} of 6 digits`,
  },
  unlock: {
    heading: (name) => `PIN of ${name}`,
    opening: 'Opening…',
    wrong: (left) =>
      left === 1
        ? 'That is not the PIN. 1 try is left; then another invitation is needed.'
        : `That is not the PIN. ${left} tries are left.`,
    wait: (seconds) =>
      seconds >= 90
        ? `Wait ${Math.ceil(seconds / 60)} minutes before trying again.`
        : `Wait ${seconds} seconds before trying again.`,
    dropped:
      'There were too many wrong PINs. Another invitation is needed to open this notebook. What was recorded is not lost and still goes out by itself.',
    newInvitation: 'I have another invitation',
    forgot: 'PIN forgotten? Ask the board or the office for another invitation.',
    another: 'That is not me',
  },
  chooser: {
    heading: 'Who is going to record?',
    add: 'Add another person',
    first: 'Notebook without a name',
    unsent: (count) => `${count} not sent`,
    allSent: 'all sent',
    together: (count) =>
      count === 1
        ? 'On this phone 1 record is still to be sent. It goes out by itself when there is signal.'
        : `On this phone ${count} records are still to be sent. They go out by themselves when there is signal.`,
    needsInvitation: 'needs another invitation',
    barred: 'not allowed to send',
  },
  barred: {
    heading: 'This notebook may no longer send',
    kept: (count) =>
      count === 1
        ? '1 record waits on this phone. It is not deleted.'
        : `${count} records wait on this phone. They are not deleted.`,
    whatToDo:
      'Ask the board or the office for another invitation: with it everything goes out by itself. Or save the records in a file and hand it in.',
  },
};
