/** Placeholder until the built-in rulebook stands here. */
export const rulebookPlaceholder = 'rulebook'
