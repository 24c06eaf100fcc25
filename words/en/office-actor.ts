import { officeActor as spanish, type OfficeActorWords } from '../es/office-actor.ts';

export const officeActor: OfficeActorWords = spanish;
