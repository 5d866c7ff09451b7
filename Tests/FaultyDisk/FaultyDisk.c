#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include "FaultyDisk.h"

static bool armed;
static faulty_calls wanted;
static int counted, first_fault, fault_count, fault_error;
static int record = -1;

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

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

// Whether this call is to fail. A call that syncs changes the disk too.
static bool fails(faulty_calls call, int fd) {
    if (!armed || (fd >= 0 && fd <= 2) || fd == record) return false;
    if (wanted != call && !(wanted == FAULT_ANY && call == FAULT_SYNC)) return false;
    counted++;
    if (counted < first_fault || counted - first_fault >= fault_count) return false;
    if (fault_error == 0) raise(SIGKILL);
    errno = fault_error;
    return true;
}

// The record

void faulty_record(const char *path) {
    record = REAL(open64)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(char kind, uint64_t file, const char *path, uint64_t position, const void *bytes, size_t count) {
    if (record < 0) return;
    int error = errno;
    uint64_t numbers[4] = {strlen(path), count, position, file};
    struct iovec parts[4] = {
        {&kind, 1}, {numbers, sizeof numbers}, {(void *)path, numbers[0]}, {(void *)bytes, count}};
    REAL(writev)(record, parts, count > 0 ? 4 : 3);
    errno = error;
}

void faulty_mark(const char *text) { note('a', 0, "", 0, text, strlen(text)); }

static uint64_t identity(const struct stat *info) { return (uint64_t)info->st_dev << 40 ^ info->st_ino; }

// A change of an open file.
static void note_open(char kind, int fd, uint64_t position, const void *bytes, size_t count) {
    struct stat info;
    if (record < 0 || fd <= 2 || fd == record || fstat(fd, &info) != 0) return;
    if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)) return;
    char link[40], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    note(kind, identity(&info), path, position, bytes, count);
}

// A change of a name.
static int note_name(char kind, int result, const char *path, const char *other) {
    if (record >= 0 && result == 0) note(kind, 0, path, 0, other, other ? strlen(other) : 0);
    return result;
}

static uint64_t place(int fd) {
    off64_t place = record < 0 ? 0 : lseek64(fd, 0, SEEK_CUR);
    return place < 0 ? 0 : (uint64_t)place;
}

static ssize_t wrote(int fd, const void *bytes, ssize_t count, uint64_t position) {
    if (count > 0) note_open('w', fd, position, bytes, (size_t)count);
    return count;
}

// Writing

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
    if (fails(FAULT_ANY, fd)) return -1;
    return wrote(fd, bytes, REAL(pwrite64)(fd, bytes, count, offset), (uint64_t)offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    if (fails(FAULT_ANY, fd)) return -1;
    return wrote(fd, bytes, REAL(pwrite)(fd, bytes, count, offset), (uint64_t)offset);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    if (fails(FAULT_ANY, fd)) return -1;
    if (fd <= 2) return REAL(write)(fd, bytes, count);
    uint64_t before = place(fd);
    return wrote(fd, bytes, REAL(write)(fd, bytes, count), before);
}

int ftruncate64(int fd, off64_t length) {
    if (fails(FAULT_ANY, fd)) return -1;
    int result = REAL(ftruncate64)(fd, length);
    if (result == 0) note_open('t', fd, (uint64_t)length, 0, 0);
    return result;
}

int ftruncate(int fd, off_t length) {
    if (fails(FAULT_ANY, fd)) return -1;
    int result = REAL(ftruncate)(fd, length);
    if (result == 0) note_open('t', fd, (uint64_t)length, 0, 0);
    return result;
}

// Copying by the kernel is refused, as on a file system that cannot: the copy is then written by `write`.
ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *place, size_t count, unsigned flags) {
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile(int to, int from, off_t *start, size_t count) {
    errno = ENOSYS;
    return -1;
}

ssize_t sendfile64(int to, int from, off64_t *start, size_t count) {
    errno = ENOSYS;
    return -1;
}

int fdatasync(int fd) {
    if (fails(FAULT_SYNC, fd)) return -1;
    int result = REAL(fdatasync)(fd);
    if (result == 0) note_open('s', fd, 0, 0, 0);
    return result;
}

int fsync(int fd) {
    if (fails(FAULT_SYNC, fd)) return -1;
    int result = REAL(fsync)(fd);
    if (result == 0) note_open('s', fd, 0, 0, 0);
    return result;
}

// Names

int mkdir(const char *path, mode_t mode) {
    return fails(FAULT_ANY, -1) ? -1 : note_name('m', REAL(mkdir)(path, mode), path, 0);
}
int rmdir(const char *path) { return fails(FAULT_ANY, -1) ? -1 : note_name('d', REAL(rmdir)(path), path, 0); }
int unlink(const char *path) { return fails(FAULT_ANY, -1) ? -1 : note_name('u', REAL(unlink)(path), path, 0); }
int rename(const char *from, const char *to) {
    return fails(FAULT_ANY, -1) ? -1 : note_name('r', REAL(rename)(from, to), from, to);
}
int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned flags) {
    if (fails(FAULT_ANY, -1)) return -1;
    int result = REAL(renameat2)(from_directory, from, to_directory, to, flags);
    return note_name(flags & RENAME_EXCHANGE ? 'x' : 'r', result, from, to);
}
int chmod(const char *path, mode_t mode) { return fails(FAULT_ANY, -1) ? -1 : REAL(chmod)(path, mode); }
int fchmod(int fd, mode_t mode) { return fails(FAULT_ANY, fd) ? -1 : REAL(fchmod)(fd, mode); }

// Opening: only what makes a file, or empties one, changes the disk.

static int opened(int fd, int flags, bool was_there) {
    if (fd < 0 || record < 0 || !(flags & O_CREAT)) return fd;
    if (!was_there) note_open('c', fd, 0, 0, 0);
    else if (flags & O_TRUNC) note_open('t', fd, 0, 0, 0);
    return fd;
}

static bool is_there(const char *path) {
    struct stat info;
    return record >= 0 && lstat(path, &info) == 0;
}

#define OPEN(name)                                                                                            \
    int name(const char *path, int flags, ...) {                                                              \
        va_list rest;                                                                                         \
        va_start(rest, flags);                                                                                \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;                             \
        va_end(rest);                                                                                         \
        if ((flags & O_CREAT) && fails(FAULT_ANY, -1)) return -1;                                             \
        bool was_there = is_there(path);                                                                      \
        return opened(REAL(name)(path, flags, mode), flags, was_there);                                       \
    }
OPEN(open)
OPEN(open64)

// Reading

ssize_t read(int fd, void *bytes, size_t count) {
    return fails(FAULT_READ, fd) ? -1 : REAL(read)(fd, bytes, count);
}
ssize_t pread(int fd, void *bytes, size_t count, off_t offset) {
    return fails(FAULT_READ, fd) ? -1 : REAL(pread)(fd, bytes, count, offset);
}
ssize_t pread64(int fd, void *bytes, size_t count, off64_t offset) {
    return fails(FAULT_READ, fd) ? -1 : REAL(pread64)(fd, bytes, count, offset);
}
