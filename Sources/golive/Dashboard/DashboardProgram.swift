import Canvas
import Dashboard
import Session
import Views

/// The dashboard's model as the runtime runs it.
final class DashboardProgram: Program {
  private var model: Model
  private let isASCII: Bool
  private let isMouseOff: Bool

  init(_ model: Model, isASCII: Bool, isMouseOff: Bool) {
    self.model = model
    self.isASCII = isASCII
    self.isMouseOff = isMouseOff
  }

  func start(memory: [String: String]) -> [Effect] {
    var memory = memory
    if isMouseOff { memory["mouse"] = "off" }
    model.memory = memory
    return model.start()
  }

  func update(_ message: Message) -> [Effect] { model.update(message) }

  /// What was drawn where is kept for the mouse.
  func frame(in scene: Scene) -> Grid {
    let frame = render(model, theme: scene.theme, size: scene.size, ascii: isASCII || !scene.isUnicode)
    model.regions = frame.regions
    return frame.grid
  }

  var refresh: [Effect] {
    var copy = model
    return copy.update(.input(.wake))
  }

  var place: String { "\(model.screen.rawValue) \(model.project?.id.rawValue ?? "")" }
  var memory: [String: String] { model.memory }
}
