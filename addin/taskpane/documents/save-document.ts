/** Gives the user a document, or a zip of many. */
import { saveFile } from '../save-file.ts';

const zipType = 'application/zip';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function saveDocument(fileName: string, bytes: Uint8Array): void {
  saveFile(fileName, bytes as Uint8Array<ArrayBuffer>, fileName.endsWith('.zip') ? zipType : documentType);
}
