/** Takes in a file in a process of its own, and prints what came of it and the memory that it took. */
import { articlesFrom } from '../../src/intake/articles.ts'

let articles = 0
const problems: string[] = []
for await (const taken of articlesFrom(process.argv[2]!)) {
  if ('article' in taken) articles++
  else if ('problem' in taken) problems.push(`${taken.problem.code} ${taken.problem.where}`)
}
console.log(JSON.stringify({ articles, problems, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
