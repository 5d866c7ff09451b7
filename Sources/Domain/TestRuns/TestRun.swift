/// What a test case showed.
package enum TestResult: String, CaseIterable, Sendable {
  case pass, partial, fail
  case notRun = "not-run"
  case notApplicable = "n/a"

  package var title: String { name.rawValue }

  package var name: TopicText {
    switch self {
    case .pass: .pass
    case .partial: .partial
    case .fail: .fail
    case .notRun: .notRun
    case .notApplicable: .notApplicable
    }
  }

  /// `passed`, in a sentence about a case.
  var word: String {
    switch self {
    case .pass: "passed"
    case .partial: "works in part"
    case .fail: "failed"
    case .notRun: "was not run"
    case .notApplicable: "does not apply"
    }
  }
}

extension Project {
  /// One run of a test case at one site; never edited. Runs of the same case stand beside each other.
  package struct TestRun: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let testCase: ItemID
    /// The code of the site; `nil` in a project without sites.
    package let site: String?
    /// From 1, for each case and site.
    package let number: Int
    package let result: TestResult
    package let tester: String
    package let at: Timestamp?
    /// The telephone number that was called or called from.
    package let numberUsed: String?
    /// What was seen.
    package let note: String?
    /// The issue it raised, opened again or solved.
    package let issue: ItemID?
  }

  package func testRuns(of testCase: ItemID, at site: String? = nil) -> [TestRun] {
    let runs = testRuns[testCase] ?? []
    return site.map { code in runs.filter { $0.site == code } } ?? runs
  }
}

extension Project.TestRun {
  static func byCase(_ index: Project.Index) -> [ItemID: [Self]] {
    Dictionary(grouping: index[.testRun].map(Self.init), by: \.testCase)
  }

  private init(_ item: Item) {
    self.init(
      id: item.id, testCase: item.parent ?? "", site: item.optionalText(.site),
      number: item.number(.run) ?? 1, result: item.value(.result, or: .notRun), tester: item.text(.tester),
      at: item.instant(.at), numberUsed: item.optionalText(.numberUsed), note: item.optionalText(.text),
      issue: item.item(.link))
  }
}

extension Field {
  /// The number of a run of a test case.
  package static let run: Field = "run"
  package static let tester: Field = "tester"
  package static let numberUsed: Field = "number-used"
}
