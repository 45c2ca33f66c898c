/** The files that are on their way, of every tenant. */
export interface Incoming {
  /** Notes one more; it is on its way until it leaves. */
  enter(tenant: string): Arrival
}

/** One file on its way, among those of its tenant. */
export interface Arrival {
  /** How many there are of the tenant, this one among them. */
  files(): number
  /** How many bytes of them have come. */
  bytes(): number
  add(bytes: number): void
  leave(): void
}

/** Nothing on its way. */
export function incomingFiles(): Incoming {
  const all = new Map<string, { files: number; bytes: number }>()
  return {
    enter(tenant) {
      const sum = all.get(tenant) ?? { files: 0, bytes: 0 }
      all.set(tenant, sum)
      sum.files += 1
      let own = 0
      return {
        files: () => sum.files,
        bytes: () => sum.bytes,
        add: (bytes) => {
          own += bytes
          sum.bytes += bytes
        },
        leave: () => {
          sum.files -= 1
          sum.bytes -= own
          if (sum.files === 0) all.delete(tenant)
        },
      }
    },
  }
}
