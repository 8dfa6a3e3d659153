## While the page opens, and where it cannot

loading = 正在打开……
still-loading = 还没有打开。如果一直停在这里，请刷新，或换用近年的 Chrome、Edge、Firefox 或 Safari。
updated = 网站有了新版本。链接和筛选不变。
update = 换成新版本
unsupported-title = 这个浏览器打不开本页
unsupported = 本页需要 WebAssembly。请换用近年的 Chrome、Edge、Firefox 或 Safari，再打开同一个链接。如果浏览器已经够新，可能是文件没有下载完整。
reload = 重新打开
unloaded-title = 网页没有下载完
unloaded = 网络可能断了。链接没有变，连上网后刷新就能回到同一个画面。
crashed-title = 网页出错了
crashed = 这是本站的错误。链接没有变，刷新就能回到同一个画面；如果又出错，可以从头开始。
back = 刷新，回到同一个画面
restart = 从头开始

## Settings and keys

settings = 设置
close = 关闭
language = 语言
large = 长者模式：大字，版面更宽松
traditional = 通知原文也用繁体字显示
keys-on = 用快捷键（打字时不起作用）
keys = 快捷键
key-search = 搜索
key-next = 下一项任务
key-previous = 上一项任务
key-open = 打开这项任务
key-unit = 这项任务的单位
key-copy = 复制链接
key-undo = 撤销
key-all = 所有快捷键
key-escape = 关闭，或清空搜索
