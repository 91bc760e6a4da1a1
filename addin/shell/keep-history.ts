/** office.js sets history.pushState and replaceState to null, and libraries that call them die of it. */

/** Notes both; what it gives puts them back. */
export function keepHistory(history: History): () => void {
  const { pushState, replaceState } = history;
  return () => {
    history.pushState = pushState;
    history.replaceState = replaceState;
  };
}
