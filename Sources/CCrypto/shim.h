// SHA-256 as OpenSSL 1.1 offers it: the digest alone. The newer way looks its provider up for every digest, and would
// bring all of them into a release build.
#define OPENSSL_API_COMPAT 10101
#include <openssl/sha.h>
