import Canvas
import Dashboard
import Domain
import Layout

@testable import Session

/// One project's name, a key that renames it, and the last message.
struct ToyProgram: Program {
  static let project: ProjectID = "north"
  private(set) var customer = ""
  private(set) var said = ""
  private(set) var waits: [String] = []
  private(set) var notices: [String] = []
  private(set) var moments: [Moment] = []
  private(set) var presses = 0
  /// `t` turns it on or off.
  private(set) var ticks = false
  private(set) var place = "portfolio"
  private(set) var recalled: [String: String] = [:]

  var nextStep: Effect? { nil }

  mutating func start(memory: [String: String]) -> [Effect] {
    recalled = memory
    return [.open(Self.project)]
  }

  mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)):
      presses += 1
      if key == .character("t") { ticks.toggle() }
      return effects(of: key)
    case .input: return []
    case .clock(let moment): moments.append(moment)
    case .opened(let project, _): customer = project.head.customer
    case .committed(let planned, let entry):
      customer = planned.project.head.customer
      said = "stored \(entry.sequence)"
    case .announced(let sentences): said = sentences.joined(separator: " ")
    case .failed(let failure): said = "\(failure.place): \(failure.sentence)"
    case .edited(.text(let text), _): said = "edited \(text)"
    case .edited(let edited, _): said = "\(edited)"
    case .themed(let name): said = "theme \(name)"
    case .damage(let failure): said = failure.map { "damaged: \($0.sentence)" } ?? "no damage"
    case .loss(let failure): said = failure.map { "lost: \($0.sentence)" } ?? "found again"
    case .replaced(let failure): notices.append(failure.sentence)
    case .waiting(let sentence): waits += sentence == nil ? [] : [sentence ?? ""]
    case .portfolio, .chosen, .today, .work, .ownWork, .workload, .figures, .news, .found, .looked, .created,
      .history,
      .themes, .surveyed,
      .document, .reminder,
      .passages, .rejections, .seatNews, .numbers, .numberHistory, .reviewed, .reconciled, .saved, .views,
      .viewSaved, .ownFields, .kinds, .drafts:
      break
    }
    return []
  }

  private mutating func effects(of key: Key) -> [Effect] {
    switch key {
    case .character("q"): return [.quit]
    case .character("u"): return [.undo(Self.project)]
    case .character("e"): return [.edit(text: customer, purpose: .prompt)]
    case .character("y"): return [.copy(customer)]
    case .character("Z"): return [.suspend]
    case .character("D"): return [.openDemo]
    case .character("t"): return []
    case .character("?"): return [.useTheme("nowhere")]
    case .character("2"):
      place = "board"
      return []
    case .character(let letter):
      return [.commit(.set([ItemID(Self.project.rawValue)], .customer, String(letter)), Self.project)]
    default: return []
    }
  }

  func frame(in scene: Scene) -> Grid {
    var grid = Grid(scene.size)
    grid.write("\(customer) \(presses)", column: 0, row: 0)
    grid.write(said, column: 0, row: 1)
    return grid
  }

  var atRest: [Effect] { [] }
  var isTyping: Bool { false }
  var drafts: [Draft] { [] }
  var refresh: [Effect] { [.open(Self.project)] }
  var memory: [String: String] { ["place": place, "presses": "\(presses)"] }
}
