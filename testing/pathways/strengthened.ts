import { laVictoria, Story } from './story.ts';

/** An association and an industry that it may sell to. */
export function association(): Story {
  return new Story().actor('Los Cedros', 'recyclers-association').actor('Fibras', 'industry');
}

/** Its certificate, two improvements seen twice, three sales to an industry: all three. */
export function strengthened(): Story {
  const story = association()
    .stage('Los Cedros', 'formalisation', 'granted', '2026-03-20', {
      number: '012-2026',
      district: laVictoria,
    })
    .visit(
      'Los Cedros',
      '2026-02-01',
      { 'scale-used': false, 'ppe-worn': false },
      { baseline: true },
    )
    .visit('Los Cedros', '2026-03-01', { 'scale-used': true, 'ppe-worn': true })
    .visit('Los Cedros', '2026-04-15', { 'scale-used': true, 'ppe-worn': true });
  for (const on of ['2026-05-02', '2026-05-20', '2026-06-10']) {
    story.flow(`sale ${on}`, on, { giver: 'Los Cedros', taker: 'Fibras', settled: true });
  }
  return story;
}
