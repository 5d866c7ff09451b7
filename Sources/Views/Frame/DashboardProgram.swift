import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The dashboard as one value to run: a model that takes messages, and the frames of it.
package struct DashboardProgram: Sendable {
  package private(set) var model: Model

  package init(_ model: Model) { self.model = model }

  /// Effects before the first frame; `memory` is what `memory` gave when this person last left.
  package mutating func start(memory: [String: String]) -> [Effect] {
    model.memory = memory
    return model.start()
  }

  /// For the mouse the frame on screen is drawn once more: drawing is pure, so it tells what lies under the pointer.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.click), .input(.release), .input(.wheel):
      let plain = Theme(plain: "")
      model.regions = render(model, theme: plain, size: model.geometry.size, ascii: true).regions
    case .input, .clock, .portfolio, .chosen, .today, .news, .found, .opened, .created, .history, .committed,
      .failed, .edited, .themes, .themed, .surveyed, .seatNews, .passages:
      break
    }
    return model.update(message)
  }

  /// `hasWideLines` draws ASCII lines around Unicode text.
  package func frame(
    theme: Theme, size: Size, isUnicode: Bool, hasWideLines: Bool = false
  ) -> Grid {
    render(
      model, theme: theme, size: size, ascii: !isUnicode, glyphs: hasWideLines ? .ascii : nil
    ).grid
  }

  /// What loads again everything on screen, for when somebody else changed the workspace.
  package var refresh: [Effect] { model.reload() }

  /// Which screen of which project; memory is worth saving whenever it changes.
  package var place: String {
    if model.isCustomersOwn { return "seat" }
    return "\(model.screen.rawValue) \(model.project?.id.rawValue ?? "")"
  }

  package var memory: [String: String] { model.memory }
}
