#ifndef CBUILD_H
#define CBUILD_H

/// The commit the program was built from, with a plus where files differ from it; empty where that is not known.
const char *golive_commit(void);

/// The day it was built, such as `Nov 30 2026`.
const char *golive_build_day(void);

#endif
