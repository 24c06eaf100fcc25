import { hash, timingSafeEqual } from 'node:crypto';
import { nobody, type Via, type Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { findKey, noteKeyUse } from '../store/access/keys.ts';
import { findSession } from '../store/accounts/session.ts';
import { settingOf } from '../store/accounts/settings.ts';
import { bootstrapTokenOf } from '../store/service-tokens.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { personDuring, type PersonFound } from './person-during.ts';

export type ViewerSources = {
  readonly asked: Asked;
  readonly now: () => Instant;
  /** SHA-256, hexadecimal, of the tokens that live as long as this program. */
  readonly operatorSha256: string;
  readonly metricsSha256: string;
};

/**
 * Who asks, by what the request shows: a bearer token, else the session's cookie. A token that
 * nobody has (any more) makes nobody; the gate tells it from none at all. Asks the store nothing
 * where nothing is shown. Refuses with `access/token-retired` (the first token, once the
 * programme is set up) and `store/unavailable`.
 */
export function viewerOf(sources: ViewerSources, headers: Headers): Promise<Result<Viewer>> {
  return whenStoreAnswers(async () => {
    const bearer = bearerOf(headers);
    if (bearer !== undefined) return viewerOfToken(sources, bearer);
    const cookie = cookieOf(headers);
    if (cookie === undefined) return accept(nobody);
    const viewer = await viewerOfSession(sources, hash('sha256', cookie));
    // Tokens of other kinds are no cookies.
    return accept(viewer.via === 'session' ? viewer : nobody);
  });
}

/** The bearer token of a request. */
export function bearerOf(headers: Headers): string | undefined {
  return /^Bearer +(\S{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
}

function cookieOf(headers: Headers): string | undefined {
  return /(?:^|;)\s*ayni_session=([A-Za-z0-9_-]{20,200})\s*(?:;|$)/.exec(
    headers.get('cookie') ?? '',
  )?.[1];
}

async function viewerOfToken(sources: ViewerSources, token: string): Promise<Result<Viewer>> {
  const sha256 = hash('sha256', token);
  if (same(sha256, sources.operatorSha256)) return accept(by('operator'));
  if (same(sha256, sources.metricsSha256)) return accept(by('metrics'));
  if (token.startsWith('ayni_key_')) return accept(await viewerOfKey(sources, sha256));
  const { db, programme } = sources.asked;
  const first = await bootstrapTokenOf(db, programme.id);
  if (first === null || !same(sha256, first)) return accept(await viewerOfSession(sources, sha256));
  const isSetUp = (await settingOf(db, programme.id, 'set-up')) !== undefined;
  return isSetUp ? refuse({ code: 'access/token-retired', facts: {} }) : accept(by('bootstrap'));
}

/** Takes the same time wherever the first difference is. */
function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function by(via: Via): Viewer {
  return { ...nobody, via };
}

async function viewerOfKey({ asked, now }: ViewerSources, sha256: string): Promise<Viewer> {
  const { db, programme } = asked;
  const key = await findKey(db, programme.id, sha256, now());
  if (key === undefined) return nobody;
  await noteKeyUse(db, programme.id, key, now());
  const { role, organisation, district } = key;
  return {
    ...nobody,
    via: 'key',
    systemKey: key.id,
    grants: [{ role, organisation, district }],
    only: key.abilities,
  };
}

async function viewerOfSession(sources: ViewerSources, sha256: string): Promise<Viewer> {
  const { asked, now } = sources;
  const { db, programme } = asked;
  const found = await findSession(db, programme.id, sha256, now());
  if (found === undefined) return nobody;
  const { account, device, via, only } = found;
  const known = found.person === null ? undefined : await personOf(asked, found.person, now());
  return {
    via,
    account,
    device,
    systemKey: null,
    person: known?.person ?? null,
    grants: known?.grants ?? [],
    only,
  };
}

/**
 * The person as the register has her today and the rights that follow; undefined for somebody who
 * is not there, or cancelled.
 */
export function personOf(
  asked: Asked,
  person: ActorId,
  now: Instant,
): Promise<PersonFound | undefined> {
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  return personDuring(asked, person, { from: today, to: today });
}
