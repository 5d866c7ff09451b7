// What a login session gives up permanently before it shows anything. Each function returns 0 or an errno
// value; all of them are ENOSYS on systems other than Linux.
#pragma once

// No core dumps, no debugger of the same account, no new privileges, no descriptors other than the standard
// three.
int csandbox_harden(void);
// No other programs, processes, sockets, mounts or name spaces, and no signals to other processes; for all
// threads. Open descriptors stay open.
// With `connects` other than 0 the process may still connect to servers, as to a database that was away.
int csandbox_confine(int connects);
