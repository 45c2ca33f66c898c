import { none, type Rows } from './columns'

const provinces = 100

/**
 * The places of the rows by their provinces, in each as they came: what is asked of one province
 * then finds its rows together, and hardly has to look at others.
 */
export function provinceOrder({ columns, count }: Rows): Int32Array {
  const place = columns.find(({ type, isNeeded }) => type === 'place' && isNeeded)
  const provinceOf = (row: number): number =>
    Math.max(0, Math.floor((place?.values[row] ?? none) / 10_000))
  const nexts = new Int32Array(provinces + 1)
  for (let row = 0; row < count; row += 1) {
    const behind = provinceOf(row) + 1
    nexts[behind] = (nexts[behind] ?? 0) + 1
  }
  for (let province = 1; province < provinces; province += 1) {
    nexts[province] = (nexts[province] ?? 0) + (nexts[province - 1] ?? 0)
  }
  const order = new Int32Array(count)
  for (let row = 0; row < count; row += 1) {
    const province = provinceOf(row)
    const next = nexts[province] ?? 0
    order[next] = row
    nexts[province] = next + 1
  }
  return order
}
