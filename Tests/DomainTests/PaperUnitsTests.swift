import Domain
import Testing

/// How a document template is cut into pieces to be translated.
struct PaperUnitsTests {
  @Test(arguments: [
    ("## By phase", ["By phase"]), ("- Where: {{call_place}}", ["Where: {{call_place}}"]),
    ("1. Open {{platform}} and go.", ["Open {{platform}} and go."]), ("  - > quoted", ["quoted"]),
    ("| Day | {{day}} |  | How certain |", ["Day", "How certain"]), ("|---|---|", []),
    ("**Not decided yet.**", ["Not decided yet."]), ("- **None yet.**", ["None yet."]),
    ("**Yours**, {{until}}: {{task}}", ["**Yours**, {{until}}: {{task}}"]),
    ("**One** and **two**", ["**One** and **two**"]), ("*Target* is our aim.", ["*Target* is our aim."]),
    ("{{#steps}}", []), ("| {{a}}{{^a}}as signed{{/a}} |", ["{{a}}{{^a}}as signed{{/a}}"]),
    ("**{{a}}{{^a}}none{{/a}}**", ["{{a}}{{^a}}none{{/a}}"]),
    ("Outcome: **{{a}}**.", ["Outcome: **{{a}}**."]),
    ("-5 degrees", ["-5 degrees"]), ("#5 is next", ["#5 is next"]), ("a {{unclosed", ["a {{unclosed"]),
    ("", []),
  ])
  func pieces(line: String, expected: [String]) {
    #expect(PaperUnits.all(in: line) == expected)
    #expect(PaperUnits.replacing(in: line) { $0 } == line)
  }

  @Test func whatStandsAroundAPieceStays() {
    let text = "# {{title}}\n\n| Day |  How |\n|---|---|\n- **None yet.**  \n\tIndented words\n"
    #expect(
      PaperUnits.replacing(in: text) { _ in "X" }
        == "# {{title}}\n\n| X |  X |\n|---|---|\n- **X**  \n\tX\n")
  }
}
