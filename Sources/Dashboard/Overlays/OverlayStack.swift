import Domain

/// The open overlays, and the texts of those that were closed or refused.
package struct OverlayStack: Sendable {
  package private(set) var all: [Overlay] = []
  /// The project as it was when the first overlay opened, on which the user's input is based.
  private(set) var basis: ProjectState?
  /// The prompt or form last submitted, to be reopened if it is refused.
  var submitted: Overlay?
  /// Texts of prompts and forms closed with Esc.
  var drafts = Drafts()
  /// Ctrl-X was the last key in a field.
  var isChord = false
  /// The extent of the customer's page or the top box; `nil` when nothing is drawn.
  package var pageExtent: PageExtent?

  var isEmpty: Bool { all.isEmpty }
  var top: Overlay? { all.last }

  /// - Parameter project: its current state.
  mutating func push(_ overlay: Overlay, over project: ProjectState?) {
    if all.isEmpty { basis = project }
    all.append(overlay)
  }

  mutating func replaceTop(_ overlay: Overlay) {
    if !all.isEmpty { all[all.count - 1] = overlay }
  }

  @discardableResult
  mutating func pop() -> Overlay? { all.popLast() }

  /// Forgets the submitted overlay, after its command was stored or given up.
  mutating func forgetTyping() { (basis, submitted) = (nil, nil) }
}
