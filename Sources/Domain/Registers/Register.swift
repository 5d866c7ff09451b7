/// A list that a project keeps beside its plan and its issues (domain documents 3.5, 4.7, gate G6).
package enum Register: String, CaseIterable, Sendable {
  case risks
  case training
  /// What is tuned or tidied up after go-live, until it is done, deferred or moved to support.
  case tuning
  case lessons

  package var title: String {
    switch self {
    case .risks: "Risks"
    case .training: "Training sessions"
    case .tuning: "Fine-tuning and pending items"
    case .lessons: "Lessons learned"
    }
  }

  /// Where there is little room.
  package var shortTitle: String {
    switch self {
    case .risks: "Risks"
    case .training: "Training"
    case .tuning: "Fine-tuning"
    case .lessons: "Lessons"
    }
  }

  /// One of its entries: `a risk`.
  package var noun: String {
    switch self {
    case .risks: "risk"
    case .training: "training session"
    case .tuning: "fine-tuning item"
    case .lessons: "lesson"
    }
  }

  /// Of the ids of its entries: `R-3`.
  var prefix: String {
    switch self {
    case .risks: "R-"
    case .training: "TR-"
    case .tuning: "FT-"
    case .lessons: "LL-"
    }
  }

  /// Whether the customer reads an entry that does not say so itself.
  package var usualVisibility: Visibility {
    switch self {
    case .training, .tuning: .customer
    case .risks, .lessons: .internal
    }
  }

  /// The states of its entries, the first one that of a new entry.
  package var states: [RegisterState] {
    switch self {
    case .risks: [.open, .mitigating, .occurred, .closed]
    case .training: [.planned, .held, .cancelled]
    case .tuning: [.open, .done, .deferred, .movedToSupport]
    case .lessons: [.noted, .adopted, .dropped]
    }
  }
}

/// How far an entry of a register is.
package enum RegisterState: String, CaseIterable, Sendable {
  case open, mitigating, occurred, closed
  case planned, held, cancelled
  case done, deferred
  case movedToSupport = "moved-to-support"
  case noted, adopted, dropped

  package var title: String { self == .movedToSupport ? "moved to support" : rawValue }

  /// Whether nothing more is to be done about it.
  package var isSettled: Bool {
    switch self {
    case .open, .mitigating, .occurred, .planned, .noted: false
    case .closed, .held, .cancelled, .done, .deferred, .movedToSupport, .adopted, .dropped: true
    }
  }

  /// The states it may change to.
  package var next: [RegisterState] {
    switch self {
    // Of a risk and of a fine-tuning item; each register has some of them.
    case .open: [.mitigating, .occurred, .closed, .done, .deferred, .movedToSupport]
    case .mitigating: [.occurred, .closed, .open]
    case .occurred: [.closed]
    case .planned: [.held, .cancelled]
    case .noted: [.adopted, .dropped]
    case .closed, .done, .deferred, .movedToSupport: [.open]
    case .cancelled: [.planned]
    case .adopted, .dropped: [.noted]
    case .held: []
    }
  }

  /// What has to be said with it; `nil` if nothing has.
  package var wantedNote: String? {
    switch self {
    case .closed: "why it is no risk any more"
    case .cancelled: "why it does not take place"
    case .deferred: "who agreed that it waits, and until when (Dana Ruiz, next quarter)"
    case .movedToSupport: "the support case reference"
    case .dropped: "why nothing follows from it"
    case .open, .mitigating, .occurred, .planned, .held, .done, .noted, .adopted: nil
    }
  }
}

extension Register {
  package func next(after state: RegisterState) -> [RegisterState] { state.next.filter(states.contains) }

  /// The next state on the usual way.
  package func obviousNext(after state: RegisterState) -> RegisterState? {
    switch state {
    case .open: self == .risks ? .mitigating : .done
    case .mitigating, .occurred: .closed
    case .planned: .held
    case .noted: .adopted
    case .closed, .held, .cancelled, .done, .deferred, .movedToSupport, .adopted, .dropped: nil
    }
  }
}
