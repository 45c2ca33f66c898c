export { rulebook } from './builtin/rulebook.generated'
export { textOf } from './builtin/texts.generated'
