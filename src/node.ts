/** Placeholder until the reading of files stands here. */
export const filesPlaceholder = 'node'
