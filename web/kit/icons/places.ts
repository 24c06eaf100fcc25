/** Where mass comes from and who works with it. Drawn as `materials.ts` says. */
export const placeIcons = {
  street:
    '<path class="b" d="M8.6 2.4h6.8l6 19.2H2.6z"/><path d="M12 4.6v3M12 10.4v3.4M12 16.8v4"/>',
  house:
    '<path class="b" d="M4.6 10.4v11.2h14.8V10.4"/><path class="b" d="M1.8 11.8 12 2.6l10.2 ' +
    '9.2z"/><path class="s" d="M9.8 15h4.4v6.6H9.8z"/>',
  market:
    '<path d="M4.4 11.6v10h15.2v-10"/><path class="b" d="M3.6 3h16.8l1.8 6.4a2.4 2.4 0 0 ' +
    '1-4.9.6 2.6 2.6 0 0 1-5.3 0 2.6 2.6 0 0 1-5.3 0 2.4 2.4 0 0 1-4.9-.6z"/><path d="M8.6 3 ' +
    '6.7 10M12 3v7M15.4 3l1.9 7"/><path class="b" d="M4.4 16h15.2v5.6H4.4z"/>',
  sewing:
    '<path class="b" d="M2.2 18.4h19.6v3.2H2.2z"/><path class="b" d="M3.6 5.4h14.8a3 3 0 0 1 3 ' +
    '3v10h-4.6v-7.2H9.2v2H5.4v-2H3.6z"/><path d="M7.3 13.2v3.6"/><path d="M19 5.4V2.6"/>',
  shop:
    '<path class="b" d="M2.2 8.6 4.4 3h15.2l2.2 5.6z"/><path d="M4 8.6v13h16v-13"/><path ' +
    'class="b" d="M6.4 12h5.2v5H6.4z"/><path class="s" d="M14 12h3.8v9.6H14z"/>',
  gallery:
    '<path class="b" d="M3.4 2.4h17.2v19.2H3.4z"/><path d="M3.4 8.4h17.2M3.4 14.4h17.2M9.1 ' +
    '2.4v12M14.9 2.4v12"/><path class="s" d="M9.6 16.8h4.8v4.8H9.6z"/>',
  factory:
    '<path class="b" d="M2.4 21.6V11l6 3.4V11l6 3.4V3h4.4l1 8v10.6z"/><path d="M6 18h1.6M11.2 ' +
    '18h1.6M16 18h1.6"/>',
  building:
    '<path class="b" d="M2.4 8.8 12 2.6l9.6 6.2z"/><path d="M2.4 21.6h19.2M4.6 18.6h14.8M6 ' +
    '8.8v9.8M10 8.8v9.8M14 8.8v9.8M18 8.8v9.8"/>',
  school:
    '<path class="b" d="M1.8 8.4 12 3.6l10.2 4.8L12 13.2z"/><path class="b" d="M6 10.6v6c0 1.6 ' +
    '2.7 3.2 6 3.2s6-1.6 6-3.2v-6L12 13.2z"/><path d="M21 9v6.4"/>',
  pin:
    '<path class="b" d="M12 21.8c-4.8-5.4-7.2-9.2-7.2-12.4a7.2 7.2 0 0 1 14.4 0c0 3.2-2.4 7-7.2 ' +
    '12.4z"/><circle class="s" cx="12" cy="9.4" r="2.6"/>',
  centre:
    '<path class="b" d="M2.4 21.6V9.2L12 3l9.6 6.2v12.4z"/><path d="M6.2 21.6v-9.4h11.6v9.4M6.2 ' +
    '15.4h11.6M6.2 18.5h11.6"/>',
  tricycle:
    '<path class="b" d="M1.8 6.2h11v8.2h-11z"/><path d="M12.8 12.8h2.6l3.4 5.4M15.4 ' +
    '12.8l2.6-5.2M16 7.6h4.2M12.8 6.2V3.6h-2.4"/><circle class="b" cx="6.4" cy="18" ' +
    'r="3.6"/><circle class="b" cx="19" cy="18.2" r="3.4"/><path d="M6.4 18h0M19 18.2h0" ' +
    'stroke-width="2.4"/>',
  walking:
    '<circle class="s" cx="13" cy="4" r="2.4"/><path d="M12.6 8.2 10.4 14l3.4 3.2.8 5M10.4 14 ' +
    '8 21.8M12.6 8.2l-4 2.4-.8 4M12.6 8.2l2.6 3.6 3.6 1" stroke-width="2.2"/><path class="b" ' +
    'd="M15.6 6.6c2.4-.8 5 .6 5 2.8 0 1.6-1.4 2.8-3 2.8z"/>',
  cart:
    '<path class="b" d="M3.4 6h14.2v8.4H3.4z"/><path d="M17.6 11.6h4.6M5.2 ' +
    '14.4v5.2"/><circle class="b" cx="11.4" cy="18" r="3.8"/><path d="M11.4 18h0" ' +
    'stroke-width="2.4"/>',
  mototricycle:
    '<path class="b" d="M1.8 5.4h11.4v10H1.8z"/><path class="b" d="M13.2 12.4h3l2-5h2.4l1.6 ' +
    '8h-9z"/><circle class="b" cx="6.2" cy="18.4" r="3.2"/><circle class="b" cx="18.6" ' +
    'cy="18.4" r="3.2"/><path d="M17 6.2h3.8M1.8 9.4h11.4"/>',
  truck:
    '<path class="b" d="M1.8 5.4h12v12h-12z"/><path class="b" d="M13.8 9.4h4.4l4 ' +
    '4.2v3.8h-8.4z"/><circle class="b" cx="6.4" cy="18.4" r="2.6"/><circle class="b" cx="17.6" ' +
    'cy="18.4" r="2.6"/><path d="M1.8 9.4h12M1.8 13.4h12"/>',
  person:
    '<path class="b" d="M4 21.6c0-5 3.4-8.2 8-8.2s8 3.2 8 8.2z"/><circle class="b" cx="12" ' +
    'cy="8.4" r="4.2"/><path class="s" d="M7 7.6C7 4.4 9.2 2.2 12 2.2s5 2.2 5 5.4h3v1.2H7z"/>',
  people:
    '<circle class="b" cx="8" cy="7.4" r="3.6"/><path class="b" d="M1.6 20.6c0-4.6 2.6-7.4 ' +
    '6.4-7.4s6.4 2.8 6.4 7.4z"/><path d="M14.4 4.2a3.6 3.6 0 0 1 1.6 6.8M17 13.8c3.2.8 5.2 3.2 ' +
    '5.4 6.8"/>',
  stall:
    '<path class="b" d="M1.8 9.4C3 4.6 7 2 12 2s9 2.6 10.2 7.4z"/><path d="M12 2v12M4.6 ' +
    '9.4v5M19.4 9.4v5"/><path class="b" d="M2.8 14h18.4l-1.4 7.6H4.2z"/><path d="M8 14v7.6M16 ' +
    '14v7.6"/>',
  event:
    '<path d="M4.4 2v20"/><path class="b" d="M4.4 3.4c4.4-2 7.4 2 11.4.8 1.6-.4 2.8-.8 ' +
    '4.6-.8v10c-1.8 0-3 .4-4.6.8-4 1.2-7-2.8-11.4-.8z"/>',
  unknown:
    '<circle class="b" cx="12" cy="12" r="9.6"/><path d="M9 9.4c.2-1.8 1.4-2.8 3-2.8 1.8 0 3.2 ' +
    '1.2 3.2 2.8 0 2.2-3.2 2.4-3.2 4.6" stroke-width="2.2"/><path d="M12 17.4h0" ' +
    'stroke-width="2.6"/>',
} as const satisfies Readonly<Record<string, string>>;
