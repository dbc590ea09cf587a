import { matchingQuality } from './matching-quality.ts'
console.log(matchingQuality(console.log).map(m=>m.name+': '+m.value).join('\n'))
