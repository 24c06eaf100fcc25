import { describe, expect, test } from 'vitest';
import { calendars, expOfMinus, shareInYear, shareReleased } from '../../core/emissions/decay.ts';
import { triangleOf } from '../../core/emissions/draws.ts';
import { factorFor, processes, type Factor, type Value } from '../../core/emissions/factor.ts';
import { co2eOf } from '../../core/emissions/gwp.ts';
import { letOut, methaneMade } from '../../core/emissions/landfill.ts';
import { termsOf, type Term } from '../../core/emissions/terms.ts';
import { gaussian, simulate } from '../../core/emissions/uncertainty.ts';
import { useOf } from '../../core/emissions/factor-set.ts';
import { asked, lima } from './some.ts';

/**
 * Published and executed figures that the engine has to meet, written down anew with their source.
 * Masses of the sources are short tons where they say so: 907.18474 kg, by definition.
 */
const shortTon = 907.184_74;
const { set, ...rest } = await lima();

const exact = (central: number): Value => ({ central, low: null, high: null, basis: 'exact' });
const told = {
  region: 'US',
  year: 2023,
  source: 'warm16',
  locator: '',
  confidence: '',
  note: null,
};
const of = { es: 'x', en: 'x' };
const bundle = (id: string, process: Factor['process'], co2e: Value): Factor => {
  return { ...told, id, of, process, rebasable: false, gwp: 'AR4', co2e };
};

describe('figures of others', () => {
  test('EPA WARM: a short ton of aluminium cans recycled instead of landfilled is -9.13 t', () => {
    const [recycle, landfill] = [-9.11, 0.02];
    expect(recycle - landfill).toBeCloseTo(-9.13, 9);
  });

  test('WARM in the set: -9.13 MTCO2E a short ton is -10.0641 kg a kilogram', () => {
    const found = set.factors.get('warm16-aluminium-cans-rec');
    expect(found?.rebasable).toBe(false);
    if (found === undefined || found.rebasable) return;
    expect(found.co2e.central).toBeCloseTo((-9.13 * 1_000) / shortTon, 4);
  });

  test('WARM v15 food waste: published components add up but for their rounding', () => {
    expect(0.02 + 0.62 - 0.06 - 0.09).toBeCloseTo(0.49, 9);
    expect(Math.abs(0.49 - 0.5)).toBeLessThan(0.011);
    expect(0.03 + 0.12 - 0.03 - 0.24).toBeCloseTo(-0.12, 9);
  });

  test('the Peruvian grid: 0.20052, 0.21367 and 0.17081 kgCO2e a kWh by its three gases, AR5', () => {
    const expected = { 2022: 0.200_52, 2023: 0.213_67, 2024: 0.170_81 };
    for (const [year, value] of Object.entries(expected)) {
      const grid = set.factors.get(`sein-${year}`);
      if (grid === undefined || !grid.rebasable) throw new Error('no grid');
      const { co2, ch4, n2o } = grid.gases;
      const gases = { co2: co2?.central ?? 0, ch4: ch4?.central ?? 0, n2o: n2o?.central ?? 0 };
      expect(Math.abs(co2eOf(gases, 'AR5') - value)).toBeLessThan(5e-6);
    }
  });

  test('firewood: methane and nitrous oxide apart from the biogenic carbon (AR5)', () => {
    const terajoules = 0.013_921;
    const ch4 = co2eOf({ ch4: terajoules * 300 }, 'AR5');
    const n2o = co2eOf({ n2o: terajoules * 4 }, 'AR5');
    expect(Math.abs(ch4 - 116.94)).toBeLessThan(0.01);
    expect(Math.abs(n2o - 14.75)).toBeLessThan(0.01);
    expect(Math.abs(ch4 + n2o - 131.7)).toBeLessThan(0.05);
    expect(Math.abs(terajoules * 112_000 - 1_559.2)).toBeLessThan(0.1);
  });

  test('gasoline and diesel of Peru: 2.2155 and 2.6834 kgCO2e a litre', () => {
    for (const [id, value] of [
      ['gasoline', 2.2155],
      ['diesel', 2.6834],
    ] as const) {
      const fuel = set.factors.get(id);
      if (fuel === undefined || !fuel.rebasable) throw new Error('no fuel');
      const { co2, ch4, n2o } = fuel.gases;
      const gases = { co2: co2?.central ?? 0, ch4: ch4?.central ?? 0, n2o: n2o?.central ?? 0 };
      expect(co2eOf(gases, 'AR5')).toBeCloseTo(value, 4);
    }
  });

  test('15 % of activity and 25 % of factor are 29.155 % of their product (Danish EPA, annex 6)', () => {
    // A triangle of half-width w has the standard deviation w / √6.
    const wide = (share: number): Value => {
      const half = share * Math.sqrt(6);
      return { central: 1, low: 1 - half, high: 1 + half, basis: 'published' };
    };
    const term: Term = {
      component: 'credit',
      kilograms: 1,
      parameters: [
        { name: 'activity', value: wide(0.15) },
        { name: 'factor', value: wide(0.25) },
      ],
      decay: null,
    };
    expect(gaussian([term]).deviation * 100).toBeCloseTo(29.155, 3);
  });

  test('an inventory factor is no saving: EPA prints PET as +0.23 and as -1.04', () => {
    const book = new Map([
      ['hub9', bundle('hub9', 'inventory_recycling', exact(0.2535))],
      ['warm', bundle('warm', 'recycle_net', exact(-1.1464))],
    ]);
    const refused = factorFor('credit', 'hub9', book);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'emissions/process-unfit' } });
    expect(factorFor('credit', 'warm', book).ok).toBe(true);
    expect(factorFor('credit', 'none', book)).toMatchObject({
      problem: { code: 'emissions/factor-missing' },
    });
  });

  test('one official factor changed its sign in September 2021: Oregon, food waste composted', () => {
    const releases = {
      '2021-09-06': -28.344,
      '2021-09-23': 80.5193,
    };
    const pounds = 585;
    const before = (releases['2021-09-06'] / shortTon) * pounds;
    const after = (releases['2021-09-23'] / shortTon) * pounds;
    expect(Math.sign(before)).toBe(-1);
    expect(Math.sign(after)).toBe(1);
  });
});

describe('methane of a landfill', () => {
  const { landfill } = set;
  const site = (code: string) => {
    const found = landfill.sites.find((one) => one.code === code);
    if (found === undefined) throw new Error(code);
    return found;
  };

  test('IPCC: food makes 0.05 kg of methane a kilogram, and 69.88 % of it in 20 years', () => {
    const made = methaneMade(0.15, landfill, site('managed-capture'));
    expect(made).toBeCloseTo(0.05, 12);
    expect(1 - expOfMinus(0.06 * 20)).toBeCloseTo(0.698_806, 6);
  });

  test('committed, kgCO2e a kilogram, as the method prints them for both sites', () => {
    const printed = {
      food: [0.4536, 1.26],
      garden: [0.6048, 1.68],
      paper: [1.2096, 3.36],
      textile: [0.7258, 2.016],
      wood: [1.3003, 3.612],
    } as const;
    for (const rot of ['food', 'garden', 'paper', 'textile', 'wood'] as const) {
      ['managed-capture', 'managed-no-capture'].forEach((code, index) => {
        const made = methaneMade(landfill.rot[rot].doc.central, landfill, site(code));
        const worth = made * letOut(site(code)) * 28;
        expect(worth, `${rot} ${code}`).toBeCloseTo(printed[rot][index] ?? 0, 3);
      });
    }
  });

  test('four calendars share one total and differ by the year in which they begin', () => {
    for (const calendar of calendars) {
      let sum = 0;
      for (let age = 0; age < 1_000; age += 1) sum += shareInYear(calendar, 0.06, age);
      expect(sum, calendar).toBeCloseTo(1, calendar === 'sweet' ? 3 : 9);
    }
    expect(shareInYear('ipcc', 0.06, 0)).toBe(0);
    expect(shareInYear('sweet', 0.06, 0)).toBe(0);
    expect(shareInYear('tool04', 0.06, 0)).toBeGreaterThan(0);
    expect(shareInYear('ipcc', 0.06, 1)).toBeCloseTo(1 - expOfMinus(0.06), 12);
  });

  test('even deliveries over 30 months: 7.1 % of food, 4.8 % of paper, 2.5 % of wood by then', () => {
    for (const [k, percent] of [
      [0.06, 7.1],
      [0.04, 4.8],
      [0.02, 2.5],
    ] as const) {
      let sum = 0;
      for (let month = 0; month < 30; month += 1) sum += expOfMinus(k * ((29.5 - month) / 12));
      // The method's figures leave the half year of delay out.
      expect(((30 - sum) / 30) * 100).toBeCloseTo(percent, 1);
      let delayed = 0;
      for (let month = 0; month < 30; month += 1) delayed += shareReleased(k, (29.5 - month) / 12);
      expect(delayed).toBeLessThan(30 - sum);
    }
  });

  test('our own exponential is that of the language to fourteen digits', () => {
    for (let x = 0; x < 50; x += 0.37) {
      expect(Math.abs(expOfMinus(x) / Math.exp(-x) - 1)).toBeLessThan(1e-13);
    }
    expect(expOfMinus(0)).toBe(1);
    expect(expOfMinus(1_000)).toBe(0);
  });
});

describe('the basket of the method', () => {
  const basket = { pet: 600, film: 300, card: 2_000, alu: 50, textile: 500 };
  const terms = Object.entries(basket).flatMap(([factorClass, kilograms]): readonly Term[] => {
    const use = useOf(set, 'recycle', { code: '', factorClass });
    if (use === undefined) throw new Error(factorClass);
    const load = {
      kilograms,
      use: { ...use, landfill: null },
      fate: { sites: [], recycled: null, stated: true },
      grade: 'E3',
      years: 0,
      fuelKnown: true,
    } as const;
    // The method's figure is of the credits alone, with exact kilograms.
    return termsOf(load, { set, gwp: 'AR5' }).map((term) => {
      return { ...term, parameters: term.parameters.slice(0, 1) };
    });
  });

  test('is 3,203 kg at the mean, from 2,794 to 3,612 by propagation', () => {
    const found = gaussian(terms);
    expect(Math.round(found.mean)).toBe(3_203);
    expect(Math.round(found.p5)).toBe(2_795);
    expect(Math.round(found.p95)).toBe(3_612);
  });

  test('and within one in a hundred of it by ten thousand draws: 2,791 to 3,614', () => {
    const { all } = simulate(new Map([['', terms]]), asked({ set, ...rest }).seed);
    expect(Math.abs(all.committed.p5 / 2_791 - 1)).toBeLessThan(0.01);
    expect(Math.abs(all.committed.p95 / 3_614 - 1)).toBeLessThan(0.01);
    expect(Math.abs(all.mean / 3_203 - 1)).toBeLessThan(0.01);
  });

  test('a single source has half as much more or less', () => {
    expect(triangleOf({ central: -2, low: null, high: null, basis: 'single' })).toEqual({
      low: -3,
      mode: -2,
      high: -1,
    });
  });

  test('each process has one place in a sum, or none', () => {
    const places = processes.map((process) => {
      const book = new Map([['x', bundle('x', process, exact(1))]]);
      const roles = ['credit', 'landfill', 'processing', 'transport', 'electricity'] as const;
      return roles.filter((role) => factorFor(role, 'x', book).ok).length;
    });
    expect(Math.max(...places)).toBe(1);
    expect(places.filter((count) => count === 0).length).toBe(7);
  });
});
