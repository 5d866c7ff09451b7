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

/// A word that is read in any case, with blanks in place of hyphens.
protocol SpokenArgument: ExpressibleByArgument, RawRepresentable where RawValue == String {}

extension SpokenArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased().split(separator: " ").joined(separator: "-"))
  }
}

extension TaskState: SpokenArgument {}
extension IssueState: SpokenArgument {}
extension ProjectStatus: SpokenArgument {}
extension ActionState: SpokenArgument {}
extension Visibility: SpokenArgument {}
extension OwnFieldType: SpokenArgument {}
extension TestResult: SpokenArgument {}
extension PortfolioQuery.Order: SpokenArgument {}
extension PortfolioQuery.Scope: SpokenArgument {}
extension DateGrade: SpokenArgument {}
extension PortStep: SpokenArgument {}
extension Project.OperatorModel: SpokenArgument {}
extension Project.PortOrder.Extent: SpokenArgument {}

/// `toll-free` as it is spoken, or `toll_free` as number lists write it.
extension NumberType: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased().split(separator: "-").joined(separator: "_"))
  }
}
