/** 0 done; 1 the answer is no; 2 bad input; 70 a fault of this program. */
export type ExitCode = 0 | 1 | 2 | 70
