import Platform
import StateStore

/// Wakes a `poll` loop when any process commits to the workspace, or its files are replaced.
package final class LockFileWatch: ChangeWatch {
  private let watch: any FileWatch

  package var descriptor: Int32 { watch.descriptor }

  /// `path` is the lock file's, which every commit touches. Its directory is watched too, for files that are created,
  /// removed or moved in it.
  package init(path: String) throws(StoreError) {
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do throws(WatchFailure) { watch = try FileWatches.start(file: path, directory: directory) } catch {
      throw .system(error.code, at: path)
    }
  }

  @discardableResult
  package func drain() -> Bool { watch.drain() }
}
