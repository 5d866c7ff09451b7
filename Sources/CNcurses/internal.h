// Shared by the files of this target.
#pragma once
#if !NCURSES_WIDECHAR
#error "ncurses must be included with wide-character support"
#endif
#include <curses.h>
#include <signal.h>
#include <stddef.h>
#include <termios.h>

#include "CNcurses.h"

// The terminal as it was found, and how to restore it from a signal handler.
struct cn_terminal {
    int in_fd, out_fd;
    bool have_cooked;
    struct termios cooked;
    volatile sig_atomic_t active;
    size_t restore_length;
    char restore[512];
};
extern struct cn_terminal cn_terminal;

// Async-signal-safe.
void cn_restore_now(void);
void cn_write_all(int fd, const char *bytes, size_t count);
// The screen was closed as a signal asked, so the watchdog can stop.
void cn_left_in_order(void);
void cn_define_keys(void);
void cn_define_mouse(void);
extern WINDOW *cn_input_window;
