/** How high a row of small print grows, roughly: only to tell whether it fits on a page. */

export interface PrintedText {
  readonly text: string;
  /** Of its cell, millimetres. */
  readonly width: number;
}

/** 小五 is 9 pt, a cell has 1.4 mm of air on each side; a full page below repeated heads holds about 30 lines. */
const characterWidth = 3.18;
const air = 2.8;
const linesOfPage = 30;

/** Whether one of the texts needs more lines than a turned page has, so that its row must be split. */
export function isHigherThanPage(texts: readonly PrintedText[]): boolean {
  return texts.some(({ text, width }) => {
    const perLine = Math.max(1, Math.floor((width - air) / characterWidth));
    return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0) > linesOfPage;
  });
}
