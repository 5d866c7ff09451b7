import Canvas
import Dashboard
import Domain
import Session
import Views

/// The dashboard as the runtime runs it, with the options of the command line.
struct TerminalProgram: Program {
  private var dashboard: DashboardProgram
  private let isASCII: Bool
  private let isMouseOff: Bool

  init(_ model: Model, isASCII: Bool, isMouseOff: Bool) {
    dashboard = DashboardProgram(model)
    self.isASCII = isASCII
    self.isMouseOff = isMouseOff
  }

  mutating func start(memory: [String: String]) -> [Effect] {
    var memory = memory
    if isMouseOff { memory["mouse"] = "off" }
    return dashboard.start(memory: memory)
  }

  mutating func update(_ message: Message) -> [Effect] { dashboard.update(message) }

  mutating func frame(in scene: Scene) -> Grid {
    dashboard.frame(
      theme: scene.theme, size: scene.size, isUnicode: scene.isUnicode && !isASCII,
      hasWideLines: scene.hasWideLines)
  }

  var atRest: [Effect] { dashboard.atRest }
  var nextStep: Effect? { dashboard.nextStep }
  var ticks: Bool { dashboard.ticks }
  var isTyping: Bool { dashboard.isTyping }
  var drafts: [Draft] { dashboard.drafts }
  var wording: Texts { dashboard.model.wording }
  var refresh: [Effect] { dashboard.refresh }
  var place: String { dashboard.place }
  var memory: [String: String] { dashboard.memory }
}
