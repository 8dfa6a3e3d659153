## While the page opens, and where it cannot

loading = 正在打開……
still-loading = 還沒有打開。如果一直停在這裡，請重新整理，或換用近年的 Chrome、Edge、Firefox 或 Safari。
updated = 網站有了新版本。連結和篩選不變。
update = 換成新版本
reload = 重新打開
unloaded-title = 網頁沒有下載完
unloaded = 網絡可能斷了。連結沒有變，連上網後重新整理就能回到同一個畫面。
crashed-title = 網頁出錯了
crashed = 這是本站的錯誤。連結沒有變，重新整理就能回到同一個畫面；如果又出錯，可以從頭開始。
back = 重新整理，回到同一個畫面
restart = 從頭開始
