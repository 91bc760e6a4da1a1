/** White space as signs: what cannot be seen cannot be compared. */

/** Every kind of space as ␣, a tab as ⇥, a line break as ↵, what has no width at all as ∅. */
export function visibleSpaces(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '↵').replace(/\t/g, '⇥').replace(/[\u200B-\u200D\u2060\uFEFF]/g, '∅').replace(/[^\S↵⇥]/g, '␣');
}
