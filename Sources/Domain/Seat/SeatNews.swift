/// What others did since the customer last looked, in plain words: answers to questions, moved go-live days
/// with the reason, fixed problems, and new questions.
extension Seat {
  /// One thing that is new for the customer.
  package struct NewsItem: Hashable, Sendable, Identifiable {
    /// The log entry, and a number if one entry yields several lines.
    package let id: String
    package let title: String
    /// What was said, or the reason.
    package let text: String
    package let at: Timestamp
    package let by: String
    /// The item that Enter opens; `nil` for none.
    package let item: ItemID?
  }

  /// - Parameter entries: as this person may read them, newest first.
  package func news(from entries: [HistoryEntry]) -> [NewsItem] { news(from: entries, isFirst: false) }

  /// News at a person's first visit: only answers to their own questions and problems, because everything
  /// else is new to them anyway.
  package func firstNews(from entries: [HistoryEntry]) -> [NewsItem] { news(from: entries, isFirst: true) }

  private func news(from entries: [HistoryEntry], isFirst: Bool) -> [NewsItem] {
    var told: Set<ItemID> = []
    return entries.flatMap { entry -> [NewsItem] in
      guard !entry.isWord(of: person.name), entry.project == project.id, entry.undoneBy == nil else {
        return []
      }
      return NewsReading(seat: self, entry: entry, isFirst: isFirst).items.filter { item in
        // Of several changes to one item the newest counts; every move of go-live is listed.
        item.item.map { told.insert($0).inserted } ?? true
      }
    }
  }
}

private struct NewsReading {
  let seat: Seat
  let entry: HistoryEntry
  /// Whether it is the first visit, which shows only answers to this person.
  let isFirst: Bool

  private var project: Project { seat.project }
  private var texts: Texts { seat.texts }

  var items: [Seat.NewsItem] {
    let said =
      entry.changes.compactMap(comment) + entry.changes.compactMap(issue)
      + entry.changes.compactMap(document)
    let all = isFirst ? said : dates + said + entry.changes.compactMap(check)
    return all.enumerated().map { index, line in
      Seat.NewsItem(
        id: "\(entry.sequence).\(index)", title: line.title, text: line.text, at: entry.at, by: entry.actor,
        item: line.item)
    }
  }

  private struct Line {
    let title: String
    var text = ""
    var item: ItemID?
  }

  private func value(_ item: ItemID, _ field: Field) -> String? {
    entry.changes.first { $0.item == item && $0.field == field }?.new
  }

  // MARK: Go-live

  private var dates: [Line] {
    let head = ItemID(project.id.rawValue)
    let days = entry.changes.filter { $0.item == head && $0.field == .goLive }
    let reason = value(head, .goLiveReason).map { texts(NewsText.why, (.reason, $0)) } ?? ""
    if let change = days.first {
      let new = change.new.flatMap(Day.init(iso:))
      let old = change.old.flatMap(Day.init(iso:))
      guard let new else { return [Line(title: texts(NewsText.noDay), text: reason)] }
      let day = (Slot.day, seat.spoken(new))
      let title = old.map { texts(NewsText.movedFrom, day, (.found, seat.spoken($0))) }
      return [Line(title: title ?? texts(NewsText.moved, day), text: reason)]
    }
    let isConfirmed = value(head, .goLiveGrade) == DateGrade.confirmed.rawValue
    return isConfirmed ? [Line(title: texts(NewsText.confirmed, (.goLive, seat.goLiveWords)))] : []
  }

  // MARK: Answers

  private func comment(_ change: FieldChange) -> Line? {
    guard change.field == .kind, change.new == Kind.comment.rawValue, let about = value(change.item, .parent),
      let said = seat.talk(about: ItemID(about)).first(where: { $0.id == change.item })
    else { return nil }
    let item = ItemID(about)
    guard let name = name(of: item) else { return nil }
    let isAnswer = seat.talk(about: item).prefix { $0.id != said.id }.contains {
      RecordedWord(reading: $0.by).isFrom(seat.person.name)
    }
    guard isAnswer || !isFirst || isReported(item) else { return nil }
    let title = texts(
      isAnswer ? NewsText.answeredYou : .wroteAbout, (.name, entry.actor), (.title, name))
    return Line(title: title, text: texts.told(said.text), item: item)
  }

  /// Whether this person reported the issue.
  private func isReported(_ item: ItemID) -> Bool {
    project.issue(item).map { RecordedWord(reading: $0.reportedBy).isFrom(seat.person.name) } ?? false
  }

  private func name(of item: ItemID) -> String? {
    seat.topic(item)?.question ?? project.issue(item).map { project.plainTitle(of: $0, texts) }
      ?? project.plainWords(for: item, texts)
  }

  // MARK: Documents

  private func document(_ change: FieldChange) -> Line? {
    guard !isFirst, change.field == .kind, change.new == Kind.document.rawValue,
      let version = project.document(change.item), !version.isInternal
    else { return nil }
    return Line(
      title: texts(NewsText.newDocument, (.document, texts.name(of: version))), text: version.reason ?? "",
      item: version.id)
  }

  // MARK: Problems

  private func issue(_ change: FieldChange) -> Line? {
    guard change.field == .state, let issue = project.issue(change.item), issue.state.rawValue == change.new
    else { return nil }
    guard !isFirst || isReported(issue.id) else { return nil }
    let name = (Slot.title, project.plainTitle(of: issue, texts))
    let text = value(issue.id, .resolution) ?? value(issue.id, .reason) ?? ""
    let title: NewsText
    switch issue.state {
    case .fixed: title = .solved
    case .closed: title = .closed
    case .declined: title = .declined
    case .movedToSupport: title = .support
    case .waitingCustomer: title = .needSomething
    case .inProgress: title = .weWork
    case .new where change.old == nil: title = .writtenDown
    case .new, .acknowledged, .waitingCarrier, .waitingVendor, .verified, .reopened, .duplicate: return nil
    }
    return Line(title: texts(title, name), text: DisplayText.block(text), item: issue.id)
  }

  // MARK: Questions

  private func check(_ change: FieldChange) -> Line? {
    guard change.field == .state || change.field == .proposal, change.new != nil,
      let topic = seat.topic(change.item), topic.state == .asks, let check = project.check(change.item)
    else { return nil }
    let question = (Slot.question, topic.question)
    if topic.answerKind == .confirm { return Line(title: texts(NewsText.leaveOut, question), item: topic.id) }
    if topic.answerKind == .agree { return Line(title: texts(NewsText.weSayYes, question), item: topic.id) }
    guard check.state == .reopened || check.state == .disputed else { return nil }
    return Line(title: texts(NewsText.askAgain, question), text: check.reason ?? "", item: topic.id)
  }
}
