/// What is counted of one project, for figures over all of them; stored beside it and written with every change.
package typealias ProjectFigures = [FigureKey: Int]

/// One of the counted things.
package struct FigureKey: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The first committed go-live day, of any grade, and the first confirmed one, by day number.
    case firstCommitted = "committed", firstConfirmed = "confirmed"
    /// The day services went live.
    case live
    /// How many port orders there are with a carrier.
    case carrier
    /// How often the committed go-live was moved to another day before it came.
    case moved
    /// Business days that a side had things: each counts when it is settled or passed on.
    case held
    /// Rejections of port orders, by reason and carrier.
    case rejected
    /// What the customer answered in the feedback.
    case answer
  }

  package let kind: Kind
  /// When it was; `nil` for what belongs to the project as a whole.
  package let month: Month?
  /// The side, the reason, the question.
  package let subject: String
  package let carrier: String

  package init(_ kind: Kind, in month: Month? = nil, _ subject: String = "", carrier: String = "") {
    self.kind = kind
    self.month = month
    self.subject = subject
    self.carrier = carrier
  }
}

/// What one change adds, besides what can be read off the project.
package struct FigureGains: Hashable, Sendable {
  /// Only the first value is kept.
  package var first: ProjectFigures = [:]
  /// Added to what was counted before.
  package var sums: ProjectFigures = [:]

  package var isEmpty: Bool { first.isEmpty && sums.isEmpty }
}

extension Project {
  /// The figures that follow from the project as it is.
  package var figureFacts: ProjectFigures {
    var facts: ProjectFigures = [:]
    if let live = liveSince { facts[FigureKey(.live)] = live.number }
    for order in portOrders where !order.carrier.isEmpty {
      facts[FigureKey(.carrier, carrier: order.carrier), default: 0] += 1
    }
    for order in portOrders {
      for event in order.events where event.step == .reject {
        guard let day = event.on else { continue }
        let key = FigureKey(.rejected, in: Month(of: day), event.reason ?? "", carrier: order.carrier)
        facts[key, default: 0] += 1
      }
    }
    guard let given = feedback?.given, let day = given.on else { return facts }
    for entry in FeedbackEntry.allCases where entry.isCounted {
      guard let number = given.answers.number(entry) else { continue }
      facts[FigureKey(.answer, in: Month(of: day), entry.rawValue)] = number
    }
    return facts
  }

  /// What the change that led here from `before` adds on `day`.
  ///
  /// - Parameter touched: the items it changed.
  package func figureGains(after before: Project?, touched: [ItemID], on day: Day) -> FigureGains {
    var gains = FigureGains()
    let (old, new) = (before?.head.goLive, head.goLive)
    if let new, old != new || before?.head.goLiveGrade != head.goLiveGrade {
      if old == nil { gains.first[FigureKey(.firstCommitted)] = new.number }
      if head.goLiveGrade == .confirmed { gains.first[FigureKey(.firstConfirmed)] = new.number }
    }
    guard let before else { return gains }
    let month = Month(of: day)
    if let old, let new, old != new, !before.isLive { gains.sums[FigureKey(.moved, in: month)] = 1 }
    for item in touched {
      guard let (side, days) = holding(of: item, endedSince: before, on: day), days > 0 else { continue }
      gains.sums[FigureKey(.held, in: month, side.rawValue), default: 0] += days
    }
    return gains
  }

  /// Who had an item before, and for how many business days, if they have it no longer.
  private func holding(of item: ItemID, endedSince before: Project, on day: Day) -> (Side, Int)? {
    guard let held = before.held(item, on: day) else { return nil }
    let now = clock(of: item)
    if let now, now.holder == held.holder, now.since <= held.since { return nil }
    return (held.holder, held.businessDays)
  }
}

extension ProjectFigures {
  package mutating func add(_ gains: FigureGains) {
    for (key, value) in gains.first where self[key] == nil { self[key] = value }
    for (key, value) in gains.sums { self[key, default: 0] += value }
  }
}
