import type { ProblemKind } from './problem.ts';

/** Keeps the names of the facts as types, so that wording can use no other. */
const kind = <const F extends readonly string[]>(
  reaction: ProblemKind['reaction'],
  status: number,
  ...facts: F
): ProblemKind & { readonly facts: F } => ({ reaction, status, facts });

/**
 * Every problem code, in one place. A code is `room/name`; retired codes stay as comments and are
 * never used again. `words/es/problems.ts` and `words/en/problems.ts` word each of them and
 * `docs/problems.md` is generated from the three; a test compares them both ways.
 */
export const problems = {
  // Quantities
  'quantities/not-a-number': kind('mend', 422, 'field', 'value'),
  'quantities/not-positive': kind('mend', 422, 'field', 'value'),
  'quantities/too-large': kind('mend', 422, 'field', 'value', 'most'),
  'quantities/tare-mismatch': kind('mend', 422, 'gross', 'tare', 'value'),
  'quantities/grams-mismatch': kind('mend', 422, 'stated_g', 'derived_g'),
  'quantities/unknown-unit': kind('mend', 422, 'unit', 'material'),
  'quantities/factor-not-valid': kind('mend', 422, 'unit', 'material', 'day'),

  // Events of every kind
  'events/malformed': kind('mend', 422, 'field', 'detail'),
  'events/unknown-kind': kind('mend', 422, 'kind'),
  'events/other-programme': kind('mend', 422, 'stated', 'expected'),
  'events/id-taken': kind('look', 409, 'event'),
  'events/sequence-taken': kind('look', 409, 'device', 'sequence', 'event'),
  'events/occurred-too-early': kind('mend', 422, 'occurred', 'earliest'),

  'events/not-yet-here': kind('wait', 202, 'event'),
  'events/other-kind': kind('mend', 422, 'event', 'kind'),

  // Register
  'actors/unknown': kind('wait', 202, 'actor'),
  'actors/unknown-place': kind('wait', 202, 'place'),
  'actors/unknown-kind': kind('mend', 422, 'kind'),
  'actors/already-registered': kind('look', 409, 'actor'),
  'actors/place-already-registered': kind('look', 409, 'place'),
  'actors/district-unknown': kind('mend', 422, 'district'),
  'actors/same-actor': kind('mend', 422, 'actor'),
  'actors/dates-reversed': kind('mend', 422, 'since', 'until'),
  'actors/role-unfit': kind('mend', 422, 'role'),
  'actors/merge-unfit': kind('mend', 422, 'keep', 'absorbed'),
  'actors/name-of-person': kind('mend', 422, 'actor'),
  'actors/not-found': kind('look-elsewhere', 404, 'actor'),
  'actors/not-a-person': kind('mend', 422, 'actor'),

  // Money that is shared
  'sharing/does-not-add-up': kind('mend', 422, 'came', 'given'),
  'sharing/stated-twice': kind('mend', 422, 'id'),
  'sharing/not-in-share': kind('mend', 422, 'actor'),
  'sharing/costs-above-sales': kind('mend', 422, 'came', 'spent'),
  'sharing/nobody-to-share': kind('mend', 422, 'left'),

  // Texts that one phone shows another, or hands in
  'compact/damaged': kind('mend', 422),
  'compact/parts-missing': kind('mend', 422, 'missing', 'parts'),
  'compact/two-queues': kind('mend', 422),

  // Photos beside records
  'evidence/not-announced': kind('look', 409, 'sha256'),
  'evidence/damaged': kind('look', 409, 'sha256'),
  'evidence/not-plain': kind('mend', 422, 'media'),
  'evidence/reason-missing': kind('mend', 422),
  'encounters/more-than-asked': kind('mend', 422, 'right', 'of'),
  'evidence/unknown': kind('look-elsewhere', 404, 'sha256'),

  // Personal data
  'privacy/unknown-purpose': kind('mend', 422, 'purpose'),
  'privacy/needs-signature': kind('mend', 422, 'purpose'),
  'privacy/needs-consent': kind('mend', 422, 'actor', 'purpose'),
  'privacy/unknown-text': kind('mend', 422, 'text', 'purpose'),
  'privacy/not-an-image': kind('mend', 422),
  'privacy/file-too-large': kind('send-less', 413, 'bytes_max'),
  'privacy/file-unknown': kind('look-elsewhere', 404, 'file'),
  'privacy/card-unknown': kind('look-elsewhere', 404, 'code'),
  'privacy/card-over': kind('mend', 422, 'valid_until', 'today'),
  'privacy/not-a-member': kind('mend', 422, 'actor', 'organisation'),

  // Printed documents
  'documents/nothing-to-print': kind('look', 409),
  'documents/not-made': kind('operator', 500),

  // Materials
  'materials/unknown': kind('mend', 422, 'material'),
  'materials/unknown-grade': kind('mend', 422, 'grade', 'material'),
  'materials/unknown-regime': kind('mend', 422, 'regime'),
  'materials/unknown-source-kind': kind('mend', 422, 'source_kind'),
  'materials/blocked': kind('mend', 422, 'regime'),

  // Ledger
  'ledger/lot-unknown': kind('wait', 202, 'lot'),
  'ledger/lot-exists': kind('look', 409, 'lot', 'event'),
  'ledger/lot-overdrawn': kind('wait', 202, 'lot', 'held_g', 'asked_g'),
  'ledger/not-enough': kind('wait', 202, 'material', 'held_g', 'asked_g'),
  'ledger/outgoing-lot-missing': kind('mend', 422, 'lots'),
  'ledger/lot-repeated': kind('mend', 422, 'lot'),
  'ledger/does-not-balance': kind('mend', 422, 'in_g', 'out_g', 'lost_g', 'difference_g'),
  'ledger/material-differs': kind('mend', 422, 'lot', 'material', 'expected'),
  'ledger/regimes-mixed': kind('mend', 422, 'regimes'),
  'ledger/transfer-unknown': kind('wait', 202, 'event'),
  'ledger/transfer-settled': kind('look', 409, 'event', 'by'),
  'ledger/not-the-receiver': kind('mend', 422, 'receiver', 'expected'),
  'ledger/same-holder': kind('mend', 422, 'holder'),
  'ledger/deduction-too-large': kind('mend', 422, 'deduction_g', 'accepted_g'),
  'ledger/reason-missing': kind('mend', 422, 'field'),
  'ledger/fact-unknown': kind('wait', 202, 'event'),
  'ledger/not-a-fact': kind('mend', 422, 'event', 'kind'),
  'ledger/has-dependents': kind('look', 409, 'event', 'dependents'),
  'ledger/cascade-differs': kind('look', 409, 'event', 'dependents'),
  'ledger/identity-changed': kind('mend', 422, 'lot'),
  'ledger/period-closed': kind('look', 409, 'month'),
  'ledger/period-overdrawn': kind('look', 409, 'month', 'lot', 'day'),
  'ledger/period-not-over': kind('mend', 422, 'month'),

  // Import
  'import/no-such-file': kind('mend', 422, 'file'),
  'import/mapping-invalid': kind('mend', 422, 'file', 'field', 'detail'),
  'import/column-missing': kind('mend', 422, 'column', 'columns'),
  'import/value-missing': kind('mend', 422, 'column'),
  'import/date-invalid': kind('mend', 422, 'column', 'value'),
  'import/date-implausible': kind('mend', 422, 'column', 'value', 'earliest', 'latest'),
  'import/number-invalid': kind('mend', 422, 'column', 'value'),
  'import/place-unconfirmed': kind('mend', 422, 'column', 'value', 'suggestion'),
  'import/columns-disagree': kind('mend', 422, 'column', 'value', 'other', 'other_value'),
  'import/line-broken': kind('mend', 422, 'detail'),
  'import/file-unreadable': kind('mend', 422, 'detail'),
  'import/file-empty': kind('mend', 422),
  'import/too-many-rows': kind('send-less', 413, 'rows_max'),
  'import/unknown': kind('look-elsewhere', 404, 'import'),
  'import/names-unmapped': kind('mend', 422),
  'import/meaning-twice': kind('mend', 422, 'field', 'columns'),
  'import/not-mapped': kind('look', 409),
  'import/name-missing': kind('mend', 422),
  'import/name-split': kind('mend', 422, 'column', 'value', 'split'),
  'import/text-too-long': kind('mend', 422, 'column', 'most'),
  'import/choice-unknown': kind('mend', 422, 'column', 'value'),
  'import/document-invalid': kind('mend', 422, 'column', 'value'),
  'import/document-stated-none': kind('mend', 422, 'value'),
  'import/phone-invalid': kind('mend', 422, 'column', 'value'),
  'import/email-invalid': kind('mend', 422, 'column', 'value'),
  'import/district-unknown': kind('mend', 422, 'column', 'value'),
  'import/district-elsewhere': kind('mend', 422, 'column', 'value'),
  'import/organisation-unknown': kind('mend', 422, 'column', 'value'),
  'import/organisation-beyond': kind('ask-permission', 403),
  'import/under-age': kind('mend', 422, 'age'),
  'import/row-repeated': kind('look', 409, 'line'),
  'import/row-alike': kind('look', 409, 'line', 'reasons'),
  'import/likely-double': kind('look', 409, 'reasons'),

  // Programme folder
  'programme/folder-missing': kind('operator', 500, 'folder'),
  'programme/file-invalid': kind('operator', 500, 'file', 'line', 'field', 'detail'),
  'programme/unknown': kind('look-elsewhere', 404, 'programme'),

  // Access and the wire
  // Retired: access/token-missing (now access/sign-in).
  'access/sign-in': kind('ask-permission', 401),
  'access/token-wrong': kind('ask-permission', 401),
  'access/no-person': kind('ask-permission', 403),
  'access/not-allowed': kind('ask-permission', 403, 'ability'),
  'access/review-changed': kind('look', 409),
  'access/breach-of-one': kind('mend', 422),
  'access/key-expiry': kind('mend', 422, 'days_max'),
  'access/key-unfit': kind('mend', 422, 'role'),
  'access/not-yours': kind('ask-permission', 403, 'kind'),
  'access/sign-in-failed': kind('ask-permission', 401),
  'access/second-factor-failed': kind('ask-permission', 401),
  'access/sign-in-over': kind('ask-permission', 401),
  'access/sign-in-again': kind('ask-permission', 403),
  'access/too-many': kind('send-less', 429, 'seconds'),
  'access/cross-site': kind('ask-permission', 403),
  'access/token-retired': kind('ask-permission', 401),
  'access/link-spent': kind('look-elsewhere', 404),
  'access/code-spent': kind('look-elsewhere', 404),
  'access/password-short': kind('mend', 422, 'least'),
  'access/password-long': kind('mend', 422, 'most'),
  'access/password-common': kind('mend', 422),
  'access/password-personal': kind('mend', 422),
  'access/email-taken': kind('look', 409),
  'access/account-exists': kind('look', 409, 'person'),
  'access/account-unknown': kind('look-elsewhere', 404, 'account'),
  'access/own-account': kind('look', 409),
  'access/last-second-factor': kind('look', 409),
  'access/passkey-refused': kind('mend', 422),
  'access/not-there': kind('look-elsewhere', 404, 'id'),
  'access/person-unknown': kind('look-elsewhere', 404, 'person'),
  'access/key-differs': kind('operator', 500),
  'programme/organisation-unknown': kind('mend', 422, 'organisation'),
  'http/not-json': kind('mend', 400, 'detail'),
  'http/query-invalid': kind('mend', 400, 'field', 'detail'),
  'http/body-invalid': kind('mend', 422, 'field', 'detail'),
  'http/body-too-large': kind('send-less', 413, 'bytes_max'),
  'http/batch-too-large': kind('send-less', 413, 'events_max'),
  'http/encoding-unsupported': kind('mend', 415, 'encoding'),
  'http/not-found': kind('look-elsewhere', 404, 'path'),
  'http/lot-not-found': kind('look-elsewhere', 404, 'lot'),
  'http/event-not-found': kind('look-elsewhere', 404, 'event'),
  'http/cursor-invalid': kind('mend', 400, 'cursor'),
  'http/busy': kind('send-less', 429, 'seconds'),
  'http/stopping': kind('retry', 503),
  'http/internal': kind('operator', 500, 'request'),

  // Store
  'store/unavailable': kind('retry', 503),
  'store/disk-full': kind('operator', 507),
  'store/in-use': kind('operator', 500, 'folder', 'process'),
  'store/fsync-missing': kind('operator', 500),
  'store/newer-schema': kind('operator', 500, 'found', 'known'),
  'store/target-not-empty': kind('look', 409),
  'store/copies-differ': kind('operator', 500, 'table'),
  'store/backup-unreadable': kind('operator', 500, 'file'),
} as const satisfies Readonly<Record<string, ProblemKind>>;
