/// A five-step tour of the demo in the hint line. A step is completed by doing it; Esc ends the tour for good.
package enum TourStep: Int, CaseIterable, Sendable {
  case open, why, change, undo, checklists

  /// The key to press, and what it does there.
  var lesson: (action: Action, words: String) {
    switch self {
    case .open: (.verb(.open), "opens the board of a customer")
    case .why: (.verb(.why), "says why the gate is still closed; Esc comes back")
    case .change: (.verb(.primary), "picks a card up, arrows carry it, Space drops it")
    case .undo: (.shared(.undo), "takes that back; every change can be taken back")
    case .checklists: (.go(.checklists), "shows the checklists the customer agrees to")
    }
  }

  var next: TourStep? { TourStep(rawValue: rawValue + 1) }
}

extension Model {
  /// The current step for the hint line; `nil` while an overlay is open, and after the tour.
  package var tourLine: String? {
    guard let tour, overlays.isEmpty, navigation.pending.isEmpty else { return nil }
    let (action, words) = tour.lesson
    let key = keymap.label(for: action, on: screen)
    return "\(tour.rawValue + 1)/\(TourStep.allCases.count)  \(key) \(words)   (Esc ends the tour)"
  }

  /// Advances the tour if its step was completed, by `action` or by a stored command.
  mutating func advanceTour(_ action: Action? = nil, hasStored: Bool = false) {
    guard let tour else { return }
    let isDone =
      switch tour {
      case .open: screen == .board
      case .why: action == .verb(.why)
      case .change: hasStored
      case .undo: action == .shared(.undo)
      case .checklists: screen == .checklists
      }
    guard isDone else { return }
    self.tour = tour.next
    if tour.next == nil {
      say("That was the tour. ? shows the keys of every screen, : finds everything by name.")
    }
  }

  /// Whether Esc ends the tour; a screen or overlay that handles Esc takes precedence.
  mutating func endsTour() -> Bool {
    guard tour != nil, !screen.needsProject || reasonOff(.back) != nil else { return false }
    tour = nil
    say("The tour is over.  ? shows the keys")
    return true
  }
}
