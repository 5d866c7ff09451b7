// What a test was doing, for when it takes the whole process down.
#pragma once

// Replaces the note. If a trap, an abort or a wild pointer ends the process, it is written to standard error.
void crash_note(const char *text);
