import { none, type Rows } from './columns'

const provinces = 100
// smaller ones are not worth the words that a file says of each
const leastInGroup = 4096

/**
 * The places of the rows in groups, by their provinces, in each as they came: what is asked of one
 * province passes over the groups of the others.
 */
export function provinceGroups(rows: Rows): readonly Int32Array[] {
  const { order, ends } = byProvince(rows)
  const groups: Int32Array[] = []
  let start = 0
  for (const end of ends) {
    if (end - start < leastInGroup && end < order.length) continue
    if (end > start) groups.push(order.subarray(start, end))
    start = end
  }
  return groups
}

/** The rows by their provinces, and where those of each province end. */
function byProvince({ columns, count }: Rows) {
  const place = columns.find(({ type, isNeeded }) => type === 'place' && isNeeded)
  const provinceOf = (row: number): number =>
    Math.max(0, Math.floor((place?.values[row] ?? none) / 10_000))
  const ends = new Int32Array(provinces)
  for (let row = 0; row < count; row += 1) {
    const province = provinceOf(row)
    ends[province] = (ends[province] ?? 0) + 1
  }
  for (let province = 1; province < provinces; province += 1) {
    ends[province] = (ends[province] ?? 0) + (ends[province - 1] ?? 0)
  }
  const order = new Int32Array(count)
  const nexts = ends.slice()
  for (let row = count - 1; row >= 0; row -= 1) {
    const province = provinceOf(row)
    const next = (nexts[province] ?? 0) - 1
    order[next] = row
    nexts[province] = next
  }
  return { order, ends }
}
