#pragma once

// Columns of a code point in the C.UTF-8 locale; -1 for one the C library does not know, -2 without that
// locale.
int libc_width(unsigned int code_point);
