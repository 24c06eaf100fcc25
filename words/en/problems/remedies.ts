export const again = 'Correct it and send it again as a new record.';
export const byItself =
  'Nothing to do: it is kept and will be accepted by itself when the rest arrives.';
export const operator = 'Tell whoever runs the program.';
