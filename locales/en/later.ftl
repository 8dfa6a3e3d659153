## Settings and keys

settings = Settings
close = Close
language = Language
large = Large text and a calmer layout
traditional = Show the notice in traditional characters too
keys-on = Use keys (not while typing)
keys = Keys
key-search = Search
key-next = Next task
key-previous = Previous task
key-open = Open this task
key-unit = The unit of this task
key-copy = Copy link
key-undo = Undo
key-all = All keys
key-escape = Close, or empty the search
