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

  /// For the mouse, and where something is read before it is signed, the frame on screen is drawn once more: drawing is
  /// pure, so it tells what lies under the pointer and whether the last line is in sight.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.click), .input(.release), .input(.wheel):
      let plain = Theme(plain: "")
      let frame = render(model, theme: plain, size: model.geometry.size, ascii: true)
      (model.mouse.regions, model.pageExtent) = (frame.regions, frame.extent)
    case .input(.key) where model.isRead:
      model.pageExtent = render(model, theme: Theme(plain: ""), size: model.geometry.size, ascii: true).extent
    case .input, .clock, .portfolio, .chosen, .today, .news, .found, .opened, .looked, .created, .history,
      .committed, .failed, .waiting, .edited, .themes, .themed, .surveyed, .seatNews, .passages:
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

  package var atRest: [Effect] { model.atRest }

  /// What loads again everything on screen, for when somebody else changed the workspace.
  package var refresh: [Effect] { model.reload() }

  /// Which screen of which project; memory is worth saving whenever it changes.
  package var place: String {
    if model.isCustomersOwn { return "seat" }
    return "\(model.screen.rawValue) \(model.project?.id.rawValue ?? "")"
  }

  package var memory: [String: String] { model.memory }
}
