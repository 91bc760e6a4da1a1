/** `{detail}` of INTERNAL_001 when judging goes wrong by our own fault. */

export const checkingFaults = {
  workerDied: '后台核查意外停止，已准备重新开始，请再核查一次',
  nothingChecked: '还没有核查过，不能只核查改动的行',
  closed: '核查已经关闭',
} as const;
