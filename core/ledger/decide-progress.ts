import { sensitivePurpose } from '../actors/purposes.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { checkActor, checkPlace } from './check-terms.ts';
import type { Known } from './entries.ts';
import { present, referencesOf, type ProgressEvent } from './progress-events.ts';
import type { References } from './progress-references.ts';
import { progressFault } from './progress-faults.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

/** Waits for what it names, and refuses what could never be true. Rights: `core/access`. */
export function decideProgress(
  event: ProgressEvent,
  known: Known,
  catalogue: Catalogue,
): Outcome<null> {
  const named = referencesOf(event);
  for (const one of named.materials ?? []) {
    const material = catalogue.materials.find(({ code }) => code === one.material);
    if (!material) return stop({ code: 'materials/unknown', facts: { material: one.material } });
    if (one.grade !== undefined && !material.grades.includes(one.grade)) {
      const { grade } = one;
      return stop({ code: 'materials/unknown-grade', facts: { grade, material: material.code } });
    }
  }
  const fault = progressFault(event, catalogue);
  if (fault) return stop(fault);
  const allowed = checkAllowed(event, known, catalogue);
  return allowed.ok ? allHere(named, known) : allowed;
}

/** What tells of somebody's health is kept only while her written consent stands. */
function checkAllowed(event: ProgressEvent, known: Known, catalogue: Catalogue): Outcome<null> {
  if (event.kind !== 'document.hold') return go(null);
  const { document, holder: actor } = event.payload;
  if (catalogue.sensitiveDocuments?.includes(document) !== true) return go(null);
  const there = checkActor(actor, known);
  if (!there.ok || known.consented(actor, sensitivePurpose)) return there;
  return stop({ code: 'privacy/needs-consent', facts: { actor, purpose: sensitivePurpose } });
}

function allHere(named: References, known: Known): Outcome<null> {
  for (const actor of present(named.actors)) {
    const there = checkActor(actor, known);
    if (!there.ok) return there;
  }
  for (const place of present(named.places)) {
    const there = checkPlace(place, known);
    if (!there.ok) return there;
  }
  for (const [event, ...kinds] of named.events ?? []) {
    if (event === undefined) continue;
    const found = known.fact(event)?.event.kind;
    if (found === undefined) {
      return wait({ code: 'events/not-yet-here', facts: { event } }, `event:${event}`);
    }
    if (kinds.length > 0 && !kinds.includes(found)) {
      return stop({ code: 'events/other-kind', facts: { event, kind: found } });
    }
  }
  return go(null);
}
