/** What people do, and what the program tells them. Drawn as `materials.ts` says. */
export const actionIcons = {
  scale:
    '<path class="b" d="M3 3h18c0 2.6-2.2 4.4-5 4.4H8C5.2 7.4 3 5.6 3 3z"/><path class="b" ' +
    'd="M7.6 7.4h8.8l4 14.2H3.6z"/><circle cx="12" cy="14.6" r="4"/><path d="m12 14.6 1.8-2"/>',
  collect:
    '<path class="b" d="M9.2 11.4c-3.4 1.8-5 4-5 6.2a4 4 0 0 0 4 4h7.6a4 4 0 0 0 ' +
    '4-4c0-2.2-1.6-4.4-5-6.2z"/><path d="M8.4 11.4h7.2M12 1.8v6.4M8.8 5.4 12 8.6l3.2-3.2"/>',
  sale:
    '<circle class="b" cx="15" cy="6.4" r="4.4"/><path d="M15 4.6v3.6"/><path class="b" d="M1.8 ' +
    '13.6h3.4v8H1.8z"/><path class="b" d="M5.2 14.4c2.4-1.6 4.4-1.4 6.4 0h3c2.2 0 2.2 3 0 ' +
    '3h-3.4 3.8l5-3.2c1.8-1 3.2 1 1.8 2.2-2.4 2.2-5 4.4-8 4.4-3.4 0-5.4-.8-8.6-.8z"/>',
  notebook:
    '<path class="b" d="M5.4 2.4h13a1.6 1.6 0 0 1 1.6 1.6v16a1.6 1.6 0 0 1-1.6 1.6h-13z"/><path ' +
    'd="M3 6.4h4.4M3 12h4.4M3 17.6h4.4M11 7.6h5.4M11 11.6h5.4M11 15.6h3.4"/>',
  check: '<path d="m3.6 12.8 5.4 5.6L20.4 6" stroke-width="3"/>',
  received:
    '<circle class="b" cx="12" cy="12" r="9.6"/><path d="m7.4 12.4 3.2 3.2 6-6.6" ' +
    'stroke-width="2.4"/>',
  saved:
    '<path class="b" d="M6.4 1.8h11.2v20.4H6.4z"/><path d="M10.6 19.2h2.8"/><path d="m9 10.4 ' +
    '2.2 2.2L15.2 8"/>',
  sending:
    '<path class="b" d="M6.6 19.6a4.6 4.6 0 0 1-.8-9.1 6.4 6.4 0 0 1 12.4 1.2 4 4 0 0 1-.8 ' +
    '7.9z"/><path d="M12 17v-6M9.2 13.4l2.8-2.8 2.8 2.8"/>',
  'cloud-off':
    '<path class="b" d="M6.6 19.6a4.6 4.6 0 0 1-.8-9.1 6.4 6.4 0 0 1 12.4 1.2 4 4 0 0 1-.8 ' +
    '7.9z"/><path d="M3.4 3.4 21 21" stroke-width="2.4"/>',
  clock: '<circle class="b" cx="12" cy="12" r="9.6"/><path d="M12 6.4V12l3.8 2.6"/>',
  warning:
    '<path class="b" d="M12 2.6 22.4 21H1.6z"/><path d="M12 9v5.6" stroke-width="2.4"/><path ' +
    'd="M12 17.8h0" stroke-width="2.6"/>',
  refused:
    '<path class="b" d="M7.8 2h8.4L22 7.8v8.4L16.2 22H7.8L2 16.2V7.8z"/><path d="m8.4 8.4 7.2 ' +
    '7.2M15.6 8.4l-7.2 7.2" stroke-width="2.4"/>',
  info:
    '<circle class="b" cx="12" cy="12" r="9.6"/><path d="M12 11.4v5.4" ' +
    'stroke-width="2.4"/><path d="M12 7.4h0" stroke-width="2.6"/>',
  undo: '<path d="M8.4 3.4 3.4 8.4l5 5M3.8 8.4h10a6.4 6.4 0 0 1 0 12.8H8"/>',
  backspace:
    '<path class="b" d="M8.4 4.6h13.2v14.8H8.4L1.8 12z"/><path d="m11.6 8.8 6.4 6.4M18 8.8l-6.4 ' +
    '6.4"/>',
  back: '<path d="M20.4 12H4M10.6 5 3.6 12l7 7" stroke-width="2.4"/>',
  next: '<path d="M3.6 12H20M13.4 5l7 7-7 7" stroke-width="2.4"/>',
  up: '<path d="M12 20.4V4M5 10.6 12 3.6l7 7" stroke-width="2.4"/>',
  down: '<path d="M12 3.6V20M5 13.4l7 7 7-7" stroke-width="2.4"/>',
  close: '<path d="m4.6 4.6 14.8 14.8M19.4 4.6 4.6 19.4" stroke-width="2.4"/>',
  plus: '<path d="M12 3.6v16.8M3.6 12h16.8" stroke-width="2.6"/>',
  sun:
    '<circle class="b" cx="12" cy="12" r="4.6"/><path d="M12 1.8v2.6M12 19.6v2.6M1.8 ' +
    '12h2.6M19.6 12h2.6M4.8 4.8l1.8 1.8M17.4 17.4l1.8 1.8M19.2 4.8l-1.8 1.8M6.6 17.4l-1.8 ' +
    '1.8"/>',
  speaker:
    '<path class="b" d="M2.4 8.8h4.4L12.4 4v16l-5.6-4.8H2.4z"/><path d="M15.8 8.4a5 5 0 0 1 0 ' +
    '7.2M18.6 5.6a9 9 0 0 1 0 12.8"/>',
  language:
    '<path class="b" d="M2 3.4h20v13.4H12l-5 4.8v-4.8H2z"/><path d="M7 13.2 9.6 7h.8l2.6 6.2M8 ' +
    '11.2h4M15.4 10h4"/>',
  settings:
    '<path d="M3 6.4h9M17 6.4h4M3 12h3M11 12h10M3 17.6h11M19 17.6h2"/><circle class="b" ' +
    'cx="14.4" cy="6.4" r="2.4"/><circle class="b" cx="8.4" cy="12" r="2.4"/><circle class="b" ' +
    'cx="16.4" cy="17.6" r="2.4"/>',
  key: '<circle class="b" cx="7.4" cy="12" r="5"/><path d="M12.4 12h9.8v4.4M17.6 12v3.4"/>',
  ear:
    '<path class="b" d="M6.4 9.4a6.2 6.2 0 0 1 12.4 0c0 3.4-2.6 4.6-3.6 6.8-.8 1.8-.8 5.4-4 ' +
    '5.4a3.6 3.6 0 0 1-3.6-3.6"/><path d="M9.6 9.6a3 3 0 0 1 6 0c0 2-2.6 2.2-2.6 4.4"/>',
  help:
    '<circle class="b" cx="12" cy="12" r="9.6"/><path d="M9 9.4a3 3 0 1 1 4.6 2.6c-1 .6-1.6 ' +
    '1.2-1.6 2.2" stroke-width="2.2"/><path d="M12 17.6h0" stroke-width="2.6"/>',
  // Somebody asked, and waits for words: not the same as help.
  question:
    '<path class="b" d="M3 3.4h18v13.2H12l-5.4 4.8v-4.8H3z"/>' +
    '<path d="M7.6 8h8.8M7.6 12h5.6" stroke-width="2.2"/>',
  menu: '<path d="M12 4.6h0M12 12h0M12 19.4h0" stroke-width="4.4"/>',
  'phone-plus':
    '<path class="b" d="M5.4 1.8h13.2v20.4H5.4z"/><path d="M12 7.4v7.2M8.4 11h7.2M10.6 19.2h2.8"/>',
  download: '<path d="M12 2.6v12.6M6.4 10l5.6 5.6 5.6-5.6M3 20.8h18" stroke-width="2.2"/>',
  calendar:
    '<path class="b" d="M3 5h18v16.4H3z"/><path d="M3 10h18M7.8 2.4V7M16.2 2.4V7"/><path d="M8 ' +
    '14h0M12 14h0M16 14h0M8 17.6h0M12 17.6h0" stroke-width="2.2"/>',
  week:
    '<path class="b" d="M3 5h18v16.4H3z"/><path d="M3 10h18M7.8 2.4V7M16.2 2.4V7"/><path d="M8.4 ' +
    '17.4a4 4 0 1 0-.2-3.2M7.4 12.2v2.2h2.2"/>',
  search:
    '<circle class="b" cx="10.4" cy="10.4" r="7"/><path d="m15.6 15.6 6 6" stroke-width="2.4"/>',
  eye:
    '<path class="b" d="M1.8 12C4.2 7.6 7.8 5.2 12 5.2s7.8 2.4 10.2 6.8c-2.4 4.4-6 6.8-10.2 ' +
    '6.8S4.2 16.4 1.8 12z"/><circle class="s" cx="12" cy="12" r="3.2"/>',
  camera:
    '<path class="b" d="M2.2 6.8h4.6l1.8-3h6.8l1.8 3h4.6v13.6H2.2z"/><circle cx="12" cy="13.2" ' +
    'r="4.4"/><path d="M18.6 10h0" stroke-width="2.4"/>',
  qr:
    '<path class="b" d="M2.6 2.6h7v7h-7zM14.4 2.6h7v7h-7zM2.6 14.4h7v7h-7z"/><path d="M6.1 ' +
    '6.1h0M17.9 6.1h0M6.1 17.9h0M14.4 14.6h2.8v3M21.2 14.4v3.4M14.4 21.4h3M20.4 21.2h1" ' +
    'stroke-width="2.4"/>',
  torch:
    '<path class="b" d="M6 2.4h12v4L14.8 11v10.6H9.2V11L6 6.4z"/><path d="M6 6.4h12M12 ' +
    '13.4v2.8"/>',
} as const satisfies Readonly<Record<string, string>>;
