#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CrashNote.h"

static char note[512];
static volatile sig_atomic_t length;

static void tell(int number) {
    static const char head[] = "\nThe process ended in: ";
    if (length > 0) {
        ssize_t ignored = write(2, head, sizeof head - 1);
        ignored = write(2, note, (size_t)length);
        ignored = write(2, "\n", 1);
        (void)ignored;
    }
    signal(number, SIG_DFL);
    raise(number);
}

void crash_note(const char *text) {
    // A stack of its own: what ended it may be that there was no room left on the thread's.
    static __thread char own[1 << 15];
    static __thread int has_own;
    if (!has_own) {
        stack_t stack = {.ss_sp = own, .ss_size = sizeof own};
        has_own = sigaltstack(&stack, 0) == 0;
    }
    static const int ends[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
    static sig_atomic_t ready;
    if (!ready) {
        ready = 1;
        struct sigaction action = {.sa_handler = tell, .sa_flags = SA_ONSTACK | SA_NODEFER};
        for (unsigned each = 0; each < sizeof ends / sizeof *ends; each++) sigaction(ends[each], &action, 0);
    }
    length = 0;
    strncpy(note, text, sizeof note - 1);
    length = (sig_atomic_t)strlen(note);
}
