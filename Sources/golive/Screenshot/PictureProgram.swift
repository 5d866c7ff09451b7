import Canvas
import Dashboard
import Session
import Views

/// The dashboard as a picture is taken of it: it reads, and does nothing else that keys might ask for.
struct PictureProgram: Program {
  private var dashboard: DashboardProgram
  private let isASCII: Bool
  /// How far its effects may reach.
  private let reach: Set<EffectReach>

  /// - Parameter mayStore: whether keys may change the workspace, as they may that of the demo.
  init(_ model: Model, isASCII: Bool, mayStore: Bool) {
    dashboard = DashboardProgram(model)
    self.isASCII = isASCII
    reach = mayStore ? [.asks, .reads, .stores] : [.asks, .reads]
  }

  mutating func start(memory: [String: String]) -> [Effect] { allowed(dashboard.start(memory: memory)) }
  mutating func update(_ message: Message) -> [Effect] { allowed(dashboard.update(message)) }

  private mutating func allowed(_ effects: [Effect]) -> [Effect] {
    let refused = effects.first { !reach.contains($0.reach) && !$0.isMarking }
    if let refused {
      let why = refused.reach == .stores ? "it stores nothing; --demo may" : "it only shows the dashboard"
      _ = dashboard.update(.failed(Failure("Not done: this is a picture, \(why).")))
    }
    return effects.filter { reach.contains($0.reach) }
  }

  mutating func frame(in scene: Scene) -> Grid {
    dashboard.frame(
      theme: scene.theme, size: scene.size, isUnicode: !isASCII, hasWideLines: scene.hasWideLines)
  }

  var atRest: [Effect] { dashboard.atRest }
  var nextStep: Effect? { dashboard.nextStep }
  var ticks: Bool { false }
  var isTyping: Bool { false }
  var drafts: [Draft] { [] }
  var refresh: [Effect] { dashboard.refresh }
  var place: String { dashboard.place }
  var memory: [String: String] { [:] }
}

extension Effect {
  /// What has been seen is noted by the way, so that nobody misses it when it is not.
  fileprivate var isMarking: Bool { if case .markSeen = self { true } else { false } }
}
