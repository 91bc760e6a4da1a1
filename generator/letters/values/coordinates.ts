/** Where an enterprise is, in words. */
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { fill } from '../../../grading/messages/template.ts';
import { foldText } from '../../../grading/records/fold-text.ts';

/** `东经114.5210°，北纬37.8840°`; what is not known is left out. */
export function coordinatesText(longitude: string, latitude: string): string {
  return [degreesText(words.longitude, longitude), degreesText(words.latitude, latitude)].filter((text) => text !== '').join(words.coordinateSeparator);
}

/** Degrees, minutes and seconds stand as they were written. */
function degreesText(template: string, seen: string): string {
  const text = foldText(seen);
  const degrees = /^[EN]?(\d+(?:\.\d+)?)(?:°|度)?[EN]?$/i.exec(text)?.[1];
  return degrees === undefined ? text : fill(template, { degrees });
}
