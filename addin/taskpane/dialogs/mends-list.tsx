/** The corrections as rows: a box to tick, the place, before and after. Virtual, for there may be thousands. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactElement } from 'react';
import { mendsLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { mendKindNames, mendTexts } from '../../../grading/messages/mends.ts';
import { fill } from '../../../grading/messages/template.ts';
import { mendKinds, type Mend, type MendKind } from '../../../grading/mends/mend.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { visibleSpaces } from '../../session/faces/visible-spaces.ts';
import { sizes } from '../theme.ts';

const useStyles = makeStyles({
  scroller: {
    maxHeight: sizes.dialogList, overflowY: 'scroll', borderTopStyle: 'solid', borderTopWidth: tokens.strokeWidthThin, borderTopColor: tokens.colorNeutralStroke2,
  },
  inner: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', display: 'flex', alignItems: 'flex-start' },
  kind: { fontWeight: tokens.fontWeightSemibold },
  words: { flexGrow: 1, minWidth: 0, padding: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase200 },
  place: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase300 },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

type Row = { readonly kind: MendKind; readonly mends: readonly Mend[] } | { readonly mend: Mend };

interface Props {
  readonly mends: readonly Mend[];
  readonly chosen: ReadonlySet<Mend>;
  readonly onChoose: (chosen: ReadonlySet<Mend>) => void;
}

export function MendsList({ mends, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(mends), [mends]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => sizes.issueRow, overscan: sizes.overscan });
  const toggle = (some: readonly Mend[], on: boolean) => {
    const next = new Set(chosen);
    for (const mend of some) if (on) next.add(mend); else next.delete(mend);
    onChoose(next);
  };
  return (
    <div ref={scroller} className={styles.scroller} role="group" aria-label={labels.list}>
      <div className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row !== undefined && (
            <div key={item.key} ref={virtual.measureElement} data-index={item.index} className={styles.row} style={{ transform: `translateY(${item.start}px)` }}>
              {'mend' in row ? <MendRow mend={row.mend} isChosen={chosen.has(row.mend)} onToggle={(on) => toggle([row.mend], on)} />
                : <KindRow kind={row.kind} mends={row.mends} chosen={chosen} onToggle={(on) => toggle(row.mends, on)} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function KindRow({ kind, mends, chosen, onToggle }: {
  readonly kind: MendKind; readonly mends: readonly Mend[]; readonly chosen: ReadonlySet<Mend>; readonly onToggle: (on: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const count = mends.filter((mend) => chosen.has(mend)).length;
  const checked = count === mends.length ? true : count === 0 ? false : 'mixed';
  const label = fill(labels.kindCount, { kind: mendKindNames[kind], count: mends.length });
  return <Checkbox label={<span className={styles.kind}>{label}</span>} checked={checked} onChange={() => onToggle(checked !== true)} />;
}

function MendRow({ mend, isChosen, onToggle }: { readonly mend: Mend; readonly isChosen: boolean; readonly onToggle: (on: boolean) => void }): ReactElement {
  const styles = useStyles();
  const address = cellAddress(mend.row, mend.column);
  const converted = mend.converted === undefined ? '' : fill(mendTexts.converted, mend.converted);
  const name = fill(labels.item, { address, heading: mend.heading, before: mend.before, after: mend.after }) + (converted === '' ? '' : `，${converted}`);
  return (
    <>
      <Checkbox aria-label={name} checked={isChosen} onChange={(_, data) => onToggle(data.checked === true)} />
      <div className={styles.words} aria-hidden="true">
        <div className={styles.place}>{mend.sheet} {address} {mend.heading}</div>
        <div className={styles.value}>
          <Before mend={mend} /> → <span className={styles.after}>{mend.after}</span>
        </div>
        {converted !== '' && <div className={styles.place}>{converted}</div>}
      </div>
    </>
  );
}

/** What is only trimmed is not struck through: the line would hide the signs of the spaces. */
function Before({ mend }: { readonly mend: Mend }): ReactElement {
  const styles = useStyles();
  return mend.kind === 'trim' ? <span className={styles.place}>{visibleSpaces(mend.before)}</span> : <span className={styles.before}>{mend.before}</span>;
}

function rowsOf(mends: readonly Mend[]): readonly Row[] {
  return mendKinds.flatMap((kind): readonly Row[] => {
    const some = mends.filter((mend) => mend.kind === kind);
    return some.length === 0 ? [] : [{ kind, mends: some }, ...some.map((mend) => ({ mend }))];
  });
}
