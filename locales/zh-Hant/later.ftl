## Settings and keys

settings = 設定
close = 關閉
language = 語言
large = 長者模式：大字，版面更寬鬆
traditional = 通知原文也用繁體字顯示
keys-on = 用快捷鍵（打字時不起作用）
keys = 快捷鍵
key-search = 搜尋
key-next = 下一項任務
key-previous = 上一項任務
key-open = 打開這項任務
key-unit = 這項任務的單位
key-copy = 複製連結
key-undo = 撤銷
key-all = 所有快捷鍵
key-escape = 關閉，或清空搜尋
