import ArgumentParser
import Domain

// Domain values as arguments. Errors list the accepted words.

extension Side: ExpressibleByArgument {
  /// Reads `us`, `cust`, `carr`, or the side's name.
  package init?(argument: String) {
    let word = argument.lowercased()
    guard let side = Side.allCases.first(where: { $0.rawValue == word || $0.ball.lowercased() == word })
    else { return nil }
    self = side
  }

  package static var allValueStrings: [String] { allCases.map { $0.ball.lowercased() } }
}

extension Role: ExpressibleByArgument {
  package init?(argument: String) { self.init(word: argument) }
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Priority: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.uppercased()) }
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension IssueCategory: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.uppercased()) }
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension TaskState: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension IssueState: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension ProjectStatus: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension ActionState: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension Visibility: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension TestResult: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension PortfolioQuery.Order: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension PortfolioQuery.Scope: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension RawRepresentable where RawValue == String {
  /// Reads a value in any case, with blanks in place of hyphens.
  init?(spoken word: String) {
    self.init(rawValue: word.lowercased().split(separator: " ").joined(separator: "-"))
  }
}

extension DateGrade: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

extension PortStep: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}

/// `toll-free` as it is spoken, or `toll_free` as number lists write it.
extension NumberType: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased().split(separator: "-").joined(separator: "_"))
  }
}

extension Project.PortOrder.Extent: ExpressibleByArgument {
  package init?(argument: String) { self.init(spoken: argument) }
}
