import { error } from '@sveltejs/kit';

/** What is not there is said in the frame of the office, to who is signed in. */
export const load = (): never => error(404);
