import * as v from 'valibot';
import { keyAbilities, keyRoles } from '../../core/access/matrix.ts';
import { roles } from '../../core/access/roles.ts';
import { whys } from '../../core/access/why.ts';
import { count, dayText, instantText, uuidText } from './answer-fields.ts';

const name = v.nullable(v.string());

/** `GET /access-log`: who was shown whose data, the newest first. */
export const accessLogAnswer = v.strictObject({
  simulated: v.boolean(),
  /** Of all that fits, not of this page. */
  totals: v.strictObject({ looks: count, people: count }),
  looks: v.array(
    v.strictObject({
      /** Shared by all lines of one look. */
      look: uuidText,
      at: instantText,
      via: v.string(),
      account: v.nullable(uuidText),
      person: v.nullable(uuidText),
      personName: name,
      device: v.nullable(uuidText),
      key: v.nullable(uuidText),
      /** Id of the address in this description. */
      what: v.string(),
      subject: v.nullable(uuidText),
      subjectName: name,
      why: v.picklist(whys),
    }),
  ),
  next: v.nullable(v.string()),
});

const post = v.strictObject({
  role: v.string(),
  /** What it may do by it; null: nothing follows from this post. */
  as: v.nullable(v.picklist(roles)),
  organisation: uuidText,
  organisationName: v.string(),
  since: v.nullable(dayText),
});

const keyOut = v.strictObject({
  id: uuidText,
  name: v.string(),
  role: v.picklist(keyRoles),
  organisation: v.nullable(uuidText),
  district: v.nullable(v.string()),
  abilities: v.array(v.picklist(keyAbilities)),
  madeAt: instantText,
  madeBy: v.nullable(uuidText),
  expiresAt: instantText,
  revokedAt: v.nullable(instantText),
  lastUsedAt: v.nullable(instantText),
});

/** `GET /access-review`: who can get in, as what, and when that was last looked through. */
export const accessReviewAnswer = v.strictObject({
  simulated: v.boolean(),
  dueOn: dayText,
  isDue: v.boolean(),
  /** Of this list: to be sent with the sign-off, so that what is signed is what was seen. */
  seen: v.string(),
  people: v.array(
    v.strictObject({
      person: uuidText,
      name,
      account: v.nullable(uuidText),
      email: v.nullable(v.string()),
      phones: count,
      posts: v.array(post),
      since: instantText,
      lastSeenAt: v.nullable(instantText),
    }),
  ),
  keys: v.array(keyOut),
  reviews: v.array(
    v.strictObject({
      id: uuidText,
      at: instantText,
      person: v.nullable(uuidText),
      personName: name,
      seen: v.string(),
      accounts: count,
      note: v.nullable(v.string()),
    }),
  ),
});

/** `POST /access-review`. */
export const accessReviewedAnswer = v.strictObject({ id: uuidText, dueOn: dayText });

/** `GET /breach`: whose data a door could have shown, and whose it did. */
export const breachAnswer = v.strictObject({
  simulated: v.boolean(),
  from: dayText,
  to: dayText,
  /** Who stood behind it, with their rights in these days. */
  behind: v.array(
    v.strictObject({
      person: v.nullable(uuidText),
      name,
      roles: v.array(
        v.strictObject({
          role: v.picklist(roles),
          organisation: v.nullable(uuidText),
          district: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  couldRead: count,
  didRead: count,
  people: v.array(
    v.strictObject({
      actor: uuidText,
      name,
      /** Groups of fields that it could have shown of this person. */
      groups: v.array(v.string()),
      looks: count,
      firstAt: v.nullable(instantText),
      lastAt: v.nullable(instantText),
    }),
  ),
  next: v.nullable(uuidText),
});

export const keysAnswer = v.strictObject({ keys: v.array(keyOut) });

/** `POST /keys`: the key itself is said here and never again. */
export const keyMadeAnswer = v.strictObject({ key: v.string(), made: keyOut });

export type AccessLogAnswer = v.InferOutput<typeof accessLogAnswer>;
export type AccessReviewAnswer = v.InferOutput<typeof accessReviewAnswer>;
export type BreachAnswer = v.InferOutput<typeof breachAnswer>;
export type KeyOut = v.InferOutput<typeof keyOut>;
