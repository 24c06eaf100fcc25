import { whoIsIn } from '../../../lib/server/me.ts';
import type { LayoutServerLoadEvent } from './$types';

export const load = async (event: LayoutServerLoadEvent) => ({ me: await whoIsIn(event) });
