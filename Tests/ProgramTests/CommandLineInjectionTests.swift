import Testing

struct CommandLineInjectionTests {
  /// What a terminal, a spreadsheet or a reader could be fooled with.
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

    let answer = try program.run("new", name, "--start", "2026-11-16")

    #expect(answer.status == 2)
    #expect(answer.complaint.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isHarmful($0) })
    #expect(try program.run("list").status != 0 || program.run("list").output.contains("Total     0"))
  }

  @Test(arguments: names) func hostileTextAnywhereOnTheCommandLineComesBackHarmless(name: String) throws {
    let program = try CommandLineProgram.withProject()
    let commands: [[String]] = [
      [name], ["show", name], ["list", "--sort", name], ["list", "--filter", name],
      ["task", "oak", "show", name],
      ["check", "oak", name], ["issue", "oak", "raise", name],
      ["people", "oak", "add", name, "--role", "ENG"],
      ["list", "--as", name], ["list", "--as", "Eve:" + name], ["new", "X", "--start", name],
      ["new", "X", "--template", name], ["export", "oak", "--to", "/nowhere/" + name], ["info"],
      ["list", "--workspace", "/nowhere/" + name],
    ]

    for command in commands {
      for form in ["--plain", "--json", "--csv"] {
        let answer = try program.run(command + [form])
        let shown = answer.output + answer.complaint
        let harmful = shown.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && Self.isHarmful($0) }
        #expect(harmful.isEmpty, "\(command) \(form)")
      }
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

  @Test(arguments: formulas) func noCellOfCSVIsAFormula(title: String) throws {
    let program = try CommandLineProgram.withProject()
    let raised = try program.run("issue", "oak", "raise", "--", title)
    #expect(raised.status == 0, "\(raised.complaint)")

    for command in [
      ["issue", "oak"], ["issue", "oak", "show", "1"], ["export", "oak"], ["history", "oak"],
    ] {
      let csv = try program.run(command + ["--csv"]).output
      #expect(Self.cells(csv).allSatisfy { !Self.isFormula($0) }, "\(command)")
    }
    let raw = Self.cells(try program.run("issue", "oak", "--csv", "--raw").output)
    #expect(raw.contains(title.trimmingPrefix(" ").description))
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: true
    default: false
    }
  }

  private static func isFormula(_ cell: String) -> Bool {
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
