// System calls that change a disk, made to fail or to kill the process at a chosen point, for tests.
//
// These definitions replace those of the C library in a program that links this target, and in its
// libraries.
#pragma once

// The calls that are counted.
typedef enum { FAULT_ANY, FAULT_SYNC } faulty_calls;

// From the `first`th call on, `count` calls fail with `error`, or kill the process if that is 0. Restarts
// counting.
void faulty_arm(faulty_calls calls, int first, int count, int error);
// Stops the failures. Returns how many calls were counted.
int faulty_disarm(void);
