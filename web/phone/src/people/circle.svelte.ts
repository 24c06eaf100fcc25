import * as v from 'valibot';
import { matrix } from '../../../../core/access/matrix.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import {
  consentTextsForPhone,
  meForPhone,
  type PhoneConsentTexts,
  type PhoneMe,
  type PhoneProblem,
} from '../../../../wire/phone-answers.ts';
import { readSetting, writeSetting, type Database, type SealedName } from '../store/database.ts';
import type { PhoneMember } from '../sync/learn.ts';
import { ask, bearer } from '../sync/post.ts';
import { box, unbox, type Opened } from './seal.ts';

type Texts = { readonly [L in 'es' | 'en']?: PhoneConsentTexts };

/**
 * What the owner of a notebook may do, and whom she knows by name. All that names people is on the
 * disk only sealed, and readable only while her PIN has the notebook open.
 */
export class Circle {
  me = $state.raw<PhoneMe | undefined>();
  members = $state.raw<readonly PhoneMember[]>([]);
  /** Texts by which consent is asked for. */
  texts = $state.raw<Texts>({});

  readonly #db: Database;
  readonly #opened: Opened | undefined;

  constructor(db: Database, opened: Opened | undefined) {
    this.#db = db;
    this.#opened = opened;
  }

  /** May she write down what members without a phone collected? */
  get mayRecordForOthers(): boolean {
    return this.#reaches('events.add').length > 0;
  }

  /** Where she may register people: organisations, or all of them. */
  get registersIn(): readonly ActorId[] | 'all' {
    const reached = this.#reaches('actors.write');
    if (reached.some(({ role }) => scopeOf(role, 'actors.write') === 'all')) return 'all';
    return reached.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  }

  get mayRegister(): boolean {
    return this.registersIn === 'all' || this.registersIn.length > 0;
  }

  /** Does she keep the list of encounters? Of which ones, the server says with each. */
  get mayHold(): boolean {
    return (this.me?.grants ?? []).some(({ role }) => scopeOf(role, 'encounters.hold') !== 'self');
  }

  /** Her rights that reach further than herself, over people who bring in material. */
  #reaches(ability: 'events.add' | 'actors.write') {
    return (this.me?.grants ?? []).filter(
      ({ role }) => peopleRoles.includes(role) && scopeOf(role, ability) !== 'self',
    );
  }

  /** Reads what was heard last. */
  async read(): Promise<void> {
    this.me = await readSetting(this.#db, 'me');
    this.texts = (await readSetting(this.#db, 'consentTexts')) ?? {};
    if (this.mayRegister || this.mayRecordForOthers) await this.#readMembers();
  }

  async #readMembers(): Promise<void> {
    const { memberSchema } = await import('../sync/learn.ts');
    this.members = (await this.kept('people', v.array(memberSchema))) ?? [];
  }

  /**
   * Hears her rights and, where they reach so far, the names of members and the texts.
   *
   * @param organisation whose members she works with
   * @returns why the server answers nothing any more, if so
   */
  async learn(token: string, organisation: ActorId | undefined): Promise<PhoneProblem | null> {
    const me = await ask('/me', meForPhone, bearer(token));
    if (me.is === 'unauthorised') return me.problem;
    if (me.is === 'answer') await writeSetting(this.#db, 'me', me.value);
    await this.read();
    await Promise.all([
      this.mayRegister ? this.#learnTexts(token) : undefined,
      organisation !== undefined && this.mayRecordForOthers
        ? this.#learnMembers(token, organisation)
        : undefined,
    ]);
    return null;
  }

  async #learnMembers(token: string, organisation: ActorId): Promise<void> {
    const { fetchMembers, mergedMembers } = await import('../sync/learn.ts');
    const heard = await fetchMembers(token, organisation);
    if (heard) await this.keepMembers(mergedMembers(heard, this.members));
  }

  async #learnTexts(token: string): Promise<void> {
    let texts = this.texts;
    for (const language of ['es', 'en'] as const) {
      const path = `/privacy/texts?language=${language}`;
      const asked = await ask(path, consentTextsForPhone, bearer(token));
      if (asked.is === 'answer') texts = { ...texts, [language]: asked.value };
    }
    await writeSetting(this.#db, 'consentTexts', texts);
    this.texts = texts;
  }

  async keepMembers(members: readonly PhoneMember[]): Promise<void> {
    await this.keep('people', members);
    this.members = members;
  }

  /** What was kept sealed; undefined when there is nothing, or it is of another shape. */
  async kept<T>(name: SealedName, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
    const sealed = await readSetting(this.#db, name);
    if (!sealed || !this.#opened) return undefined;
    const parsed = v.safeParse(schema, await unbox(sealed, this.#opened.key));
    return parsed.success ? parsed.output : undefined;
  }

  /** Keeps something that names people, sealed. */
  async keep(name: SealedName, value: unknown): Promise<void> {
    if (this.#opened) await writeSetting(this.#db, name, await box(value, this.#opened.key));
  }
}

/** Whose rights over an organisation are rights over its recyclers. */
const peopleRoles: readonly string[] = [
  'leader',
  'monitoring',
  'coordinator',
  'data_officer',
  'administrator',
];

type Asked = 'events.add' | 'actors.write' | 'encounters.hold';

function scopeOf(role: string, ability: Asked): string {
  // A role that a newer server knows and we do not gives nothing here.
  const row = Object.entries(matrix).find(([name]) => name === role)?.[1];
  return row?.[ability] ?? 'self';
}
