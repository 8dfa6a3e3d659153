## While the page opens, and where it cannot

loading = 正在打开……
still-loading = 还没有打开。如果一直停在这里，请刷新，或换用近年的 Chrome、Edge、Firefox 或 Safari。
updated = 网站有了新版本。链接和筛选不变。
update = 换成新版本
reload = 重新打开
unloaded-title = 网页没有下载完
unloaded = 网络可能断了。链接没有变，连上网后刷新就能回到同一个画面。
crashed-title = 网页出错了
crashed = 这是本站的错误。链接没有变，刷新就能回到同一个画面；如果又出错，可以从头开始。
back = 刷新，回到同一个画面
restart = 从头开始
