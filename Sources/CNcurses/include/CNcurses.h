// The part of ncurses that golive uses, without its macros, globals and types.
//
// One screen per process, one thread. Everything but cn_open may be called at any time; without an open
// screen it does nothing.
#pragma once
#include <stdbool.h>
#include <stdint.h>

// Such as "ncurses 6.4.20221231".
const char *cn_version(void);

// Locale

// Sets the locale for characters. True if it exists and its encoding is UTF-8.
bool cn_set_locale(const char *name);
// Columns of one scalar as this locale sees it, -1 if it is not printable.
int32_t cn_width(uint32_t scalar);

// Screen

typedef struct { int32_t rows, columns; } cn_size;

// The largest screen drawn; cells beyond it stay blank. The size is claimed by the other end of a
// connection, and every cell of it costs memory here.
enum { CN_MAX_ROWS = 300, CN_MAX_COLUMNS = 500 };

enum { CN_BOLD = 1, CN_DIM = 2, CN_ITALIC = 4, CN_UNDERLINE = 8, CN_REVERSE = 16 };

// False if the terminal type is unknown or the descriptors cannot be used. The descriptors are duplicated.
bool cn_open(const char *term, int in_fd, int out_fd, int escape_delay_ms, bool colour);
void cn_close(void);
// Leaves the terminal temporarily, and returns to it with everything to be repainted.
void cn_leave(void);
void cn_enter(void);

int32_t cn_colours(void);
int32_t cn_max_pairs(void);
// The size the terminal has now, within CN_MAX_ROWS and CN_MAX_COLUMNS; 0x0 if it does not know.
cn_size cn_ask_size(void);
cn_size cn_size_now(void);
// Blanks the screen in memory and has the next flush repaint everything.
void cn_resize(cn_size size);
void cn_repaint_all(void);

// The pair of the terminal's default colours, if it has colours. Pair 0 would make curses reset every
// attribute each time it returns to it.
enum { CN_OWN_COLOURS = 1 };

bool cn_define_pair(int32_t pair, int32_t foreground, int32_t background);
// Writes one spacing character of `width` columns with its marks; `?` if the locale gives it another width.
void cn_put(int32_t row, int32_t column, uint32_t scalar, const uint32_t *marks, int32_t mark_count,
            int32_t width, uint32_t attributes, int32_t pair);
// As `cn_put`, for adjacent one-column characters without marks in one style.
void cn_put_run(int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes,
                int32_t pair);
// A row below 0 hides the cursor.
void cn_flush(int32_t cursor_row, int32_t cursor_column);
// Takes effect with the next flush.
void cn_mouse(bool on);
// From now on no key sends a signal, including Ctrl-\\.
void cn_take_signal_keys(void);
// From now on frames that change something are wrapped in mode 2026.
void cn_synchronize(bool on);
// Sends bytes past curses, between frames.
void cn_send(const char *bytes, int32_t count);

// Input

typedef enum {
    CN_NONE, CN_TEXT, CN_KEY, CN_CLICK, CN_RELEASE, CN_WHEEL, CN_PASTE_BEGIN, CN_PASTE_END, CN_FOCUS_IN,
    // The beginning of a report of mode 1006, whose rest follows as text.
    CN_POINTER_BEGIN, CN_OTHER
} cn_kind;

typedef enum {
    CN_KEY_OTHER, CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP,
    CN_KEY_PAGE_DOWN, CN_KEY_INSERT, CN_KEY_DELETE, CN_KEY_BACKSPACE, CN_KEY_ENTER, CN_KEY_BACK_TAB,
    CN_KEY_SHIFT_UP, CN_KEY_SHIFT_DOWN, CN_KEY_SHIFT_LEFT, CN_KEY_SHIFT_RIGHT, CN_KEY_FUNCTION
} cn_key;

// `value` is a scalar, the number of a function key, or the lines of a wheel turn, negative up.
typedef struct { cn_kind kind; cn_key key; int32_t value, row, column; } cn_input;

// Does not wait longer than the escape delay.
cn_input cn_next(void);

// Signals

// Handles every signal that would end, stop or resize a terminal program. Call it after cn_open.
//
// SIGINT, SIGTERM and SIGHUP are left to the loop; if the screen is not closed within some seconds, because
// the loop is busy or its output is blocked, the terminal is restored and the process dies of the signal.
void cn_watch_signals(void);
// Becomes readable when a signal is pending.
int cn_signal_descriptor(void);
// The number of a signal that arrived, or 0.
int cn_next_signal(void);
// Stops the process group as Ctrl-Z does; returns when it is in the foreground again.
void cn_stop_group(void);
// Whether another program has the terminal: keys that send signals reach only that one, and Ctrl-Z stops the whole
// group. Call it between cn_leave and cn_enter.
void cn_lend_terminal(bool yes);
// Runs `command` on the file and waits. Returns the status of a shell: 127 if there is no such command, 128
// plus the signal if it was killed; -1 if it could not be started. Call it between cn_leave and cn_enter.
int32_t cn_run_editor(const char *command, const char *path);

// Standard error

// Captures standard error, if that is a terminal, until it is released and shown.
void cn_capture_stderr(void);
void cn_release_stderr(void);
