#include <sqlite3.h>
#include <sys/statfs.h>

// Swift sees neither variadic functions nor this cast.
static inline int csqlite_configure(sqlite3 *connection, int option, int value) {
  return sqlite3_db_config(connection, option, value, (int *)0);
}
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}
// How many bytes of the write-ahead log its index names, the header among them; -1 where there is no index. Only under
// the lock that keeps others from writing, and only after the index file was seen to be large enough.
static inline long long csqlite_log_size(sqlite3 *connection) {
  enum { INDEX_BLOCK = 32768, LOG_HEADER = 32, FRAME_HEADER = 24 };
  sqlite3_file *file = 0;
  volatile void *block = 0;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file) return -1;
  if (!file->pMethods || file->pMethods->iVersion < 2) return -1;
  if (file->pMethods->xShmMap(file, 0, INDEX_BLOCK, 0, &block) != SQLITE_OK || !block) return -1;
  // The format of the index, which is the same in every version of the library: https://sqlite.org/walformat.html
  unsigned frames = ((volatile unsigned *)block)[4];
  unsigned page = ((volatile unsigned short *)block)[7];
  if (page == 1) page = 65536;
  return frames == 0 ? 0 : LOG_HEADER + (long long)frames * (FRAME_HEADER + page);
}
static inline long csqlite_file_system_type(const char *path) {
  struct statfs info;
  return statfs(path, &info) == 0 ? (long)info.f_type : -1;
}
// Two names change places in one step; -1 where the file system cannot. The declaration is that of <stdio.h>, which Swift
// would take for this module's.
extern int renameat2(int, const char *, int, const char *, unsigned int);
static inline int csqlite_exchange(const char *one, const char *other) {
  enum { WORKING_DIRECTORY = -100, EXCHANGE = 2 };
  return renameat2(WORKING_DIRECTORY, one, WORKING_DIRECTORY, other, EXCHANGE);
}
