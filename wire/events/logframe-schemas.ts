import * as v from 'valibot';
import type { LogframePayloads } from '../../core/indicators/logframe-events.ts';
import { code, day, text, whole } from './fields.ts';

/** Longer than any programme. */
const monthsMost = 240;

/** Amounts in the unit of an indicator, never below zero; grams of CO2e may be. */
const value = whole(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const indicator = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'code'),
);
const month = whole(1, monthsMost);
const source = text(300);

export const logframePayloads = {
  'logframe.set': v.variant('sets', [
    v.object({
      sets: v.literal('dates'),
      from: v.nullable(day),
      to: v.nullable(day),
      source,
    }),
    v.object({
      sets: v.literal('baseline'),
      indicator,
      value: v.nullable(value),
      on: v.nullable(day),
      source,
    }),
    v.object({
      sets: v.literal('target'),
      indicator,
      value: v.nullable(value),
      month,
      source,
    }),
    v.object({
      sets: v.literal('milestones'),
      indicator,
      milestones: v.pipe(v.array(v.object({ month, value })), v.maxLength(monthsMost)),
      source,
    }),
    v.object({
      sets: v.literal('responsible'),
      indicator,
      partners: v.pipe(v.array(code), v.maxLength(50)),
      source,
    }),
    v.object({ sets: v.literal('licence'), licence: v.nullable(text(60)), source }),
  ]),
} as const satisfies {
  [K in keyof LogframePayloads]: v.GenericSchema<unknown, LogframePayloads[K]>;
};
