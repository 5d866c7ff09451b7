import Dashboard
import Domain
import StateStore

/// Changes in several projects at once: each is a step of its own, so that one refusal holds up no other.
extension EffectHandler {
  func commitEach(_ changes: [ProjectChange]) -> [Message] {
    var messages: [Message] = []
    var refused: [String] = []
    for change in changes {
      do throws(StoreError) {
        messages += try commit(change.command, change.project)
      } catch {
        refused.append("\(change.project): \(error.sentence)")
      }
    }
    let count = changes.count - refused.count
    let stored = "\(count.counted("more project was", "more projects were")) changed."
    let left = refused.isEmpty ? "" : "  NOT changed: \(refused.joined(separator: "  "))"
    return messages + [.saved(stored + left)]
  }
}
