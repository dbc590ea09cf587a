/**
 * Shown instead of the application when the address has been used or is wrong. It stands outside the page's
 * own language files because nobody who sees it may load them.
 */
export function refusalPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport 睦商</title>
<style>
body { font: 16px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #22302d; background: #f7f6f3; margin: 0; display: grid; min-height: 100vh; place-items: center }
main { max-width: 34rem; padding: 2rem }
h1 { font-size: 1.25rem; color: #0f766e }
</style>
<main>
<h1>这个地址已经用过，或者不完整</h1>
<p>地址里的口令只能用一次。如果刚才已经在这个浏览器里打开过，<a href="/">请点这里继续</a>；否则请重新启动 Rapport，打开它新显示的地址。数据没有受到影响。</p>
<h1 lang="en">This address has been used already, or is incomplete</h1>
<p lang="en">The code in it works once. If you opened it in this browser before, <a href="/">go on here</a>; otherwise start Rapport again and open the new address it shows. Your data is not affected.</p>
</main>
</html>
`
}
