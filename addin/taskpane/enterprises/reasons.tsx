/** Why the grade is what it is: the steps it took, the weakest items, what would settle it, what it rests on. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { enterpriseLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { LineView, SettlingFact } from '../../session/faces/enterprise-view.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  facts: { display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: 0, padding: 0 },
  fact: { marginRight: tokens.spacingHorizontalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export function Reasons({ line }: { readonly line: LineView }): ReactElement {
  const styles = useStyles();
  const { unverified, blank } = line.restsOn;
  return (
    <>
      {line.steps.length > 0 && (
        <Section title={labels.deciding}>
          <ol className={styles.steps}>{line.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        </Section>
      )}
      {line.settling.length > 0 && (
        <Section title={labels.settledBy}>
          <ul className={styles.facts}>{line.settling.map((fact) => <li key={fact.field} className={styles.fact}><Settling fact={fact} /></li>)}</ul>
        </Section>
      )}
      {line.isForReference && (
        <Section title={labels.restsOn}>
          <p className={styles.quiet}>{fill(labels.restsOnText, { unverified: unverified.length, blank: blank.length })}</p>
        </Section>
      )}
    </>
  );
}

function Settling({ fact }: { readonly fact: SettlingFact }): ReactElement {
  const session = useSession();
  const { place, heading } = fact;
  return place === undefined ? <>{heading}</> : <LinkButton onClick={() => void session.goTo(place)}>{heading} {place.address}</LinkButton>;
}
