// Turns what curses reads into the few kinds of input golive uses.
#include "internal.h"

// Above every code that ncurses assigns to the extended keys of a terminal description.
enum { OWN = 0x1000 };

static const struct { const char *sequence; int code; } extra_keys[] = {
    {"\033[200~", OWN + 1}, {"\033[201~", OWN + 2}, {"\033[I", OWN + 3}, {"\033[O", OWN + 4},
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033[F", KEY_END}, {"\033OH", KEY_HOME}, {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END}, {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},
    {"\033[2~", KEY_IC}, {"\033[3~", KEY_DC}, {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE},
    {"\033[Z", KEY_BTAB}, {"\033OM", KEY_ENTER},
    {"\033[1;2A", KEY_SR}, {"\033[1;2B", KEY_SF}, {"\033[1;2C", KEY_SRIGHT}, {"\033[1;2D", KEY_SLEFT},
    {"\033[a", KEY_SR}, {"\033[b", KEY_SF}, {"\033[c", KEY_SRIGHT}, {"\033[d", KEY_SLEFT},
};

void cn_define_keys(void) {
    for (size_t i = 0; i < sizeof extra_keys / sizeof extra_keys[0]; i++)
        define_key(extra_keys[i].sequence, extra_keys[i].code);
}

// Mouse reports of mode 1006 are read by the decoder, because curses delivers only one of several that
// arrive at once.
void cn_define_mouse(void) { define_key("\033[<", OWN + 5); }

static cn_input key(cn_key name) { return (cn_input){.kind = CN_KEY, .key = name}; }

// Events of one KEY_MOUSE. A press and release that arrive together are one key, and curses returns the
// newest first.
enum { EVENTS = 8 };
static cn_input events[EVENTS];
static int waiting_events;

static cn_input event_of(MEVENT event) {
    cn_input input = {.kind = CN_OTHER, .row = event.y, .column = event.x};
    if (event.bstate & BUTTON1_PRESSED) input.kind = CN_CLICK;
    else if (event.bstate & BUTTON1_RELEASED) input.kind = CN_RELEASE;
    else if (event.bstate & BUTTON4_PRESSED) input.kind = CN_WHEEL, input.value = -1;
    else if (event.bstate & BUTTON5_PRESSED) input.kind = CN_WHEEL, input.value = 1;
    return input;
}

static cn_input pointer(void) {
    MEVENT event;
    waiting_events = 0;
    while (waiting_events < EVENTS && getmouse(&event) == OK) events[waiting_events++] = event_of(event);
    return waiting_events > 0 ? events[--waiting_events] : (cn_input){.kind = CN_OTHER};
}

static cn_input named(wint_t code) {
    if (code >= (wint_t)KEY_F(1) && code <= (wint_t)KEY_F(63))
        return (cn_input){.kind = CN_KEY, .key = CN_KEY_FUNCTION, .value = (int32_t)(code - (wint_t)KEY_F0)};
    switch (code) {
    case KEY_MOUSE: return pointer();
    case KEY_UP: return key(CN_KEY_UP);
    case KEY_DOWN: return key(CN_KEY_DOWN);
    case KEY_LEFT: return key(CN_KEY_LEFT);
    case KEY_RIGHT: return key(CN_KEY_RIGHT);
    case KEY_HOME: return key(CN_KEY_HOME);
    case KEY_END: return key(CN_KEY_END);
    case KEY_PPAGE: return key(CN_KEY_PAGE_UP);
    case KEY_NPAGE: return key(CN_KEY_PAGE_DOWN);
    case KEY_IC: return key(CN_KEY_INSERT);
    case KEY_DC: return key(CN_KEY_DELETE);
    case KEY_BACKSPACE: return key(CN_KEY_BACKSPACE);
    case KEY_ENTER: return key(CN_KEY_ENTER);
    case KEY_BTAB: return key(CN_KEY_BACK_TAB);
    case KEY_SR: return key(CN_KEY_SHIFT_UP);
    case KEY_SF: return key(CN_KEY_SHIFT_DOWN);
    case KEY_SLEFT: return key(CN_KEY_SHIFT_LEFT);
    case KEY_SRIGHT: return key(CN_KEY_SHIFT_RIGHT);
    case OWN + 1: return (cn_input){.kind = CN_PASTE_BEGIN};
    case OWN + 2: return (cn_input){.kind = CN_PASTE_END};
    case OWN + 3: return (cn_input){.kind = CN_FOCUS_IN};
    case OWN + 5: return (cn_input){.kind = CN_POINTER_BEGIN};
    default: return (cn_input){.kind = CN_OTHER};
    }
}

cn_input cn_next(void) {
    wint_t value = 0;
    if (!cn_input_window || !cn_terminal.active) return (cn_input){.kind = CN_NONE};
    if (waiting_events > 0) return events[--waiting_events];
    switch (wget_wch(cn_input_window, &value)) {
    case OK: return (cn_input){.kind = CN_TEXT, .value = (int32_t)value};
    case KEY_CODE_YES: return named(value);
    default: return (cn_input){.kind = CN_NONE};
    }
}
