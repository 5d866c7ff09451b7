import SQLiteEngine
import Terminal

extension CursesDisplay {
  /// Wakes the dashboard when anybody commits. Without it the dashboard still looks once a minute.
  func follow(_ engine: SQLiteEngine) {
    guard let watch = try? ChangeWatch(path: engine.lockPath) else { return }
    self.watch(descriptor: watch.descriptor) { watch.drain() }
  }
}
