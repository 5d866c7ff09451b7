import Canvas
import Dashboard
import Domain
import Layout
import Theming

/// The dashboard as the session runs it: a model that handles messages, and its frames.
package struct DashboardProgram: Sendable {
  package private(set) var model: Model

  package init(_ model: Model) { self.model = model }

  /// Effects before the first frame; `memory` is the value of `memory` at the end of the last run.
  package mutating func start(memory: [String: String]) -> [Effect] {
    model.memory = memory
    return model.start()
  }

  /// For mouse events, and for a text to be read before signing, the current frame is drawn again to find the areas
  /// under the pointer and whether the last line is visible.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.click), .input(.release), .input(.wheel):
      let plain = Theme(plain: "")
      let frame = render(model, theme: plain, size: model.geometry.size, ascii: true)
      (model.mouse.regions, model.pageExtent) = (frame.regions, frame.extent)
    case .input(.key) where model.isRead:
      model.pageExtent = render(model, theme: Theme(plain: ""), size: model.geometry.size, ascii: true).extent
    case .input, .clock, .portfolio, .chosen, .today, .work, .ownWork, .workload, .figures, .news, .found,
      .opened,
      .looked, .created,
      .history,
      .committed, .failed, .announced, .damage, .loss, .replaced, .waiting, .edited, .themes, .themed,
      .surveyed, .document, .reminder,
      .seatNews,
      .passages,
      .rejections,
      .numbers, .numberHistory, .reviewed, .reconciled, .saved, .views, .viewSaved, .ownFields, .kinds,
      .drafts:
      break
    }
    return model.update(message)
  }

  /// `hasWideLines` draws lines in ASCII and text in Unicode.
  package func frame(
    theme: Theme, size: Size, isUnicode: Bool, hasWideLines: Bool = false
  ) -> Grid {
    render(
      model, theme: theme, size: size, ascii: !isUnicode, glyphs: hasWideLines ? .ascii : nil
    ).grid
  }

  package var atRest: [Effect] { model.atRest }
  package var nextStep: Effect? { model.nextStep }

  package var drafts: [Draft] { model.drafts }

  package var isTyping: Bool { model.isTyping }

  package var ticks: Bool { model.ticks }

  /// Effects that reload everything on screen, after others changed the workspace.
  package var refresh: [Effect] { model.reload() }

  /// The screen and project; `memory` is saved whenever this changes.
  package var place: String {
    if model.isCustomersOwn { return "seat" }
    return "\(model.screen.rawValue) \(model.project?.id.rawValue ?? "")"
  }

  package var memory: [String: String] { model.memory }
}
