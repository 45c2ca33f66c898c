/** Placeholder until the library's own interface stands here. */
export const libraryPlaceholder = 'index'
