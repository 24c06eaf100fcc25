import {
  listFor,
  stateEvidence,
  statingPage,
} from '../../../../../../../lib/pathways/stating.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const page = await statingPage(event, event.params);
  const { requirement, book, walker } = page;
  const forms = requirement.ways.map((way) => ({
    way,
    list: listFor(book, way, walker.actorKind),
  }));
  return { ...page, forms };
};

export const actions = {
  default: (event) => stateEvidence(event, event.params),
} satisfies Actions;
