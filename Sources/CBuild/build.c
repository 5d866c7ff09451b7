#include "CBuild.h"

#ifndef GOLIVE_COMMIT
#define GOLIVE_COMMIT ""
#endif

const char *golive_commit(void) { return GOLIVE_COMMIT; }

// Of this file, which is compiled anew with every commit.
const char *golive_build_day(void) { return __DATE__; }
