/** GB/T 9704-2012 in the units of Word: twips (1/20 pt) for lengths, half points for characters. */

/** Millimetres to twips. */
export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Characters in half points: 二号 22 pt, 三号 16 pt … */
export const sizes = { mark: 72, second: 44, smallSecond: 36, third: 32, smallThird: 30, fourth: 28, smallFourth: 24, fifth: 21, smallFifth: 18 } as const;

/** A4 with 天头 37, 订口 28 and a 版心 of 156 × 225 mm (5.1, 5.2). */
export const portrait = {
  width: millimetres(210), height: millimetres(297),
  margin: { top: millimetres(37), left: millimetres(28), right: millimetres(26), bottom: millimetres(35) },
  textWidth: millimetres(156),
} as const;

/** The same sheet turned, 天头 to the left: what was bottom is right. */
export const landscape = {
  width: millimetres(297), height: millimetres(210),
  margin: { top: millimetres(28), left: millimetres(35), right: millimetres(37), bottom: millimetres(26) },
  textWidth: millimetres(225),
} as const;

/** 22 lines on 225 mm: 28.95 pt each. 29 pt would leave 21. */
export const line = 579;

/** Between a paragraph and the table below it: 6 pt. */
export const beforeTable = 120;

/** 28 characters of 16 pt on 156 mm: 0.25 pt taken from each. */
export const characterSpacing = -5;

/** One character of the body, 三号. */
export const character = 320;

/** 页码: top of the dash 7 mm below the 版心, which ends 35 mm above the edge; a line of 四号 is 18 pt high. */
export const footerDistance = millimetres(35 - 7) - 360;
