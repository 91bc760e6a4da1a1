/** Out of sight, but read aloud. */
import { makeStyles } from '@fluentui/react-components';
import { sizes } from '../theme.ts';

export const useHiddenStyles = makeStyles({
  hidden: {
    position: 'absolute', width: sizes.hairline, height: sizes.hairline, margin: 0, padding: 0, overflow: 'hidden', clip: 'rect(0 0 0 0)', whiteSpace: 'nowrap',
  },
});
