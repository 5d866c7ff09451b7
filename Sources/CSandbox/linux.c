// A seccomp filter: a list of refused system calls, for x86_64 and aarch64.
#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSandbox.h"

#if defined(__x86_64__)
#define NATIVE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE AUDIT_ARCH_AARCH64
#else
#error "the list below has been thought through for x86_64 and aarch64 only"
#endif

static const int refused[] = {
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp,
    SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_pidfd_open, SYS_pidfd_send_signal,
    SYS_socketpair, SYS_listen, SYS_accept, SYS_accept4,
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_fsopen, SYS_fsmount,
    SYS_fspick, SYS_open_tree, SYS_move_mount, SYS_open_by_handle_at, SYS_name_to_handle_at,
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_io_uring_enter,
    SYS_io_uring_register, SYS_keyctl, SYS_add_key, SYS_request_key, SYS_personality,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
    SYS_swapoff, SYS_quotactl, SYS_acct, SYS_syslog, SYS_sethostname, SYS_setdomainname, SYS_settimeofday,
    SYS_clock_settime, SYS_adjtimex,
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_mount_setattr
    SYS_mount_setattr,
#endif
#ifdef SYS_memfd_secret
    SYS_memfd_secret,
#endif
};
// Refused too, unless the process may connect to servers. `bind` belongs to looking up their names.
static const int connecting[] = {SYS_socket, SYS_connect, SYS_bind};
enum {
    REFUSED = sizeof refused / sizeof refused[0],
    CONNECTING = sizeof connecting / sizeof connecting[0],
    LONGEST = 2 * (REFUSED + CONNECTING) + 40,
};

#define FIELD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
// Both machines are little-endian: the low half of an argument comes first.
#define ARGUMENT(number) FIELD(args[number])
#define WHEN(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), (yes), (no))
#define ANSWER(action) BPF_STMT(BPF_RET | BPF_K, (action))
#define ALLOW ANSWER(SECCOMP_RET_ALLOW)
#define REFUSE(error) ANSWER(SECCOMP_RET_ERRNO | (error))
#define KILL ANSWER(SECCOMP_RET_KILL_PROCESS)

static unsigned short refuse(struct sock_filter *filter, unsigned short length, const int *calls, size_t count) {
    for (size_t i = 0; i < count; i++) {
        filter[length++] = (struct sock_filter)WHEN((unsigned)calls[i], 0, 1);
        filter[length++] = (struct sock_filter)REFUSE(EPERM);
    }
    return length;
}

int csandbox_confine(int connects) {
    const struct sock_filter head[] = {
        FIELD(arch), WHEN(NATIVE, 1, 0), KILL,
        FIELD(nr),
#if defined(__x86_64__)
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), KILL,  // the x32 calls
#endif
        // ENOSYS makes the C library use clone instead, whose flags the filter can check, so that threads
        // may start.
        WHEN(SYS_clone3, 0, 1), REFUSE(ENOSYS),
        WHEN(SYS_clone, 0, 4),
        ARGUMENT(0), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), REFUSE(EPERM), ALLOW,
        // A process dies of a signal by sending it to itself.
        WHEN(SYS_tgkill, 0, 4),
        ARGUMENT(0), WHEN((unsigned)getpid(), 1, 0), REFUSE(EPERM), ALLOW,
        // Inserting terminal input (TIOCSTI).
        WHEN(SYS_ioctl, 0, 5),
        ARGUMENT(1), WHEN(TIOCSTI, 1, 0), WHEN(TIOCLINUX, 0, 1), REFUSE(EPERM), ALLOW,
    };
    struct sock_filter filter[LONGEST];
    unsigned short length = 0;
    for (size_t i = 0; i < sizeof head / sizeof head[0]; i++) filter[length++] = head[i];
    length = refuse(filter, length, refused, REFUSED);
    if (!connects) length = refuse(filter, length, connecting, CONNECTING);
    filter[length++] = (struct sock_filter)ALLOW;
    struct sock_fprog program = {.len = length, .filter = filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    long result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    return result == 0 ? 0 : result > 0 ? EBUSY : errno;
}

// A session needs a tenth of it. Input must not use up the memory of other sessions.
enum { ADDRESS_SPACE = 512 << 20 };

// Never raises the limit in force.
static int limit(int resource, rlim_t most) {
    struct rlimit limits;
    if (getrlimit(resource, &limits) != 0) return errno;
    if (limits.rlim_max == RLIM_INFINITY || limits.rlim_max > most) limits.rlim_max = most;
    limits.rlim_cur = limits.rlim_max;
    return setrlimit(resource, &limits) == 0 ? 0 : errno;
}

int csandbox_harden(void) {
    int refused_limit = limit(RLIMIT_CORE, 0);
    if (refused_limit == 0) refused_limit = limit(RLIMIT_AS, ADDRESS_SPACE);
    if (refused_limit != 0) return refused_limit;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    syscall(SYS_close_range, 3u, ~0u, 0u);  // missing in older kernels, where ssh leaves none open
    return 0;
}
#endif
