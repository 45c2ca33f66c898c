import { ran } from './cli/in-process'
console.time('cases')
console.log(await ran('check', '.', '--cases', 'test/cases', '--locale', 'en'))
console.timeEnd('cases')
