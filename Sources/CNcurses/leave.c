// Signal handling, and restoring the terminal whatever happens.
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

// Recorded for the loop; the same one of the leaving signals twice means that the loop hangs, but for SIGHUP.
static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
// Not handled here: they do not end the process, belong to other handlers, or are used by a shell for jobs.
static const int untouched[] = {SIGKILL, SIGSTOP, SIGCHLD, SIGURG, SIGTTIN, SIGTTOU, SIGPIPE};
// The faulting instruction runs again when its handler returns.
static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGSYS};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
enum { REPLAY_MAX = 1 << 16, PATIENCE = 3 };

static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t seen[NSIG];
// Whether the pipe may hold a number; checked between any two keys, where a system call would be too
// expensive.
static volatile sig_atomic_t may_wait;
static bool keep_previous;
static struct sigaction previous[NSIG];
// The signal that asked to leave; the loop has PATIENCE seconds, not counting time in an editor.
static volatile sig_atomic_t leaving, editing;
static char alternate_stack[1 << 16];
static int captured = -1, real_stderr = -1;

void cn_write_all(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(fd, bytes, count);
        if (written > 0) bytes += written, count -= (size_t)written;
        else if (errno != EINTR) return;
    }
}

void cn_restore_now(void) {
    if (!cn_terminal.active) return;
    cn_terminal.active = 0;
    int error = errno;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    sigaction(SIGTTOU, &ignore, &before);  // in the background the next two lines would stop the process
    cn_write_all(cn_terminal.out_fd, cn_terminal.restore, cn_terminal.restore_length);
    if (cn_terminal.have_cooked) tcsetattr(cn_terminal.in_fd, TCSANOW, &cn_terminal.cooked);
    sigaction(SIGTTOU, &before, NULL);
    errno = error;
}

// A file in memory, or where the system has none a nameless one on disk.
static int open_nameless(void) {
#ifdef __linux__
    return memfd_create("stderr", MFD_CLOEXEC);
#else
    char path[] = "/tmp/golive-stderr-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) return -1;
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    return file;
#endif
}

void cn_capture_stderr(void) {
    if (captured >= 0 || !isatty(STDERR_FILENO)) return;
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    captured = open_nameless();
    if (real_stderr >= 0 && captured >= 0) dup2(captured, STDERR_FILENO);
}

void cn_release_stderr(void) {
    if (captured < 0 || real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    char block[1024];
    off_t end = lseek(captured, 0, SEEK_CUR);
    off_t at = end > REPLAY_MAX ? end - REPLAY_MAX : 0;
    for (ssize_t got; (got = pread(captured, block, sizeof block, at)) > 0; at += got)
        cn_write_all(STDERR_FILENO, block, (size_t)got);
    close(captured);
    close(real_stderr);
    captured = real_stderr = -1;
}

static void die_of(int number) {
    cn_restore_now();
    cn_release_stderr();
    signal(number, SIG_DFL);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    sigprocmask(SIG_UNBLOCK, &one, NULL);
    raise(number);
}

static bool is_one_of(int number, const int *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (list[i] == number) return true;
    return false;
}

// A fatal signal without another handler: restore the terminal, show what was captured from standard error,
// die of the signal.
static void on_fatal(int number) {
    if (number == SIGALRM && leaving) number = leaving;
    if (!keep_previous) die_of(number);
    cn_restore_now();
    cn_release_stderr();
    for (int i = 1; i < NSIG; i++)
        if (!is_one_of(i, untouched, COUNT(untouched))) sigaction(i, &previous[i], NULL);
    // A fault repeats by itself and reaches Swift's own reporter; other signals are delivered when this
    // handler returns.
    if (!is_one_of(number, faults, COUNT(faults))) raise(number);
}

static void on_noted(int number) {
    bool leaves = number == SIGINT || number == SIGTERM || number == SIGHUP;
    // A closed window hangs up twice, once by the terminal and once by the shell: what is typed is kept first, and the
    // alarm ends a loop that hangs. An editor is not waited for.
    if (leaves && seen[number] && (number != SIGHUP || editing)) die_of(number);
    seen[number] = 1;
    int error = errno;
    if (leaves) {
        leaving = number;
        if (!editing) alarm(PATIENCE);
    }
    char byte = (char)number;
    if (write(signal_pipe[1], &byte, 1) < 0) seen[number] = seen[number];
    may_wait = 1;
    errno = error;
}

static void take(int number, void (*handler)(int), int flags, struct sigaction *before) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigfillset(&action.sa_mask);
    sigaction(number, &action, before);
}

void cn_watch_signals(void) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
    // A stack overflow can only be reported on an alternate stack.
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    // Keeps Swift's backtraces, on a restored screen, for a developer who asked for them.
    keep_previous = getenv("SWIFT_BACKTRACE") != NULL;
    signal(SIGPIPE, SIG_IGN);
    for (int i = 1; i < NSIG; i++) {
        if (is_one_of(i, untouched, COUNT(untouched))) continue;
        bool is_noted = is_one_of(i, noted, COUNT(noted));
        take(i, is_noted ? on_noted : on_fatal, is_noted ? SA_RESTART : SA_ONSTACK, &previous[i]);
    }
}

void cn_left_in_order(void) { alarm(0); }

int cn_signal_descriptor(void) { return signal_pipe[0]; }

int cn_next_signal(void) {
    char byte;
    if (!may_wait) return 0;
    may_wait = 0;  // before reading: a number that arrives in between sets it again
    if (read(signal_pipe[0], &byte, 1) != 1) return 0;
    may_wait = 1;
    return byte;
}

void cn_stop_group(void) {
    // SIGTSTP rather than SIGSTOP, because the kernel ignores it if no shell could continue the process.
    signal(SIGTSTP, SIG_DFL);
    kill(0, SIGTSTP);
    // If continued in the background, setting the modes stops the process until it is in the foreground.
    struct termios mode;
    signal(SIGTTOU, SIG_DFL);
    while (tcgetpgrp(cn_terminal.in_fd) != getpgrp())
        if (tcgetattr(cn_terminal.in_fd, &mode) != 0 || tcsetattr(cn_terminal.in_fd, TCSANOW, &mode) != 0) {
            if (errno != EINTR) break;
        }
    take(SIGTSTP, on_noted, SA_RESTART, NULL);
}

void cn_lend_terminal(bool yes) {
    editing = yes;
    alarm(leaving && !yes ? PATIENCE : 0);
    if (yes) {
        signal(SIGTSTP, SIG_DFL);
        signal(SIGINT, SIG_IGN);
        signal(SIGQUIT, SIG_IGN);
    } else {
        take(SIGTSTP, on_noted, SA_RESTART, NULL);
        take(SIGINT, on_noted, SA_RESTART, NULL);
        take(SIGQUIT, on_fatal, SA_ONSTACK, NULL);
    }
}

static int spawn_and_wait(char *const arguments[]) {
    sigset_t normal;
    sigemptyset(&normal);
    const int reset[] = {SIGINT, SIGQUIT, SIGTSTP, SIGPIPE};
    for (size_t i = 0; i < COUNT(reset); i++) sigaddset(&normal, reset[i]);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &normal);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child;
    int status = 0;
    bool started = posix_spawn(&child, arguments[0], NULL, &attributes, arguments, environ) == 0;
    posix_spawnattr_destroy(&attributes);
    if (!started) return -1;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int32_t cn_run_editor(const char *command, const char *path) {
    // The command may contain options, so a shell splits it; the path is passed as an argument.
    char line[1024];
    int length = snprintf(line, sizeof line, "%s \"$1\"", command);
    if (length < 0 || (size_t)length >= sizeof line) return -1;
    char *const arguments[] = {"/bin/sh", "-c", line, "golive", (char *)path, NULL};
    cn_lend_terminal(true);
    int status = spawn_and_wait(arguments);
    cn_lend_terminal(false);
    return status;
}
