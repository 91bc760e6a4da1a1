/** The templates that ship, out of the `data:` addresses that the build makes of them. */

/** By kind id, which is the name of the file. They are unpacked when somebody asks for them: the start of a worker has better things to do. */
export function shippedTemplates(files: Readonly<Record<string, string>>): () => ReadonlyMap<string, Uint8Array> {
  let templates: ReadonlyMap<string, Uint8Array> | undefined;
  return () => templates ??= new Map(Object.entries(files).map(([path, address]) => [idOf(path), bytesOf(address)]));
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.docx$/, '');
}

function bytesOf(address: string): Uint8Array {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
