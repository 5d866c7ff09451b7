extension stat {
  /// When the content was last written.
  package var modified: (seconds: Int, nanoseconds: Int) {
    #if canImport(Darwin)
      (st_mtimespec.tv_sec, st_mtimespec.tv_nsec)
    #else
      (st_mtim.tv_sec, st_mtim.tv_nsec)
    #endif
  }

  /// When content, rights or name last changed.
  var changed: (seconds: Int, nanoseconds: Int) {
    #if canImport(Darwin)
      (st_ctimespec.tv_sec, st_ctimespec.tv_nsec)
    #else
      (st_ctim.tv_sec, st_ctim.tv_nsec)
    #endif
  }
}
