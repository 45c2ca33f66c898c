/** Bytes that the largest part of a workbook may inflate to; more than so many rows come to. */
export const longestSheet = 600_000_000

/** So many rows are read within a minute and flat memory; CSV has no limit. */
export const mostRows = 300_000

export const rowLimit = {
  zh: `不超过 ${mostRows} 行的工作表；更多请另存为 CSV`,
  en: `a sheet of at most ${mostRows} rows; save more as CSV`,
}

/** A cell further to the right is no column of a ledger, and would make every row long. */
export const mostColumns = 500
