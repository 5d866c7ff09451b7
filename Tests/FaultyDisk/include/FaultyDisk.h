// System calls that change or read a disk, made to fail or to kill the process at a chosen point, and
// recorded, for tests.
//
// These definitions replace those of the C library in a program that links this target, and in its
// libraries. What goes to the standard streams is left alone.
#pragma once

// The calls that are counted: all that change a disk, only those that make it lasting, or those that read.
typedef enum { FAULT_ANY, FAULT_SYNC, FAULT_READ } faulty_calls;

// From the `first`th call on, `count` calls fail with `error`, or kill the process if that is 0. Restarts
// counting.
void faulty_arm(faulty_calls calls, int first, int count, int error);
// Stops the failures. Returns how many calls were counted.
int faulty_disarm(void);

// From here on every change that was made is appended to a file. One record is a kind, four numbers of 8
// bytes (length of the path, length of the bytes, position, device and number of the file mixed to one),
// then the path and the bytes. Kinds: c file made, w written, t cut or grown to the position, s synced,
// r renamed to the path in the bytes, x exchanged with it, u removed, m directory made, d directory removed, a acknowledged.
void faulty_record(const char *path);
// A record of kind `a` that holds this text.
void faulty_mark(const char *text);
