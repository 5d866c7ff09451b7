// Opens, paints and closes the one screen.
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

struct cn_terminal cn_terminal = {.in_fd = -1, .out_fd = -1};
WINDOW *cn_input_window;

static SCREEN *screen;
static FILE *in_file, *out_file;
static bool extra_modes, modes_on, mouse_on, mouse_wanted, synchronized;

// Bracketed paste and focus reports: ncurses neither sets nor resets them.
#define MODES_ON "\033(B\033[?1004;2004h"
#define MODES_OFF "\033[?1004;2004l"
#define OWN_CHARACTERS "\033(B\017"
#define FRAME_BEGIN "\033[?2026h"
#define FRAME_END "\033[?2026l"
#define ALL_OFF "\033[?2026l\033[?2004l\033[?1004l\033[?1006;1003;1002;1000l"

bool cn_set_locale(const char *name) {
    return setlocale(LC_CTYPE, name) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *cn_version(void) { return curses_version(); }

int32_t cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static const char *capability(const char *name) {
    const char *text = tigetstr(name);
    return text && text != (char *)-1 ? text : "";
}

static void add_restore(const char *text) {
    size_t length = strlen(text);
    if (cn_terminal.restore_length + length > sizeof cn_terminal.restore) return;
    memcpy(cn_terminal.restore + cn_terminal.restore_length, text, length);
    cn_terminal.restore_length += length;
}

// Before the first frame only the line modes have to be restored.
static void collect_restore(void) {
    cn_terminal.restore_length = 0;
    if (extra_modes) add_restore(ALL_OFF);
    add_restore(capability("sgr0"));
    add_restore(capability("rmkx"));
    add_restore(capability("cnorm"));
    add_restore(capability("rmcup"));
    add_restore("\r");
}

static void drop(char *text, const char *part) {
    char *found = text ? strstr(text, part) : NULL;
    if (found) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

// Shortens the sequences that change a style: xterm's descriptions select a character set each time, and
// write 0 where it can be omitted. The alternate set is never used here (lines are Unicode or ASCII).
// tigetstr returns the buffer that curses sends from, and the text only becomes shorter.
static void shorten_looks(void) {
    char *set = (char *)capability("sgr"), *clear = (char *)capability("sgr0");
    drop(set, "%?%p9%t\033(0%e\033(B%;");
    drop(set, "%?%p9%t\016%e\017%;");
    if (strncmp(set, "\033[0%?", 5) == 0) drop(set + 2, "0");
    drop(clear, "\033(B");
    drop(clear, "\017");
    char *palette = (char *)capability("oc");  // resetting colours would undo the user's terminal settings
    if (*palette) *palette = 0;
}

// Ctrl-C and Ctrl-Z arrive as keys; Ctrl-\ stays a signal, to end a program that hangs.
static void set_modes(void) {
    cbreak();
    noecho();
    nonl();
    struct termios mode;
    if (tcgetattr(cn_terminal.in_fd, &mode) == 0) {
        mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
        mode.c_lflag &= ~(tcflag_t)IEXTEN;
        mode.c_cc[VINTR] = mode.c_cc[VSUSP] = _POSIX_VDISABLE;
        tcsetattr(cn_terminal.in_fd, TCSANOW, &mode);
        def_prog_mode();
    }
}

void cn_take_signal_keys(void) {
    struct termios mode;
    if (!screen || tcgetattr(cn_terminal.in_fd, &mode) != 0) return;
    mode.c_lflag &= ~(tcflag_t)ISIG;
    tcsetattr(cn_terminal.in_fd, TCSANOW, &mode);
    def_prog_mode();
}

// Until it has been left once, curses sends every cursor move separately, and the frame appears in pieces.
// So it is left here with its output discarded; the first frame returns from there and repaints everything.
static void leave_unseen(void) {
    int kept = dup(cn_terminal.out_fd), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    bool unseen = kept >= 0 && nowhere >= 0 && dup2(nowhere, cn_terminal.out_fd) >= 0;
    if (unseen) endwin();
    if (unseen) dup2(kept, cn_terminal.out_fd);
    if (kept >= 0) close(kept);
    if (nowhere >= 0) close(nowhere);
}

static void atexit_restore(void) {
    cn_restore_now();
    cn_release_stderr();
}

static int within(int value, int most) { return value < 1 ? 1 : value > most ? most : value; }

// As the terminal reports it, at most CN_MAX_ROWS by CN_MAX_COLUMNS; 0x0 if the report is unusable.
static cn_size terminal_size(int fd) {
    struct winsize size = {0};
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return (cn_size){0, 0};
    return (cn_size){within(size.ws_row, CN_MAX_ROWS), within(size.ws_col, CN_MAX_COLUMNS)};
}

static void set_number(const char *name, int number) {
    char text[12];
    snprintf(text, sizeof text, "%d", number);
    setenv(name, text, 1);
}

// Curses asks for the size when it starts and whenever it returns, allocates whatever the other end of a
// connection claims, and stores rows in shorts. The environment takes precedence, so the limited size is
// set there.
static void tell_size(cn_size size) {
    set_number("LINES", size.rows);
    set_number("COLUMNS", size.columns);
}

static SCREEN *open_screen(const char *term) {
    cn_size size = terminal_size(fileno(out_file));
    tell_size(size.rows > 0 ? size : (cn_size){24, 80});
    use_env(TRUE);
    use_tioctl(FALSE);
    sigset_t resize, before;
    sigemptyset(&resize);
    sigaddset(&resize, SIGWINCH);
    pthread_sigmask(SIG_BLOCK, &resize, &before);
    SCREEN *opened = newterm(term, out_file, in_file);
    if (opened) signal(SIGWINCH, SIG_DFL);  // replaces the library's handler, which asks for the size
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return opened;
}

bool cn_open(const char *term, int in_fd, int out_fd, int escape_delay_ms, bool colour) {
    static bool registered;
    if (screen) return false;
    cn_terminal.have_cooked = tcgetattr(in_fd, &cn_terminal.cooked) == 0;
    in_file = fdopen(dup(in_fd), "r");
    out_file = fdopen(dup(out_fd), "w");
    screen = in_file && out_file ? open_screen(term) : NULL;
    if (!screen) {
        if (in_file) fclose(in_file);
        if (out_file) fclose(out_file);
        return false;
    }
    cn_terminal.in_fd = fileno(in_file);
    cn_terminal.out_fd = fileno(out_file);
    set_modes();
    set_escdelay(escape_delay_ms);
    if (colour && has_colors()) {
        start_color();
        use_default_colors();
        init_extended_pair(CN_OWN_COLOURS, -1, -1);
    }
    cn_input_window = newpad(1, 1);  // reading from a pad never refreshes
    nodelay(cn_input_window, TRUE);
    mouseinterval(0);
    typeahead(-1);  // waiting input has been read before a frame is painted
    extra_modes = strncmp(capability("clear"), "\033[", 2) == 0;
    cn_terminal.restore_length = 0;
    if (extra_modes) shorten_looks();
    if (extra_modes) cn_define_keys();
    leave_unseen();
    modes_on = mouse_on = mouse_wanted = synchronized = false;
    cn_terminal.active = 1;
    if (!registered) registered = atexit(atexit_restore) == 0;
    return true;
}

void cn_leave(void) {
    if (!screen || !cn_terminal.active) return;
    if (modes_on) cn_send(MODES_OFF, sizeof MODES_OFF - 1);
    modes_on = false;
    if (isendwin()) reset_shell_mode();
    else endwin();
    cn_terminal.active = 0;
    unsetenv("LINES");  // exported, they would fix the size for an editor
    unsetenv("COLUMNS");
}

void cn_enter(void) {
    if (!screen || cn_terminal.active) return;
    reset_prog_mode();
    cn_terminal.active = 1;
    cn_resize(cn_ask_size());
    flushinp();
}

void cn_close(void) {
    if (!screen) return;
    cn_leave();
    if (cn_terminal.have_cooked) tcsetattr(cn_terminal.in_fd, TCSADRAIN, &cn_terminal.cooked);
    cn_left_in_order();
    delwin(cn_input_window);
    delscreen(screen);
    screen = NULL;
    fclose(in_file);
    fclose(out_file);
    cn_terminal.in_fd = cn_terminal.out_fd = -1;
}

int32_t cn_colours(void) { return screen && COLORS > 0 && has_colors() ? COLORS : 0; }
int32_t cn_max_pairs(void) { return screen ? COLOR_PAIRS : 0; }

cn_size cn_ask_size(void) {
    return terminal_size(cn_terminal.out_fd);
}

cn_size cn_size_now(void) { return screen ? (cn_size){LINES, COLS} : (cn_size){0, 0}; }

void cn_resize(cn_size size) {
    if (!screen) return;
    if (size.rows > 0 && size.columns > 0) {
        cn_size drawn = {within(size.rows, CN_MAX_ROWS), within(size.columns, CN_MAX_COLUMNS)};
        tell_size(drawn);
        resize_term(drawn.rows, drawn.columns);
    } else {
        tell_size(cn_size_now());
    }
    erase();
    cn_repaint_all();
}

void cn_repaint_all(void) {
    if (!screen) return;
    if (extra_modes) cn_send(OWN_CHARACTERS, sizeof OWN_CHARACTERS - 1);
    clearok(curscr, TRUE);
}

bool cn_define_pair(int32_t pair, int32_t foreground, int32_t background) {
    return screen && init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes_of(uint32_t bits) {
    return (bits & CN_BOLD ? WA_BOLD : 0) | (bits & CN_DIM ? WA_DIM : 0) | (bits & CN_ITALIC ? WA_ITALIC : 0)
        | (bits & CN_UNDERLINE ? WA_UNDERLINE : 0) | (bits & CN_REVERSE ? WA_REVERSE : 0);
}

static void put_one(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, 0, &pair) == OK)
        mvadd_wch(row, column, &cell);  // ERR in the last cell is normal
}

void cn_put(int32_t row, int32_t column, uint32_t scalar, const uint32_t *marks, int32_t mark_count,
            int32_t width, uint32_t attributes, int32_t pair) {
    if (!screen) return;
    wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalar};
    attr_t look = attributes_of(attributes);
    bool ascii = scalar >= 0x20 && scalar < 0x7F;
    if (!(ascii && width == 1) && wcwidth((wchar_t)scalar) != width) {
        put_one(row, column, L"?", look, pair);
        if (width == 2) put_one(row, column + 1, L" ", look, pair);
        return;
    }
    int count = 1;
    for (int32_t i = 0; i < mark_count && count < CCHARW_MAX; i++)
        if (wcwidth((wchar_t)marks[i]) == 0) text[count++] = (wchar_t)marks[i];
    put_one(row, column, text, look, pair);
}

void cn_put_run(int32_t row, int32_t column, const uint32_t *scalars, int32_t count, uint32_t attributes,
                int32_t pair) {
    if (!screen) return;
    cchar_t cells[64];
    attr_t look = attributes_of(attributes);
    int used = 0;
    for (int32_t i = 0; i < count; i++) {
        bool fits = (scalars[i] >= 0x20 && scalars[i] < 0x7F) || wcwidth((wchar_t)scalars[i]) == 1;
        wchar_t text[2] = {fits ? (wchar_t)scalars[i] : L'?', L'\0'};
        if (setcchar(&cells[used++], text, look, 0, &pair) != OK) return;
        if (used < (int)(sizeof cells / sizeof cells[0]) && i + 1 < count) continue;
        mvadd_wchnstr(row, column + i + 1 - used, cells, used);
        used = 0;
    }
}

void cn_flush(int32_t cursor_row, int32_t cursor_column) {
    if (!screen) return;
    if (cn_terminal.restore_length == 0) collect_restore();
    if (extra_modes && !modes_on) {
        modes_on = true;
        cn_send(MODES_ON, sizeof MODES_ON - 1);
    }
    leaveok(stdscr, cursor_row < 0);
    if (cursor_row >= 0) move(cursor_row, cursor_column);
    bool returns = isendwin();
    bool wrapped = synchronized && (is_wintouched(stdscr) || returns);
    if (wrapped) cn_send(FRAME_BEGIN, sizeof FRAME_BEGIN - 1);
    refresh();
    if (returns) keypad(cn_input_window, TRUE);
    curs_set(cursor_row >= 0);
    if (wrapped) cn_send(FRAME_END, sizeof FRAME_END - 1);
    if (mouse_wanted == mouse_on) return;
    mouse_on = mouse_wanted;
    mousemask(mouse_on ? BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
    if (mouse_on) cn_define_mouse();
}

void cn_synchronize(bool on) { synchronized = on; }

void cn_mouse(bool on) { mouse_wanted = on; }

void cn_send(const char *bytes, int32_t count) {
    if (screen && count > 0) cn_write_all(cn_terminal.out_fd, bytes, (size_t)count);
}
