// A login is confined or it is not opened, so where nothing can confine it, it is refused.
#ifndef __linux__
#include <errno.h>

#include "CSandbox.h"

int csandbox_harden(void) { return ENOSYS; }

int csandbox_confine(int connects) {
    (void)connects;
    return ENOSYS;
}
#endif
