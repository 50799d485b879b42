/** The first lines of a made report: its title, day and organisation. */
export const reportHead = (i: number) =>
  `第${i}号集团疫情防控工作纪实\n2020年${1 + (i % 12)}月${1 + (i % 28)}日\n第${i}号集团\n`
