## While the page opens, and where it cannot

loading = Opening …
still-loading = It has not opened yet. If it stays like this, reload, or use a recent Chrome, Edge, Firefox or Safari.
updated = There is a new version of this site. The link and the filters stay.
update = Use the new version
reload = Open again
unloaded-title = The page did not load
unloaded = The network may be down. The link is the same: reload once you are online to get back to this view.
crashed-title = Something went wrong
crashed = This is a fault of this site. The link is the same: reload to get back to this view; if it fails again, start from the beginning.
back = Reload, back to this view
restart = Start from the beginning
