import { foodRegisterAnswer, type FoodRegisterAnswer } from '../../wire/api/food-answers.ts';
import type { EngineName } from '../engines.ts';
import { openWorking, type Working } from './working.ts';

/** An alliance at work in which a food bank rescues food for a community kitchen. */
export type Rescuing = {
  readonly of: Working;
  readonly bank: string;
  readonly kitchen: string;
  /** The register of the bank. */
  register(): Promise<FoodRegisterAnswer>;
};

export async function openRescue(engine: EngineName): Promise<Rescuing> {
  const of = await openWorking(engine);
  const [bank, kitchen] = [of.organisations.aliada, of.id()];
  await of.say('claudia', 'actor.register', {
    actor: kitchen,
    kind: 'community-kitchen',
    name: 'Olla San Pablo',
    district: '150111',
  });
  const register = () => of.read('claudia', `/actors/${bank}/food`, foodRegisterAnswer);
  return { of, bank, kitchen, register };
}

/** Food of a receipt or a delivery, by the crate. */
export function papaya(grams: number) {
  return { name: 'Papaya', unit: 'jaba', count: 2, grams, state: 'ripe' };
}
