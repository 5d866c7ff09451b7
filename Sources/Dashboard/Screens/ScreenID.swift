import Domain

/// The screens, in the order of the tab line.
package enum ScreenID: String, CaseIterable, Sendable {
  case today, portfolio, work, load, figures, board, checklists, issues, timeline, people, documents, history,
    ports,
    cutover,
    calls, registers
  case imports = "preview"

  /// The facts of the screen, from its own folder.
  package var info: ScreenInfo {
    switch self {
    case .today: .today
    case .portfolio: .portfolio
    case .work: .work
    case .load: .load
    case .figures: .figures
    case .board: .board
    case .checklists: .checklists
    case .issues: .issues
    case .timeline: .timeline
    case .people: .people
    case .documents: .documents
    case .history: .history
    case .ports: .ports
    case .cutover: .cutover
    case .calls: .calls
    case .registers: .registers
    case .imports: .imports
    }
  }

  package var title: String { info.title }

  /// Whether it shows one project.
  package var needsProject: Bool {
    switch info.kind {
    case .project: true
    case .workspace: false
    }
  }
}

extension ScreenID {
  /// The screen that shows such items; `nil` when there is none.
  init?(showing place: Project.Place) {
    switch place {
    case .board: self = .board
    case .checklists: self = .checklists
    case .issues: self = .issues
    case .people: self = .people
    case .documents: self = .documents
    case .ports: self = .ports
    case .cutover: self = .cutover
    case .calls: self = .calls
    case .registers: self = .registers
    case .project: return nil
    }
  }
}
