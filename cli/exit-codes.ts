/** What the process says to whoever called it. */
export const exitCodes = {
  nothingFound: 0,
  findings: 1,
  unreadable: 2,
  internal: 3,
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
