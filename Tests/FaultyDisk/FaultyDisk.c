#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include "FaultyDisk.h"

static bool armed;
static faulty_calls wanted;
static int counted, first_fault, fault_count, fault_error;

void faulty_arm(faulty_calls calls, int first, int count, int error) {
    wanted = calls;
    counted = 0;
    first_fault = first;
    fault_count = count;
    fault_error = error;
    armed = true;
}

int faulty_disarm(void) {
    armed = false;
    return counted;
}

static bool fails(faulty_calls call) {
    if (!armed || (wanted != FAULT_ANY && wanted != call)) return false;
    counted++;
    if (counted < first_fault || counted >= first_fault + fault_count) return false;
    if (fault_error == 0) raise(SIGKILL);
    errno = fault_error;
    return true;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    return fails(FAULT_ANY) ? -1 : REAL(pwrite64)(fd, bytes, count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    return fails(FAULT_ANY) ? -1 : REAL(pwrite)(fd, bytes, count, offset);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    return fails(FAULT_ANY) ? -1 : REAL(write)(fd, bytes, count);
}

int ftruncate64(int fd, off64_t length) { return fails(FAULT_ANY) ? -1 : REAL(ftruncate64)(fd, length); }
int ftruncate(int fd, off_t length) { return fails(FAULT_ANY) ? -1 : REAL(ftruncate)(fd, length); }
int mkdir(const char *path, mode_t mode) { return fails(FAULT_ANY) ? -1 : REAL(mkdir)(path, mode); }
int unlink(const char *path) { return fails(FAULT_ANY) ? -1 : REAL(unlink)(path); }
int fdatasync(int fd) { return fails(FAULT_SYNC) ? -1 : REAL(fdatasync)(fd); }
int fsync(int fd) { return fails(FAULT_SYNC) ? -1 : REAL(fsync)(fd); }

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return (flags & O_CREAT) && fails(FAULT_ANY) ? -1 : REAL(open64)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return (flags & O_CREAT) && fails(FAULT_ANY) ? -1 : REAL(open)(path, flags, mode);
}
