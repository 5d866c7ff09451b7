import Canvas
import Domain
import Layout

extension Report {
  /// The customer's screen as text: questions, then their list, then what waits for whom.
  static func seat(_ seat: Seat) -> Report {
    let (answered, asked) = seat.progress
    var document = Report(
      kind: "seat",
      facts: [
        Fact("project", "Project", .text(seat.project.id.rawValue)),
        Fact("customer", "Customer", .text(seat.project.head.customer)),
        Fact("person", "Person", .text(seat.person.name)),
        Fact("goLive", "Go-live", .text(seat.goLiveWords)),
        Fact("left", "Left to do", .number(seat.questions.count)),
        Fact("answered", "Answered", .number(answered)), Fact("asked", "Of", .number(asked)),
      ], tables: [topics(seat), plan(seat), documents(seat)])
    document.drawing = drawing(seat)
    return document
  }

  private static func topics(_ seat: Seat) -> Table {
    let columns = [
      Column("id", "ITEM"), Column("state", "STATE"), Column("group", "LIST"), Column("question", "QUESTION"),
      Column("claim", "WE SAY"), Column("why", "WHY"), Column("due", "NEEDED BY"),
      Column("last", "LAST ANSWER"),
    ]
    let rows = seat.topics.map { topic -> [Value] in
      [
        .text(topic.id.rawValue), .text(topic.stateWord(on: seat.today, in: seat.texts)),
        .text(topic.group.title),
        .text(topic.question), .text(topic.claim), .text(topic.why), Value(topic.due), .text(topic.last),
      ]
    }
    return Table("topics", "Your list", columns, rows: rows, empty: seat.texts(PageText.nothingYet))
  }

  private static func plan(_ seat: Seat) -> Table {
    let columns = [Column("part", "PART"), Column("text", "WHAT"), Column("when", "WHEN")]
    let rows = seat.plan.flatMap { part in
      part.lines.map { [Value.text(part.title), .text($0.text), .text($0.when)] }
    }
    return Table("plan", "What waits on whom", columns, rows: rows, empty: "Nothing waits.")
  }

  private static func documents(_ seat: Seat) -> Table {
    let columns = [
      Column("document", "DOCUMENT"), Column("title", "TITLE"), Column("version", "VERSION"),
      Column("day", "OF"), Column("state", "STATE"),
    ]
    let rows = seat.papers.map { paper -> [Value] in
      [
        .text(paper.kind.rawValue), .text(paper.newest.title), .number(paper.newest.number),
        Value(paper.newest.on), .text(seat.words(on: paper)),
      ]
    }
    return Table(
      "documents", "Your documents", columns, rows: rows, empty: "There is no document for you yet.")
  }

  // MARK: As text

  private static let width = 78

  private static func drawing(_ seat: Seat) -> String {
    var lines = ["\(seat.project.head.customer)   \(seat.texts(SeatText.hello, (.name, seat.person.name)))"]
    lines += [seat.goLiveWords, "\(seat.leftWords)   \(seat.progressWords)"].flatMap(wrapped)
    for (index, topic) in seat.questions.enumerated() {
      lines.append("")
      lines += question(topic, number: index + 1, seat)
    }
    for part in seat.plan where part.title != seat.plan.first?.title || seat.questions.isEmpty {
      lines += ["", part.title]
      lines += part.lines.flatMap { line in
        indented("- \(line.text)\(line.when.isEmpty ? "" : " (\(line.when))")")
      }
    }
    if !seat.papers.isEmpty {
      lines += ["", seat.texts(PageText.documentsBy, (.key, seat.project.id.rawValue))]
      lines += seat.papers.flatMap { paper in
        indented("- \(paper.newest.title) [\(paper.kind.rawValue)], \(seat.words(on: paper))")
      }
    }
    return lines.map { DisplayText.line($0) + "\n" }.joined()
  }

  private static func question(_ topic: Seat.Topic, number: Int, _ seat: Seat) -> [String] {
    var lines = wrapped("\(number). \(topic.question)  [\(topic.id)]")
    if !topic.claim.isEmpty { lines += indented(topic.claim) }
    lines += topic.details.flatMap { indented("\($0.label): \($0.text)") }
    if !topic.why.isEmpty { lines += indented("\(seat.texts(PageText.whyWeAsk)): \(topic.why)") }
    let due = seat.dueWords(topic)
    return due.isEmpty ? lines : lines + indented(due)
  }

  private static func wrapped(_ text: String) -> [String] { DisplayText.line(text).wrapped(to: width) }

  private static func indented(_ text: String) -> [String] {
    DisplayText.line(text).wrapped(to: width - 3).map { "   \($0)" }
  }
}
