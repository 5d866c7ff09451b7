import Foundation
import Testing

/// Input text is UTF-8, or is refused with the position; no replacement character is stored.
struct CommandLineEncodingTests {
  private static let society = "Soci\\351t\\351"

  private func stored(_ program: CommandLineProgram) throws -> String {
    try program.run("export", "oak", "--json").output + program.run("history", "oak", "--json").output
  }

  @Test(arguments: [
    "printf '\(society)' | $GOLIVE comment oak INI-01 -",
    "printf '\(society)' | $GOLIVE check oak evidence A1 -",
    "printf '\(society)' | $GOLIVE issue oak raise Ringback --description -",
    "$GOLIVE comment oak INI-01 \"$(printf '\(society)')\"", "$GOLIVE new \"$(printf '\(society)')\"",
  ])
  func whatIsNotUTF8IsRefusedWithItsByteAndNothingIsStored(line: String) throws {
    let program = try CommandLineProgram.withProject()
    let before = try stored(program)

    let answer = try program.shell("cd \"$HOME\"; " + line)

    #expect(answer.status == 2, "\(answer.complaint)")
    #expect(answer.complaint.contains(": 0xE9 is not UTF-8"))
    #expect(answer.complaint.contains("byte 5"))
    #expect(try stored(program) == before)
    #expect(try program.run("list", "--json").rows("projects").count == 1)
  }

  /// Lists come from spreadsheets, which write Windows-1252.
  @Test(arguments: ["> d.csv; $GOLIVE calendar import oak d.csv", "| $GOLIVE calendar import oak -"])
  func aListOfAnotherEncodingIsReadAsWhatItSays(line: String) throws {
    let program = try CommandLineProgram.withProject()
    let answer = try program.shell("cd \"$HOME\"; printf '2026-12-24,\(Self.society)' \(line) --keep")

    #expect(answer.status == 0, "\(answer.complaint)")
    #expect(try stored(program).contains("Société"))
  }

  @Test func aLineThatIsNotUTF8IsPassedOverAndTheNextOneHolds() throws {
    let program = try CommandLineProgram.withProject()
    let said = try program.shell(
      "printf 'open oak\\n2\\ncomment INI-01 \(Self.society)\\ncomment INI-01 Fine\\n' | $GOLIVE --linear")

    #expect(said.output.contains("Nothing was done: of that line, byte 20: 0xE9 is not UTF-8."))
    let entries = try program.run("history", "oak", "--json").rows("entries")
    #expect(entries.count == 2)
  }

  @Test func aTextFromStandardInputHasPlainLineEndsAndNoMark() throws {
    let program = try CommandLineProgram.withProject()
    let answer = try program.shell(
      "printf '\\357\\273\\277one\\r\\ntwo\\r\\n' | $GOLIVE comment oak INI-01 - --json")

    #expect(answer.status == 0, "\(answer.complaint)")
    let values = answer.rows("changes").compactMap { $0["new"] as? String }
    #expect(values.contains("one\ntwo"))
  }

  @Test func standardInputHasAnEndSomewhere() throws {
    let program = try CommandLineProgram.withProject()
    let answer = try program.shell("head -c 200000000 /dev/zero | $GOLIVE calendar import oak -")

    #expect(answer.status == 2)
    #expect(answer.complaint.contains("standard input has more than 1048576 bytes. Nothing was imported."))
  }
}
