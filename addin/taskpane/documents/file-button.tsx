/** A button that lets the user choose files. */
import { Button } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';

interface Props {
  readonly label: string;
  /** What the chooser offers, such as `.docx`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileButton({ label, accept, multiple = false, onFiles }: Props): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" onClick={() => chooser.current?.click()}>{label}</Button>
      <input
        ref={chooser} type="file" hidden accept={accept} multiple={multiple} aria-label={label} tabIndex={-1}
        onChange={(event) => {
          const files = [...event.target.files ?? []];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
