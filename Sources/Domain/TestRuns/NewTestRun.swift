/// The answers needed to record a run of one or several test cases.
package struct NewTestRun: Hashable, Sendable {
  package var result: TestResult
  /// Codes of sites, or `everywhere`. Empty where there is only one, or the tester works at only one.
  package var sites: [String]
  package var note: String?
  /// Who tested; the person who records it if `nil`.
  package var tester: String?
  /// When; now if `nil`.
  package var time: Timestamp?
  package var numberUsed: String?

  package static let everywhere = "all"

  package init(
    _ result: TestResult, sites: [String] = [], note: String? = nil, tester: String? = nil,
    time: Timestamp? = nil, numberUsed: String? = nil
  ) {
    self.result = result
    self.sites = sites
    self.note = note
    self.tester = tester
    self.time = time
    self.numberUsed = numberUsed
  }

  /// Reads a typed line that may begin with sites: `DEN, NYC: no sound`, `den`, `all: fine`.
  package init(_ result: TestResult, saying line: String?, among sites: [Project.Site]) {
    let text = (line ?? "").trimmed
    let known = Set(sites.map(\.code) + [Self.everywhere.uppercased()])
    let head = text.prefix { $0 != ":" }
    let names = head.uppercased().split { $0 == "," || $0.isWhitespace }.map(String.init)
    guard !names.isEmpty, names.allSatisfy(known.contains) else {
      self.init(result, note: text.isEmpty ? nil : text)
      return
    }
    let rest = String(text.dropFirst(head.count + 1)).trimmed
    self.init(result, sites: names, note: rest.isEmpty ? nil : rest)
  }
}

extension Command {
  /// A run of cases in a project without sites, or at the only one.
  package static func recordResult(_ ids: [ItemID], _ result: TestResult, note: String?) -> Command {
    .recordRun(ids, NewTestRun(result, note: note))
  }
}
