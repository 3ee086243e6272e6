import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES } from '../../../src/data/disclosure.ts';
import {
  disclosureFor,
  rulesNotMetBy,
  strictness,
  verificationWords,
} from '../../../src/domain/compliance/disclosure.ts';

const advice = (...countries: string[]) => disclosureFor(countries, DISCLOSURE_RULES);
const names = (...countries: string[]) => advice(...countries).rules.map(({ jurisdiction }) => jurisdiction);

describe('the table of disclosure rules', () => {
  it('has the United States and the European Union, and every rule with source and year', () => {
    const known = DISCLOSURE_RULES.map(({ jurisdiction }) => jurisdiction);
    expect(known).toContain('US');
    expect(known).toContain('EU');
    expect(new Set(known).size).toBe(known.length);
    for (const rule of DISCLOSURE_RULES) {
      expect(rule.source.length).toBeGreaterThan(5);
      expect(rule.year).toBeGreaterThanOrEqual(2021);
      expect(rule.duties.length).toBeGreaterThan(0);
      if (rule.verified === 'partly') expect(rule.doubt).toBeTruthy();
    }
  });

  it('does not take #partner for a label in the United States', () => {
    const us = advice('US').rules[0];
    expect(us?.labels).not.toContain('#partner');
    expect(us?.notEnough).toContain('#partner');
  });
});

describe('the rules for several countries', () => {
  it('stand strictest first', () => {
    expect(names('US', 'FR', 'AE')).toEqual(['AE', 'FR', 'EU', 'US']);
    const weights = advice('US', 'GB', 'RU', 'FR', 'JP', 'UZ').rules.map(strictness);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it('bring the EU rule along for a member state, also for one without a rule of its own', () => {
    expect(names('DE')).toContain('EU');
    expect(advice('PL')).toMatchObject({ unknown: ['PL'], rules: [{ jurisdiction: 'EU' }] });
    expect(names('US')).not.toContain('EU');
  });

  it('name countries without a rule', () => {
    expect(advice('NG', 'US').unknown).toEqual(['NG']);
  });

  it.each([
    [['US', 'GB'], '#ad'],
    [['US', 'IT'], '#ad'],
    [['FR'], 'Publicité'],
    [['JP'], 'PR'],
    [['RU', 'KZ'], 'Реклама'],
    [['FR', 'US'], 'Publicité / #ad'],
  ])('for %j propose a label that all of them accept: %s', (countries, label) => {
    expect(advice(...countries).label).toBe(label);
  });

  it('propose no label where no rule names words', () => {
    expect(advice('AE').label).toBeUndefined();
  });

  it('are all met by the label they propose', () => {
    for (const rule of DISCLOSURE_RULES) {
      const found = advice(rule.jurisdiction, 'US', 'FR');
      expect(rulesNotMetBy(found.label ?? '', found.rules)).toEqual([]);
    }
  });
});

describe('verification', () => {
  it('is said in words', () => {
    expect(verificationWords({ verified: 'yes' })).toBe('verified');
    expect(verificationWords({ verified: 'yes', doubt: 'check' })).toBe('verified; check');
    expect(verificationWords({ verified: 'partly', doubt: 'the label' })).toBe('partly verified: the label');
  });
});
