import Documents
import Domain
import Platform
import SafeTOML
import StateStore
import Templates
import TestSupport
import Theming

/// Parsers of files that people write or are sent.
extension FuzzedParser {
  static let files: [FuzzedParser] = [
    FuzzedParser("TOML", [template, theme, "a = [1, { b = \"c\" }]\n'x y'.z = '''\nq'''\n"]) { text in
      do throws(TOMLFault) {
        _ = try TOMLText.parse(text, file: "mine.toml")
        return .taken
      } catch {
        return .refused(
          DisplayText.line("\(error.line ?? 0):\(error.column ?? 0) \(error.found) \(error.expected)"))
      }
    },
    FuzzedParser("templates", [template]) { text in
      do throws(TemplateFailure) {
        _ = try ProjectTemplate(toml: text, file: "mine.toml")
        return .taken
      } catch { return .refused(DisplayText.line(error.sentence)) }
    },
    FuzzedParser(bytes: "themes", [Array(theme.utf8)]) { bytes in
      inFile("mine.toml", bytes) { path in
        do throws(ThemeError) {
          _ = try Theme.load(file: path, depth: .palette)
          return .taken
        } catch { return .refused(DisplayText.line(error.sentence)) }
      }
    },
    FuzzedParser(
      "days off as CSV",
      ["date,name\r\n2026-12-24,Plant shutdown\n\n2026-12-31,\"Stock, \"\"big\"\" take\"\n"]
    ) { text in
      do throws(DaysOffFile.Problem) {
        let notes = DatedNotes().adding(try DaysOffFile(csv: text))
        return .kept(notes.text, again: DatedNotes(stored: notes.text).text)
      } catch { return .refused("line \(error.line): \(error.sentence)") }
    },
    FuzzedParser(
      "days off as calendars and lists",
      [
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Shut\r\n down\\, all\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "Colour;Subject;Start Date;End Date\nred;Shutdown;24/12/2026;31 Dec 2026\n",
      ]
    ) { text in
      do throws(DaysOffFile.Problem) {
        let notes = DatedNotes().adding(try DaysOffFile(FeedText(text), dates: nil))
        return .kept(notes.text, again: DatedNotes(stored: notes.text).text)
      } catch { return .refused("line \(error.line): \(error.sentence)") }
    },
    FuzzedParser(
      "lists of tasks",
      [
        "id,phase,title,duration,after,due\n1,PLAN,Order,3 days,,\n2,BUILD,Build,1w,\"1FS+2 days;BLD-1SS\",24 Dec 2026\n",
        "# Build\n- [x] Order cables\n  - [ ] Label them\n",
      ]
    ) { text in
      do throws(ImportProblem) {
        let feed = try Feed.tasks(
          FeedText(text), into: SmallProject.project, phase: nil, dates: nil, source: "x",
          by: SmallProject.ipm, at: SmallProject.moment)
        // What a list asks for is carried out or refused as a whole.
        if let command = feed.command(from: "x") {
          _ = try? plan(command, on: SmallProject.state, by: SmallProject.ipm, at: SmallProject.moment)
        }
        return .taken
      } catch { return .refused("line \(error.line): \(error.sentence)") }
    },
    FuzzedParser(
      "number lists as CSV",
      [
        "number,number_end,usage,action,site,btn,losing_carrier,port_order,assign_email\n"
          + "+12125550100,,user,port,NYC,+12125550100,Bell,PO-1,a@b.c\n+12125550200,+12125550219,fax,keep,,,,,\n",
        "\u{FEFF}number;usage\r\n\"+1 212 555 0100\";spare\r\n1.2125550152E+10;fax\r\n",
      ]
    ) { text in
      do throws(ImportProblem) {
        let found = NumberImport(try NumberFile(reading: Array(text.utf8), country: "US"), into: [])
        // A row without an error is a number that can be written and read again.
        for change in found.changes {
          guard let range = change.after?.range, (try? NumberRange(reading: range.description)) == range
          else {
            return .kept("a number", again: "another")
          }
        }
        return .taken
      } catch { return .refused("line \(error.line): \(error.sentence)") }
    },
    FuzzedParser(bytes: "checklist files", checklists) { bytes in
      do throws(ChecklistFileProblem) {
        let file = try ChecklistFile(reading: bytes)
        let again = try ChecklistFile(reading: Array(file.text.utf8))
        return .kept(answers(file), again: answers(again))
      } catch { return .refused("line \(error.line): \(error.sentence)") }
    },
    FuzzedParser(
      "document templates", [DocumentKind.sow.builtInTemplate, DocumentKind.status.builtInTemplate]
    ) {
      do throws(DocumentProblem) {
        _ = try DocumentTemplate($0, file: "own/sow.md", kind: .sow)
        return .taken
      } catch { return .refused(error.sentence) }
    },
    FuzzedParser(
      "Markdown to pages",
      [
        "# A title\n\nSome *words* and `code`.\n\n- one\n  - two\n\n| Day | What |\n|---|---|\n| Mon | Kick-off |\n"
      ],
      limit: 1 << 14
    ) { text in
      _ = TextPage(text, width: 60)
      let html = HTMLPage(text, title: "t", footer: "f").text
      return html.contains("<script") ? .kept("a page", again: "a page with a script in it") : .taken
    },
    FuzzedParser("lines of a whole export", records) { text in
      do throws(RecordFault) {
        let read = try Record(line: text)
        return .kept(read.line, again: try Record(line: read.line).line)
      } catch { return .refused(error.reason) }
    },
    FuzzedParser("manifests of back-ups", [manifest.text]) { text in
      do throws(BackupFailure) {
        let read = try BackupManifest(text: text)
        return .kept("\(read)", again: "\(try BackupManifest(text: read.text))")
      } catch { return .refused(error.sentence) }
    },
  ]

  private static let records = [
    #"{"kind":"golive-export","format":1,"tool":"0.1.0","workspace":"w","projects":1,"entries":2,"runs":0,"texts":1,"seen":1}"#,
    #"{"kind":"project","id":"acme","entries":2,"head":"3f9c","customerSeen":null}"#,
    #"{"kind":"text","project":"acme","digest":"0a1b","text":"Scope\n\u009b \"quoted\""}"#,
    #"{"kind":"seen","reader":"Ira (IPM)","tick":2,"at":1795424400000}"#,
    #"{"kind":"end","lines":6,"sha256":"00ff"}"#,
  ]

  private static let manifest = BackupManifest(
    workspace: "w", taken: Timestamp(milliseconds: 1_795_424_400_000), reason: .daily, tool: "0.1.0",
    schema: 6,
    entries: 12, heads: ["acme": .init(sequence: 12, hash: String(repeating: "a", count: 64))], size: 4096,
    digest: String(repeating: "0", count: 64))

  private static let template = """
    code = "small"
    title = "Small"
    product = "Product"
    go-live-task = "TWO-01"
    porting-tasks = []
    task = [
      { id = "ONE-01", phase = "ONE", title = "First", owner = "IPM", duration = 2 },
      { id = "TWO-01", phase = "TWO", title = "Third", owner = "PORT", duration = 0, after = ["ONE-01+3"] },
    ]

    [[phase]]
    code = "ONE"
    title = "ONE"
    gate = { code = "G1", title = "ONE to TWO", criteria = [{ id = "G1.1", title = "Done", proof = "tasks ONE" }] }

    [[phase]]
    code = "TWO"
    title = "TWO"
    gate = { code = "G2", title = "TWO to end", criteria = [{ id = "G2.1", title = "All", proof = "checklist CHK" }] }

    [[checklist]]
    code = "CHK"
    title = "Checks"
    phase = "TWO"
    items = [{ id = "CHK-A1", title = "Look", owner = "IPM", due-offset = -5 }]

    [[step]]
    number = 1
    title = "Start"
    """

  private static let theme = """
    name = "Mine"
    [palette]
    sky = "#5fafff"
    [roles]
    text = { fg = 252, bg = "#1c1c1c" }
    done = { fg = "sky" }
    late = { inherit = "done", attr = ["bold", "underline"] }
    """

  private static let checklist = """
    golive checklist file: 1
    project: acme
    as of change: 1
    filled in by: Dana Ruiz

    item: PRE-A1 (evidence 0)
    question: Licences assigned
    answer: yes
    comment: we did
      on Friday
    evidence: 40 of 40

    item: PRE-A2 (evidence 1)
    question: Devices
    answer: no
    comment: not yet
    evidence:

    """

  private static let checklists: [[UInt8]] = [
    Array(checklist.utf8), Array(checklist.split(separator: "\n").map { "> \($0)\r\n" }.joined().utf8),
    [0xFF, 0xFE] + checklist.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]

  /// Blanks and line breaks are not kept: mail programs change them.
  private static func answers(_ file: ChecklistFile) -> String {
    let entries = file.entries.map { entry in
      let comment = entry.comment.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(entry.id) \(entry.answer.map { "\($0)" } ?? "-") \(comment)"
    }
    return "\(file.project) \(file.sequence) " + entries.joined(separator: "; ")
  }

  /// For what reads files by their path.
  static func inFile(_ name: String, _ bytes: [UInt8], _ body: (String) -> Answer) -> Answer {
    let directory = TemporaryDirectory(in: TemporaryDirectory.fastDisk)
    var tree = FileTree()
    tree.files["/" + name] = bytes
    tree.write(to: directory.path)
    return body(directory.path + "/" + name)
  }
}
