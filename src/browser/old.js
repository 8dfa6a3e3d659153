// What older browsers lack: popovers.

import "@oddbird/popover-polyfill";
