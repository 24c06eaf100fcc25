import type { KitWords } from '../es/kit.ts';

export const kit: KitWords = {
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthsLong: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  kg: 'kg',
  tonnes: 't',
  lessThan: (figure) => `less than ${figure}`,
};
