import Domain

/// One start of a program that is not golive.
package struct ProgramStart: Hashable, Sendable {
  /// The program, looked for on the PATH, and its arguments; no shell reads them.
  package let words: [String]
  /// Added to golive's own environment.
  package let environment: [String: String]
  package let output: OwnCommand.Output

  package init(words: [String], environment: [String: String], output: OwnCommand.Output) {
    self.words = words
    self.environment = environment
    self.output = output
  }
}

/// How a program ended.
package enum ProgramEnd: Hashable, Sendable {
  /// - Parameter lastLine: the last line it printed that was not empty; empty unless golive reads its output.
  case ended(status: Int32, lastLine: String)
  /// It runs, and nobody waits for it.
  case started
  /// There is no such program, or it cannot be run.
  case notStarted(reason: String)
  /// The user did not want to wait any longer, so it was ended.
  case givenUp
}

/// The starts of one command of the user's own, a row each.
package struct ProgramRun: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Such as `ISS-4`.
    package let name: String
    package let start: ProgramStart
  }

  package let command: String
  package let rows: [Row]

  package init(command: String, rows: [(name: String, start: ProgramStart)]) {
    self.command = command
    self.rows = rows.map { Row(name: $0.name, start: $0.start) }
  }

  /// Starts one after the other, up to the first that fails, and says what became of them.
  ///
  /// - Throws: the sentence of the failure, with the rows it was not run on.
  package func carryOut(_ body: (ProgramStart) -> ProgramEnd) throws(ProgramRunFailure) -> String {
    var lastLine = ""
    for (index, row) in rows.enumerated() {
      let end = body(row.start)
      if case .ended(status: 0, let line) = end {
        lastLine = line
      } else if end != .started {
        throw ProgramRunFailure(sentence: sentence(of: end, on: row, leaving: rows.count - index - 1))
      }
    }
    let name = DisplayText.line(command)
    let place = rows.count == 1 ? rows[0].name : rows.count.counted("row")
    let what = rows.contains { $0.start.output == .background } ? "was started" : "is done"
    let line = DisplayText.line(lastLine)
    return line.isEmpty ? "\(name) \(what), on \(place)." : "\(name): \(line)"
  }

  private func sentence(of end: ProgramEnd, on row: Row, leaving count: Int) -> String {
    let name = "\(DisplayText.line(command)) on \(row.name)"
    let rest = count > 0 ? " \(count.counted("row")) after it were left out." : ""
    switch end {
    case .ended(let status, let line):
      let said = line.isEmpty ? "" : ": \(DisplayText.line(line))"
      return "\(name) ended with status \(status)\(said)\(said.isEmpty ? "." : "")\(rest)"
    case .notStarted(let reason):
      return
        "\(name) was not started: \(DisplayText.line(row.start.words[0])): \(reason). Mend run in config.toml.\(rest)"
    case .givenUp: return "\(name) was ended before it was done.\(rest)"
    case .started: return ""
    }
  }
}

package struct ProgramRunFailure: Error, Hashable, Sendable {
  package let sentence: String
}
