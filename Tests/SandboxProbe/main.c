// Confines itself like a login, tries what must fail, and prints `call errno` for each; the tests read it.
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CSandbox.h"

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void say(const char *call, long result) {
    printf("%s %s\n", call, result < 0 ? strerrorname_np(errno) : "works");
    fflush(stdout);
}

static void *early_thread(void *unused) {
    pthread_mutex_lock(&gate);  // started before, let go after the filter is there
    say("thread-before:socket", socket(AF_UNIX, SOCK_STREAM, 0));
    return unused;
}

static void *late_thread(void *unused) {
    say("thread-after:socket", socket(AF_INET, SOCK_STREAM, 0));
    return unused;
}

static void call(const char *name, long number) { say(name, syscall(number, 0, 0, 0, 0, 0, 0)); }

int main(int count, char **arguments) {
    char *const shell[] = {"/bin/sh", "-c", "echo escaped", NULL};
    pthread_t early, late;
    if (csandbox_harden() != 0) return 1;
    pthread_mutex_lock(&gate);
    pthread_create(&early, NULL, early_thread, NULL);
    if (csandbox_confine(0) != 0) return 1;
    pthread_mutex_unlock(&gate);
    pthread_join(early, NULL);
    errno = pthread_create(&late, NULL, late_thread, NULL);
    say("thread-after:start", errno ? -1 : 0);
    pthread_join(late, NULL);

    if (count > 1 && strcmp(arguments[1], "x32") == 0) {
#if defined(__x86_64__)
        syscall(0x40000000 | SYS_getpid);
#endif
        return 0;
    }
    pid_t child;
    errno = posix_spawn(&child, shell[0], NULL, NULL, shell, NULL);
    say("posix_spawn", errno ? -1 : 0);
    say("execve", execv(shell[0], shell));
    say("fork", fork());
    call("vfork", SYS_clone);  // flags of none: what vfork and fork are made of
    call("clone3", SYS_clone3);
    call("execveat", SYS_execveat);
    say("popen", popen("echo escaped", "r") ? 0 : -1);
    say("ptrace", ptrace(PTRACE_TRACEME, 0, 0, 0));
    call("process_vm_readv", SYS_process_vm_readv);
    call("socketpair", SYS_socketpair);
    call("unshare", SYS_unshare);
    call("setns", SYS_setns);
    say("mount", mount("none", "/tmp", "tmpfs", 0, NULL));
    call("bpf", SYS_bpf);
    call("io_uring_setup", SYS_io_uring_setup);
    call("keyctl", SYS_keyctl);
    call("userfaultfd", SYS_userfaultfd);
    call("open_by_handle_at", SYS_open_by_handle_at);
    say("kill", kill(getppid(), 0));
    say("tgkill:other", syscall(SYS_tgkill, getppid(), getppid(), 0));
    say("tgkill:self", syscall(SYS_tgkill, getpid(), getpid(), 0));
    say("tiocsti", ioctl(0, TIOCSTI, "x"));
    say("open", open("/dev/null", O_RDWR));
    struct rlimit core;
    getrlimit(RLIMIT_CORE, &core);
    struct rlimit space;
    getrlimit(RLIMIT_AS, &space);
    printf("address-space %lu MiB\n", (unsigned long)(space.rlim_max >> 20));
    say("mmap:1GiB", mmap(NULL, 1ul << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
    printf("core %s\ndumpable %d\n", core.rlim_max == 0 ? "off" : "on", prctl(PR_GET_DUMPABLE));
    printf("new-privileges %d\n", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
    return 0;
}
