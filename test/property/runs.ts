/** How often a property is tried. `PROPERTY_RUNS=20` tries each twenty times as often. */
export const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(count * Number(process.env.PROPERTY_RUNS ?? '1')),
})
