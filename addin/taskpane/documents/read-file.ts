/** Files that the user chose, as bytes and as text. */

/** `File.arrayBuffer` is younger than the oldest browser the page runs in. */
export function readFile(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsArrayBuffer(file);
  });
}

export { settingsText as textOf } from '../../../campaign/settings/settings-text.ts';
