// Calls that change a disk, made to fail or to kill the process at a chosen place, for tests.
//
// The program that links this target gets these definitions in place of the C library's, and so do its libraries.
#pragma once

// The calls that count from now on.
typedef enum { FAULT_ANY, FAULT_SYNC } faulty_calls;

// From the `first`th call on, `count` calls fail with `error`, or kill the process if that is 0. Counting begins anew.
void faulty_arm(faulty_calls calls, int first, int count, int error);
// No call fails any more. Returns how many were counted.
int faulty_disarm(void);
