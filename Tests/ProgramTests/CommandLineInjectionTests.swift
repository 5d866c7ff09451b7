import Testing

struct CommandLineInjectionTests {
  /// Texts meant to deceive a terminal, a spreadsheet or a reader.
  private static let names = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "a\u{202E}b", "zero\u{200B}width", "\u{9B}2J",
    "bell\u{7}",
    "tag\u{E0041}", "back\u{8}\u{8}space", "new\nline", "carriage\rreturn", "private\u{E000}use",
  ]
  private static let formulas = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", " =1+1",
    "=cmd|' /C calc'!A0", "\"quoted\"", "a,b",
  ]

  @Test(arguments: names) func aNameThatCouldFoolATerminalIsRefusedAndNotEchoedRaw(name: String) throws {
    let program = try CommandLineProgram()

    let answer = try program.run("new", name, "--start", "2026-11-16", "--as", "Lee Chen")

    #expect(answer.status == 2)
    #expect(Self.harmful(answer).isEmpty)
  }

  @Test func hostileTextAnywhereOnTheCommandLineComesBackHarmless() throws {
    let program = try CommandLineProgram.withProject()
    let text = Self.names.joined(separator: " ")
    let commands: [[String]] = [
      [text], ["show", text], ["list", "--sort", text], ["list", "--filter", text, "--json"],
      ["list", "--filter", text, "--csv"], ["task", "oak", "show", text], ["check", "oak", text],
      ["issue", "oak", "raise", text], ["people", "oak", "add", text, "--role", "ENG"],
      ["list", "--as", text],
      ["list", "--as", "Eve:" + text], ["task", "oak", "due", text, "INI-02"],
      ["export", "oak", "--to", "/no/" + text],
      ["info", "--workspace", "/no/" + text], ["info", "--workspace", "/no/" + text, "--json"],
      ["list", "--workspace", "/no/" + text],
    ]

    for command in commands {
      #expect(Self.harmful(try program.run(command)).isEmpty, "\(command.prefix(2))")
    }
  }

  @Test func longTextsWithLineBreaksAreStoredWholeAndShownInColumns() throws {
    let program = try CommandLineProgram.withProject()
    try program.run("issue", "oak", "raise", "Echo", "--description", "first\nsecond")

    let plain = try program.run("issue", "oak", "show", "1").output
    let json = try program.run("issue", "oak", "show", "1", "--json").json

    #expect(json["description"] as? String == "first\nsecond")
    #expect(plain.contains("first\n") && !plain.contains("\nsecond"))
  }

  @Test func noCellOfCSVIsAFormula() throws {
    let program = try CommandLineProgram.withProject()
    for title in Self.formulas {
      #expect(try program.run("issue", "oak", "raise", "--", title).status == 0, "\(title)")
    }

    for command in [
      ["issue", "oak"], ["issue", "oak", "show", "1"], ["export", "oak"], ["history", "oak"],
    ] {
      let cells = Self.cells(try program.run(command + ["--csv"]).output)
      #expect(!cells.isEmpty && cells.allSatisfy { !Self.isFormula($0) }, "\(command)")
    }
    let raw = Self.cells(try program.run("issue", "oak", "--csv", "--raw").output)
    for title in Self.formulas { #expect(raw.contains(String(title.trimmingPrefix(" "))), "\(title)") }
  }

  /// Characters of an answer that a terminal could act on or that are invisible.
  private static func harmful(_ answer: CommandLineProgram.Answer) -> [Unicode.Scalar] {
    (answer.output + answer.complaint).unicodeScalars.filter { $0 != "\n" && $0 != "\r" && isHarmful($0) }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: true
    default: false
    }
  }

  /// A signed number is not a formula.
  private static func isFormula(_ cell: String) -> Bool {
    if Int(cell) != nil { return false }
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }

  /// The cells of a table of quoted cells.
  private static func cells(_ csv: String) -> [String] {
    var cells: [String] = []
    var cell: String?
    var rest = Substring(csv)
    while let character = rest.popFirst() {
      guard character == "\"" else {
        cell?.append(character)
        continue
      }
      if cell != nil, rest.first == "\"" {
        rest.removeFirst()
        cell?.append("\"")
      } else if let done = cell {
        cells.append(done)
        cell = nil
      } else {
        cell = ""
      }
    }
    return cells
  }
}
