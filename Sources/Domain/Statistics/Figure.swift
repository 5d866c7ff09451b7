/// A figure that is drawn as bars.
package enum Figure: String, CaseIterable, Sendable {
  case onTime, replans, customer, carrier, provider, rejections, overall, live

  package var title: String {
    switch self {
    case .onTime: "live on the first confirmed day"
    case .replans: "re-plans"
    case .provider: "days held by \(Side.provider.ball)"
    case .customer: "days held by \(Side.customer.ball)"
    case .carrier: "days held by \(Side.carrier.ball)"
    case .rejections: "port rejections"
    case .overall: "feedback, overall"
    case .live: "projects gone live"
    }
  }

  /// What is said of it where it is explained; `nil` for a plain number of projects.
  package var lineKey: String? {
    switch self {
    case .onTime: "onFirstConfirmed"
    case .replans: "replans"
    case .provider: "held.provider"
    case .customer: "held.customer"
    case .carrier: "held.carrier"
    case .rejections: "rejections"
    case .overall: "overall"
    case .live: nil
    }
  }
}

/// A bar: how long of how much, what stands beside it, and over how many it was counted.
package struct FigureBar: Hashable, Sendable {
  package let name: String
  /// `nil` if there is nothing to draw, because nothing was counted.
  package let amount: Int?
  /// The amount of a full bar; `nil` for the largest of all rows.
  package let full: Int?
  package let text: String
  package let sample: Int

  package init(name: String, amount: Int?, full: Int? = nil, text: String, sample: Int) {
    self.name = name
    self.amount = amount
    self.full = full
    self.text = text
    self.sample = sample
  }
}

extension FigureSums {
  package func bar(_ figure: Figure, named name: String) -> FigureBar {
    switch figure {
    case .onTime:
      return FigureBar(
        name: name, amount: onConfirmed.of == 0 ? nil : onConfirmed.count, full: max(1, onConfirmed.of),
        text: onConfirmed.of == 0 ? "-" : onConfirmed.words, sample: onConfirmed.of)
    case .replans: return plain(name, moves, movedProjects)
    case .provider: return plain(name, held[.provider] ?? 0, heldProjects)
    case .customer: return plain(name, held[.customer] ?? 0, heldProjects)
    case .carrier: return plain(name, held[.carrier] ?? 0, heldProjects)
    case .rejections: return plain(name, rejected, rejectedProjects)
    case .overall:
      let line = feedback.lines.first { $0.entry == .overall }
      return FigureBar(
        name: name, amount: line?.tenths, full: 50, text: line?.average ?? "-", sample: line?.sample ?? 0)
    case .live: return plain(name, live, live)
    }
  }

  private func plain(_ name: String, _ amount: Int, _ sample: Int) -> FigureBar {
    FigureBar(name: name, amount: sample == 0 ? nil : amount, text: String(amount), sample: sample)
  }
}
