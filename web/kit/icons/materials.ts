/**
 * Silhouettes of what people handle, on a 24 px grid. Class `b` is the body (takes the family's
 * colour), `s` is solid, the rest is line; `base.css` gives stroke and fill. Names are those that
 * the programme's catalogue writes in `icon`.
 */
export const materialIcons = {
  bottle:
    '<path class="b" d="M10 4.6v2.6c0 1.6-3 2-3 5v7.8a1.8 1.8 0 0 0 1.8 1.8h6.4a1.8 1.8 0 0 0 ' +
    '1.8-1.8v-7.8c0-3-3-3.4-3-5V4.6z"/><path class="s" d="M9.2 1.6h5.6v3H9.2z"/><path d="M7 ' +
    '13.5h10M7 17.5h10"/>',
  jug:
    '<path class="b" fill-rule="evenodd" d="M8.5 4.6v2L5.5 10v10a1.8 1.8 0 0 0 1.8 1.8h9.4a1.8 ' +
    '1.8 0 0 0 1.8-1.8v-8.4c0-4-2.5-7-6-7zM12.6 8.4c1.9.3 3 1.7 3 3.6v2h-3z"/><path class="s" ' +
    'd="M7.6 1.6h5.6v3H7.6z"/>',
  tub:
    '<path class="b" d="M4.2 10h15.6l-1.9 10.4a1.4 1.4 0 0 1-1.4 1.2h-9a1.4 1.4 0 0 ' +
    '1-1.4-1.2z"/><path class="b" d="M2.2 6.4h19.6V10H2.2z"/>',
  cup:
    '<path class="b" d="M5.4 7.4h13.2l-1.7 14.2H7.1z"/><path d="M3.8 7.4h16.4M6.1 ' +
    '13.4h11.8M12.6 7.4l1.4-5.2h3.6"/>',
  bag:
    '<path class="b" d="M3.4 10.6 6 7.4V3.6a1.4 1.4 0 0 1 2.8 0v1.2c0 1.8 1.2 3 3.2 3s3.2-1.2 ' +
    '3.2-3V3.6a1.4 1.4 0 0 1 2.8 0v3.8l2.6 3.2v9.6c0 .9-.7 1.6-1.6 1.6H5c-.9 ' +
    '0-1.6-.7-1.6-1.6z"/><path d="m7.6 12-.8 5.4M16.4 12l.8 5.4M12 12.6v3"/>',
  foam:
    '<path class="b" d="M2.4 13.4h19.2l-2 7.2H4.4z"/><path class="b" d="M2.4 13.4 5.8 ' +
    '4h12.4l3.4 9.4"/><path d="M9 7.6h0M12.5 10h0M15.4 7.2h0" stroke-width="2.4"/>',
  box:
    '<path class="b" d="M4.4 10.4h15.2v11.2H4.4z"/><path class="b" d="M4.4 10.4 1.4 5.6h7.2l3.4 ' +
    '4.8z"/><path class="b" d="m19.6 10.4 3-4.8h-7.2L12 10.4z"/><path d="M12 10.4v4.2"/><path ' +
    'd="M7.2 18.6h4"/>',
  paper:
    '<path class="b" d="M7 12V2.2h6.4L16 4.8V12"/><path d="M9.6 5.6h3M9.6 8.6h3.8"/><path ' +
    'd="m16 5.6 3.4 1-1.2 5.4"/><path class="b" d="M4.6 11.4h14.8l1.4 8.2a2 2 0 0 1-2 2.2H5.2a2 ' +
    '2 0 0 1-2-2.2z"/>',
  sheet:
    '<path class="b" d="M5 2.2h9.4L19 6.8v15H5z"/><path d="M14.4 2.2v4.6H19M8.4 11.4h7.2M8.4 ' +
    '14.8h7.2M8.4 18.2h4.4"/>',
  newspaper:
    '<path class="b" d="M2.4 4h15v15.4c0 1.2.8 2.2 2 2.2H4.6a2.2 2.2 0 0 1-2.2-2.2z"/><path ' +
    'class="b" d="M17.4 8.4h4.2v11c0 1.2-.9 2.2-2.1 2.2s-2.1-1-2.1-2.2z"/><path class="s" ' +
    'd="M5.4 7h9v4h-9z"/><path d="M5.6 14.4h8.6M5.6 17.8h8.6"/>',
  carton:
    '<path class="b" d="M4.4 7.6h9.2v14.2H4.4z"/><path class="b" d="m13.6 7.6 5.6-2.8v14.2l-5.6 ' +
    '2.8z"/><path class="b" d="m4.4 7.6 5.2-2.8h9.6l-5.6 2.8z"/><path d="m12 4.8 ' +
    '1-3.2h3.4"/><path d="M7 12h4M7 15.4h4"/>',
  can:
    '<path class="b" d="M5 5.4v13.2c0 1.7 3.1 3.2 7 3.2s7-1.5 7-3.2V5.4"/><ellipse class="b" ' +
    'cx="12" cy="5.4" rx="7" ry="3.2"/><path d="M5 10.2c0 1.7 3.1 3.2 7 3.2s7-1.5 7-3.2"/><path ' +
    'd="M5 14.6c0 1.7 3.1 3.2 7 3.2s7-1.5 7-3.2"/>',
  'drink-can':
    '<path class="b" d="M8 2.8h8l2 3v13l-2 3H8l-2-3v-13z"/><path d="M6 5.8h12M6 18.8h12"/><path ' +
    'd="M9.4 9.4v6.2M13 9.4v3"/>',
  pot:
    '<path class="b" d="M4.4 9.4h15.2v9a3 3 0 0 1-3 3H7.4a3 3 0 0 1-3-3z"/><path d="M4.4 ' +
    '12.4H1.8M19.6 12.4h2.6M3.4 6.4h17.2M12 6.4V3.4"/>',
  scrap: '<path class="b" d="M3.4 3.4h17.2v4.4h-5.8v8.4h5.8v4.4H3.4v-4.4h5.8V7.8H3.4z"/>',
  wire:
    '<circle class="b" cx="11" cy="13.2" r="8.6"/><circle cx="11" cy="13.2" r="5.6"/><circle ' +
    'cx="11" cy="13.2" r="2.6"/><path d="m17.4 7.4 3.4-5"/><path class="s" d="m19.4 1.2 3 2-1.2 ' +
    '1.8-3-2z"/>',
  jar:
    '<path class="b" d="M13.4 8.6h7.2v11.2a2 2 0 0 1-2 2h-5.2z"/><path class="s" d="M13.4 ' +
    '5.4h7.8v3.2h-7.8z"/><path class="b" d="M6.4 2.2h3.6v6c0 2.2 3 2.8 3 5.8v5.8a2 2 0 0 1-2 ' +
    '2H5.4a2 2 0 0 1-2-2V14c0-3 3-3.6 3-5.8z"/><path d="M6.4 5.2H10"/><path class="s" d="M3.4 ' +
    '14.2H13v4H3.4z"/>',
  'cloth-roll':
    '<path class="b" d="M5.4 2.8h13.4c1.6 0 2.8 2 2.8 4.4s-1.2 4.4-2.8 4.4H5.4"/><ellipse ' +
    'class="b" cx="5.4" cy="7.2" rx="2.8" ry="4.4"/><path d="M5.4 7.2h0" ' +
    'stroke-width="2.6"/><path class="b" d="M9 11.6v10l2.2-1.8 2.2 1.8 2.2-1.8 2.2 1.8v-10"/>',
  cloth:
    '<path class="b" d="m1.8 21.6.6-8 2 1.2 1.2-2.2 2 1.4 1.4-2 1.8 1.6 1.6-2 .4 10z"/><path ' +
    'class="b" d="m12.8 21.6 1.4-6 2.2 1 1.4-2 1.8 1.6 2.2-1.2.4 6.6z"/><path d="M9.8 2.4 17 ' +
    '9.2M14.4 2.4 7.4 9.2"/><circle cx="18.4" cy="10.4" r="1.8"/><circle cx="6" cy="10.4" ' +
    'r="1.8"/>',
  cone:
    '<path class="b" d="M9.6 4.4h4.8l4 14.4H5.6z"/><path d="m8.6 9.4 6.4-2M7.4 13.6l8.8-2.8M6.4 ' +
    '17.4l10.8-3.2"/><path class="b" d="M4.2 18.8h15.6v2.8H4.2z"/><path d="M14 4.4c1.6-2.8 ' +
    '6-2.6 6.4.6.3 2-1.6 2.6-1 4.6"/><path d="M10.4 4.4V1.8h3.2v2.6"/>',
  shirt:
    '<path class="b" d="M8.2 2.8 2 6.2l2.2 5.4 2.6-1v11h10.4v-11l2.6 1L22 6.2l-6.2-3.4c-.6 ' +
    '1.8-2 2.8-3.8 2.8s-3.2-1-3.8-2.8z"/>',
  fruit:
    '<circle class="b" cx="7" cy="8.4" r="3.2"/><circle class="b" cx="17" cy="8.4" ' +
    'r="3.2"/><circle class="b" cx="12" cy="7" r="3.4"/><path d="M12 3.6c0-1.2.8-2 ' +
    '2.2-2"/><path class="b" d="M2.4 11h19.2v10.6H2.4z"/><path d="M2.4 16.3h19.2M6.8 ' +
    '11v10.6M17.2 11v10.6"/>',
  leaf:
    '<path class="b" d="M5.6 18.6C3.4 9.6 9.6 3 20.8 2.8c.6 10.8-5.4 17.6-15.2 15.8z"/><path ' +
    'd="M2.8 21.6c3-6 6.6-9.8 11.6-12.6M8.4 14.4V10M11.4 11.4h4.4"/>',
  peel:
    '<path class="b" d="M3.8 10.6h16.4l-2 11H5.8z"/><path d="M2.6 10.6h18.8M5 10.6c0-11.6 ' +
    '14-11.6 14 0"/><path class="b" d="M7.6 10.6c.2-2.6 1.6-3.8 4.4-3.8-.2-1.2.4-2.2 1.8-2.6.8 ' +
    '1.2.8 2.2.2 3 1.6.4 2.4 1.6 2.4 3.4z"/><path d="m9.2 14.4.4 3.4M14.8 14.4l-.4 3.4"/>',
  bread:
    '<path class="b" d="M2.2 14.2C2.2 9.6 6.6 6 12 6s9.8 3.6 9.8 8.2c0 2.4-1.8 4-4.2 4H6.4c-2.4 ' +
    '0-4.2-1.6-4.2-4z"/><path d="m7.4 9.6 2 3.4M11.6 8.4l2 3.4M15.8 9.2l1.8 3"/>',
  wood:
    '<path class="b" d="M5.4 7h13.2c1.7 0 3 2.2 3 5s-1.3 5-3 5H5.4"/><ellipse class="b" ' +
    'cx="5.4" cy="12" rx="3" ry="5"/><ellipse cx="5.4" cy="12" rx="1" ry="1.8"/><path d="M11.4 ' +
    '10h6M13 14h4.6"/>',
  tyre:
    '<circle class="b" cx="12" cy="12" r="9.8"/><circle cx="12" cy="12" r="4.4"/><path d="M12 ' +
    '2.2v3M12 18.8v3M2.2 12h3M18.8 12h3M5.1 5.1l2.1 2.1M16.8 16.8l2.1 2.1M18.9 5.1l-2.1 2.1M7.2 ' +
    '16.8l-2.1 2.1"/>',
  electronics:
    '<path class="b" d="M2.4 3.6h19.2v13H2.4z"/><path d="M12 16.6v4M7.4 21h9.2"/><path ' +
    'style="stroke:var(--surface)" d="M13 6.4l-3.4 4h4.8L11 13.8"/>',
  battery:
    '<path class="b" d="M7 5h10v16.6H7z"/><path class="s" d="M9.6 2.2h4.8V5H9.6z"/><path d="M12 ' +
    '9v4.4M9.8 11.2h4.4M9.8 17.6h4.4"/>',
  oil:
    '<path class="b" d="M12 2.2c4.4 5 6.8 8.8 6.8 12.2a6.8 6.8 0 0 1-13.6 0C5.2 11 7.6 7.2 12 ' +
    '2.2z"/><path d="M8.6 14.8c.2 1.8 1.4 3 3.2 3.2"/>',
  sack:
    '<path class="b" d="M9.2 7.2C5.4 9.8 3.4 13.4 3.4 17a4.6 4.6 0 0 0 4.6 4.6h8a4.6 4.6 0 0 0 ' +
    '4.6-4.6c0-3.6-2-7.2-5.8-9.8z"/><path class="b" d="M9.2 7.2 6.8 2.6l3 1L12 2l2.2 1.6 ' +
    '3-1-2.4 4.6z"/><path d="M8.4 7.2h7.2"/>',
  bale:
    '<path class="b" d="m2.4 7.4 9.6-4 9.6 4v9.4l-9.6 4.4-9.6-4.4z"/><path d="m2.4 7.4 9.6 4.2 ' +
    '9.6-4.2M12 11.6v9.6M7.2 5.4l9.6 4.2v9.2M16.8 5.4 7.2 9.5v9.2"/>',
  crate:
    '<path class="b" d="M2.4 6.4h19.2v15.2H2.4z"/><path d="M2.4 11.4h19.2M2.4 16.4h19.2M6.8 ' +
    '6.4v15.2M17.2 6.4v15.2"/><path d="M9.6 8.9h4.8"/>',
  drum:
    '<path class="b" d="M4.4 5v14c0 1.6 3.4 2.8 7.6 2.8s7.6-1.2 7.6-2.8V5"/><ellipse class="b" ' +
    'cx="12" cy="5" rx="7.6" ry="2.8"/><path d="M4.4 12c0 1.6 3.4 2.8 7.6 2.8s7.6-1.2 ' +
    '7.6-2.8"/><path d="M14.8 4.8h0" stroke-width="2.2"/>',
  film:
    '<path class="b" d="M4 3.6c0-1 2.2-1.8 5-1.8s5 .8 5 1.8v16.8c0 1-2.2 1.8-5 ' +
    '1.8s-5-.8-5-1.8z"/><ellipse cx="9" cy="3.8" rx="5" ry="2"/><ellipse class="s" cx="9" ' +
    'cy="3.8" rx="1.8" ry=".8"/><path class="b" d="M14 8.6h4.6c1.6 0 3 1 3 ' +
    '2.6v8.4c-1-1.4-2-1.8-3.4-1.8H14"/><path d="M4 9.4h0"/>',
  cap:
    '<path class="b" d="M3.4 9v8c0 2.4 3.8 4.4 8.6 4.4s8.6-2 8.6-4.4V9"/><ellipse class="b" ' +
    'cx="12" cy="8.4" rx="8.6" ry="4.6"/><path d="M6.6 14v5M10.2 15v6M13.8 15v6M17.4 14v5"/>',
  pipe:
    '<path class="b" d="M2.4 6.4h9.2a6 6 0 0 1 6 6v9.2h-7v-8.2h-8.2z"/><path class="b" d="M2.2 ' +
    '4.6h3.4v10.6H2.2z"/><path class="b" d="M8.8 18.4h10.6v3.4H8.8z"/>',
  tap:
    '<path class="b" d="M2.2 8.6h11.2c4 0 6.6 2.4 6.6 ' +
    '6.4v2.4h-5v-1.8c0-1.2-.8-2-2-2H2.2z"/><path d="M9.4 8.6V5M5 4.4h8.8"/><path class="s" ' +
    'd="M17.5 19.4c.9 1 1.2 1.4 1.2 1.9a1.2 1.2 0 0 1-2.4 0c0-.5.3-.9 1.2-1.9z"/>',
  window:
    '<path class="b" d="M3.4 2.4h17.2v19.2H3.4z"/><path d="M12 2.4v19.2M3.4 12h17.2M6 ' +
    '9.4l3-3.6M14.8 19.2l3-3.6"/>',
  pallet:
    '<path class="b" d="M1.8 4.4h20.4v4H1.8zM1.8 15.6h20.4v4H1.8z"/><path class="b" d="M3.4 ' +
    '8.4h3.6v7.2H3.4zM10.2 8.4h3.6v7.2h-3.6zM17 8.4h3.6v7.2H17z"/>',
  rag:
    '<path class="b" d="M2.8 6.6c3-2.6 5.6 1 9.2-1s6-1.6 9.2.4c-1 3.2 1 5.6.2 8.6s.2 4.4-1 ' +
    '6c-3-1.6-5.2.8-8.6.2s-5.4 1.2-8.4-.6c1-3-1-5-.6-7.8s-.8-3.4 0-5.8z"/><path d="M7.4 9.6c1.8 ' +
    '1.4.6 3.6 1.4 6.4M13 9c1 2.2-.4 4 .6 7.2M17.4 9.2c-.6 2 .6 3.4 0 5.6"/>',
  apple:
    '<path class="b" d="M12 7.4c1.2-1 2.6-1.6 4.2-1.6 3 0 5 2.4 5 6 0 5-3 10-6 10-1.2 ' +
    '0-2-.6-3.2-.6s-2 .6-3.2.6c-3 0-6-5-6-10 0-3.6 2-6 5-6 1.6 0 3 .6 4.2 1.6z"/><path d="M12 ' +
    '7.4c0-2.8.8-4.4 3-5.4M9.6 3.4c1.4 0 2.2 1 2.4 2.4"/>',
  compost:
    '<path class="b" d="M2.2 21.6C4 16.4 7.6 14 12 14s8 2.4 9.8 7.6z"/><path d="M12 ' +
    '14V6.6"/><path class="b" d="M12 9.6C8.2 9.8 5.8 7.6 5.6 3.4c4-.2 6.4 2 6.4 6.2zM12 ' +
    '8.2c0-3.6 2-5.8 6.4-6 0 4-2.2 6.2-6.4 6z"/><path d="M8 18.4h0M12.4 17.6h0M16.4 19h0" ' +
    'stroke-width="2.2"/>',
  reject:
    '<path class="b" d="M4.6 6.4h14.8l-1.4 14a1.4 1.4 0 0 1-1.4 1.2H7.4A1.4 1.4 0 0 1 6 ' +
    '20.4z"/><path d="M2.6 6.4h18.8M8.8 6.4V2.8h6.4v3.6M9.6 11l4.8 6M14.4 11l-4.8 6"/>',
  'big-bag':
    '<path class="b" d="M3.4 8h17.2v13.6H3.4z"/><path d="M3.4 8c0-7.4 4.4-7.4 4.4 0M20.6 ' +
    '8c0-7.4-4.4-7.4-4.4 0M3.4 12.4h17.2M8.4 16.6h7.2"/>',
  bin:
    '<path class="b" d="M4.6 7.4h14.2l-1.6 12H6.6z"/><path class="b" d="M3 4.2h16.4l1.2 ' +
    '3.2H3z"/><circle class="b" cx="16.4" cy="20.2" r="1.8"/><path d="M9.4 11v5M13.6 11v5"/>',
} as const satisfies Readonly<Record<string, string>>;
