/** A page of the 文件 tab with a list to be searched: box, count, what else narrows it, and the rows in sight. */
import { Input } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { VirtualList, type RowButtonProps } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useListStyles } from './list-styles.ts';
import { SubPage } from './sub-page.tsx';

interface Props<Item> {
  readonly title: string;
  /** What the box asks for. */
  readonly placeholder: string;
  /** What is searched for at first. */
  readonly search?: string;
  /** The same function as long as it finds the same; so `keyOf`. */
  readonly find: (words: string) => readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly count: (found: readonly Item[]) => string;
  readonly aside: (found: readonly Item[]) => ReactNode;
  /** Where nothing is found. */
  readonly none: string;
  readonly renderRow: (item: Item, button: RowButtonProps) => ReactNode;
  readonly onBack: () => void;
}

const wide = { width: '100%' };

export function SearchedList<Item>({ title, placeholder, search: before = '', find, keyOf, count, aside, none, renderRow, onBack }: Props<Item>): ReactElement {
  const styles = useListStyles();
  const [search, setSearch] = useState(before);
  const words = useDeferredValue(search);
  const found = useMemo(() => find(words), [find, words]);
  const keys = useMemo(() => found.map(keyOf), [found, keyOf]);
  const tools = (
    <div role="search">
      <Input
        className={styles.search} style={wide} size="small" type="search" value={search} contentBefore={<Icon name="search" />}
        placeholder={placeholder} aria-label={placeholder} onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.links}>
        <span className={styles.count} role="status">{count(found)}</span>
        {aside(found)}
      </div>
    </div>
  );
  return (
    <SubPage title={title} onBack={onBack} tools={tools}>
      {found.length === 0 ? <p className={styles.none}>{none}</p> : (
        <VirtualList
          label={title} keys={keys} rowHeight={() => sizes.lineRow}
          renderRow={(at, button) => {
            const item = found[at];
            return item !== undefined && renderRow(item, button);
          }}
        />
      )}
    </SubPage>
  );
}
