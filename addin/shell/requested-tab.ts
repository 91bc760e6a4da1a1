/** Which tab a ribbon button asks for: both buttons open the same pane, the second with `#documents`. */

/** Undefined when the address asks for none. Excel on the web hangs facts of its own behind the mark. */
export function requestedTab(hash: string): 'documents' | undefined {
  return /^#documents(?![\w-])/.test(hash) ? 'documents' : undefined;
}

/** Hears of every press of the second button while the pane is open; what it gives ends it. */
export function listenForTab(page: Window, listener: (tab: 'documents') => void): () => void {
  const hear = () => {
    const tab = requestedTab(page.location.hash);
    if (tab !== undefined) listener(tab);
  };
  page.addEventListener('hashchange', hear);
  return () => page.removeEventListener('hashchange', hear);
}
