// What a login session gives up for good before it shows anything. Each returns 0, or an errno value.
#pragma once

// No core dump, no debugger of the same account, no new privileges, no descriptors but the standard three.
int csandbox_harden(void);
// No other program, process, socket, mount or name space, and no signal to anybody else; for all threads.
// What is open stays open.
int csandbox_confine(void);
