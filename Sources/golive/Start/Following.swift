import StateStore
import Terminal

extension CursesDisplay {
  /// Wakes the dashboard when anybody commits. Without it the dashboard still looks once a minute.
  func follow(_ engine: any Engine) {
    guard let watch = try? engine.watch() else { return }
    self.watch(descriptor: watch.descriptor) { watch.drain() }
  }
}
