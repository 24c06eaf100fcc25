import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '../../core/quantities/instant.ts';
import { forEachEngine } from '../engines.ts';
import type { PersonName } from '../access/cast.ts';
import { idOf, openCameras, type Cameras } from './camera.ts';
import { drawnPhoto, photoBytes } from './photo-bytes.ts';

/** A document of so many empty pages, each of a height of its own. */
function documentOf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ');
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${kids}] /Count ${pages}>>`,
    ...Array.from(
      { length: pages },
      (_, at) => `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${842 - at}]>>`,
    ),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text));
}

forEachEngine((engine) => {
  let cast: Cameras;
  beforeAll(async () => {
    cast = await openCameras(engine);
    const { cerros } = cast.organisations;
    await paper('marta', cerros, 'ruc', drawnPhoto);
    await paper('marta', cerros, 'legal-entity-record', documentOf(3), 'application/pdf');
    await paper('marta', cast.people.julio, 'id-card');
    await say('marta', 'pathway.stage', {
      walker: { kind: 'actor', id: cerros },
      pathway: 'formalisation',
      stage: 'submitted',
      on: today(),
      district: '150115',
      number: 'EXP-1',
      link: 'https://example.org/exp-1',
    });
  });

  const today = () => dayOf(cast.clock.now(), -300);
  const say = async (by: PersonName, kind: string, payload: object): Promise<string> => {
    const event = cast.write(by, kind, payload);
    expect(await cast.send(by, [event]), kind).toEqual(['accepted']);
    return idOf(event);
  };
  const paper = async (
    by: PersonName,
    holder: string,
    document: string,
    scan?: Uint8Array,
    media = 'image/jpeg',
  ): Promise<void> => {
    const event = await say(by, 'document.hold', {
      holder,
      document,
      number: '20601234567',
      issuedOn: today(),
      expiresOn: addDays(today(), 90),
    });
    if (scan === undefined) return;
    expect(await cast.announce(by, event, scan, { role: 'document', media })).toEqual(['accepted']);
    await cast.upload(by, scan);
  };
  const file = (by: PersonName, id: string) =>
    cast.ask(cast.phones[by].read, `/api/v1/actors/${id}/file.pdf`);
  const printed = async (by: PersonName): Promise<Buffer> => {
    const answer = await file(by, cast.organisations.cerros);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    return bytes;
  };
  const many = (bytes: Buffer, what: string): number =>
    bytes.toString('latin1').split(what).length - 1;
  const images = (bytes: Buffer): number => many(bytes, '/Subtype /Image');
  const attached = (bytes: Buffer): number => many(bytes, '/Type /EmbeddedFile');

  test('is one paper with its attached images in it, as its leader and her officer may see it', async () => {
    for (const who of ['rosa', 'oscar', 'claudia'] as const) {
      const bytes = await printed(who);
      if (process.env['LOOK'] !== undefined) writeFileSync(`.build/file-${who}.pdf`, bytes);
      // One photo and the three pages of a document (each a picture with its mask), which is
      // attached whole as well.
      expect(images(bytes), who).toBe(7);
      expect(attached(bytes), who).toBe(1);
    }
  });

  test('is nobody’s who does not reach the association, and no person has one', async () => {
    expect((await file('elsa', cast.organisations.cerros)).status).toBe(404);
    expect((await file('carmen', cast.organisations.cerros)).status).toBe(404);
    expect((await file('marta', cast.people.julio)).status).toBe(404);
  });

  test('a picture or document that cannot be drawn keeps nothing else back', async () => {
    const { cerros } = cast.organisations;
    await paper('marta', cerros, 'member-list', photoBytes(2_000, 3));
    const broken = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'));
    await paper('marta', cerros, 'statutes', broken, 'application/pdf');
    const bytes = await printed('marta');
    expect(images(bytes)).toBe(7);
    expect(attached(bytes)).toBe(2);
  });
});
