import Platform
import StateStore

extension SQLiteEngine {
  /// Whether there is the file of a workspace, in whatever state.
  package static func isPresent(at path: String) -> Bool {
    DurableFiles.exists(path + "/golive.db")
  }

  /// Makes a new workspace that is at `path` with all its content, or not at all.
  ///
  /// It is made in a directory beside it, which takes its name at the end. What an attempt that was killed left there is
  /// removed by the next one.
  package static func build<T>(
    at path: String, name: String, options: Options = Options(),
    fill: (SQLiteEngine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    if DurableFiles.exists(path), rmdir(path) != 0 {
      throw .unusable(at: path, why: "exists already", remedy: "Choose a new place")
    }
    let unfinished = path + ".unfinished"
    try clear(unfinished, options)
    do throws(StoreError) {
      let result = try filled(unfinished, name, options, fill)
      guard rename(unfinished, path) == 0 else { throw .system(errno, at: path) }
      try WorkspaceFiles(path).makeLasting()
      return result
    } catch {
      (try? WorkspaceFiles(unfinished))?.remove()
      throw error
    }
  }

  /// The connection is closed when it returns.
  private static func filled<T>(
    _ path: String, _ name: String, _ options: Options, _ fill: (SQLiteEngine) throws(StoreError) -> T
  ) throws(StoreError) -> T {
    try fill(create(at: path, name: name, options: options))
  }

  /// Removes what is left of an attempt, unless it still runs.
  private static func clear(_ path: String, _ options: Options) throws(StoreError) {
    guard DurableFiles.exists(path) else { return }
    let place = try WorkspaceFiles(path)
    try place.checkDirectory()
    let lock = try WriteLock(place, options)
    guard lock.tryAcquire() else { throw .busy(heldBy: "another program, in \(path)", seconds: 0) }
    place.remove()
    lock.release()
  }
}
