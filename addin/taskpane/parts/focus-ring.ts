/** A ring around what has the keyboard's focus, for our own buttons. */
import { createFocusOutlineStyle, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ ring: createFocusOutlineStyle() });

/** The class of the ring. */
export function useFocusRing(): string {
  return useStyles().ring;
}
