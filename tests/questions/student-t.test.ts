import { describe, expect, it } from 'vitest';
import { studentT } from '../../shared/questions/probability/student-t.ts';

describe("a quantile of Student's t", () => {
  it('is that of its closed forms for one and two degrees of freedom', () => {
    for (const p of [0.55, 0.75, 0.9, 0.95, 0.999, 0.999999]) {
      expect(studentT(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 10);
      expect(studentT(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 10);
    }
  });

  it('is that of published tables', () => {
    expect(studentT(0.95, 5)).toBeCloseTo(2.015, 3);
    expect(studentT(0.9, 10)).toBeCloseTo(1.372, 3);
    expect(studentT(0.975, 30)).toBeCloseTo(2.042, 3);
    expect(studentT(0.95, 120)).toBeCloseTo(1.658, 3);
  });

  it('lies as far below the middle as its opposite above', () => {
    expect(studentT(0.5, 3)).toBe(0);
    expect(studentT(0.05, 7)).toBeCloseTo(-studentT(0.95, 7), 12);
  });
});
