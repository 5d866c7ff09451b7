import Domain

/// The questions on top of the screen, and what was typed into those that were left or refused.
package struct OverlayStack: Sendable {
  package private(set) var all: [Overlay] = []
  /// The project as it was when the first of them opened: what the person had in mind while typing.
  private(set) var basis: ProjectState?
  /// The prompt or form last sent to the store, to come back when it is refused.
  var submitted: Overlay?
  /// What was typed into prompts and forms that were left with Esc.
  var drafts = Drafts()
  /// Ctrl-X was the last key in a field.
  var isChord = false
  /// Of what is read on the customer's page or in the box on top; `nil` where nobody draws.
  package var pageExtent: PageExtent?

  var isEmpty: Bool { all.isEmpty }
  var top: Overlay? { all.last }

  /// - Parameter project: as it is on screen now.
  mutating func push(_ overlay: Overlay, over project: ProjectState?) {
    if all.isEmpty { basis = project }
    all.append(overlay)
  }

  mutating func replaceTop(_ overlay: Overlay) {
    if !all.isEmpty { all[all.count - 1] = overlay }
  }

  @discardableResult
  mutating func pop() -> Overlay? { all.popLast() }

  /// Nothing that was typed is under way any more.
  mutating func forgetTyping() { (basis, submitted) = (nil, nil) }
}
