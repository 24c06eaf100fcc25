import * as v from 'valibot';
import { photoPurpose } from '../../../../core/actors/purposes.ts';
import type { Database, PhoneFile } from '../store/database.ts';
import { ask, bearer } from './post.ts';

/** One at a time, whatever calls twice. */
const underway = new WeakSet<Database>();

/**
 * Sends the photos of people whose registration the server has taken. One that could not be sent
 * stays and goes with the next occasion; none is deleted before the server has it.
 *
 * @param token undefined while the notebook is closed: then they wait
 */
export async function sendFiles(db: Database, token: string | undefined): Promise<void> {
  if (token === undefined || underway.has(db)) return;
  underway.add(db);
  try {
    for (const file of await db.getAll('files')) {
      if (file.state === 'waiting') await sendFile(db, file, token);
    }
  } finally {
    underway.delete(db);
  }
}

async function sendFile(db: Database, file: PhoneFile, token: string): Promise<void> {
  const registration = await db.get('records', file.registration);
  if (registration?.state !== 'received') return;
  const asked = await ask(`/actors/${file.actor}/files`, v.unknown(), {
    method: 'POST',
    headers: { ...bearer(token).headers, 'content-type': 'application/json' },
    body: JSON.stringify({ purpose: photoPurpose, content: file.image }),
  });
  if (asked.is === 'answer') await db.put('files', { ...file, state: 'received' });
  if (asked.is === 'refused') {
    await db.put('files', { ...file, state: 'refused', problem: asked.problem });
  }
}
