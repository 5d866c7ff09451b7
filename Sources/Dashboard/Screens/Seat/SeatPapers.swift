import Domain
import Layout

/// The customer's documents: a list, one to read, and what its newest version changed.
package struct SeatPapers: Sendable {
  package var cursor = 0
  /// The document that is read.
  package private(set) var open: ItemID?
  package private(set) var isComparing = false
  private var text: DocumentText?
  private var asked: DocumentQuestion?

  mutating func read(_ id: ItemID?) {
    (open, isComparing) = (id, false)
    if asked?.version != id { (text, asked) = (nil, nil) }
  }

  mutating func compare() { isComparing.toggle() }

  /// What is read, once it is loaded.
  var shown: DocumentText? { text.flatMap { $0.question.version == open ? $0 : nil } }

  mutating func take(_ text: DocumentText) { if text.question == asked { self.text = text } }

  /// The question that is still to be asked; it is marked as asked.
  mutating func mustAsk(of seat: Seat, width: Int) -> DocumentQuestion? {
    guard let open, let paper = seat.paper(open) else { return nil }
    let question = DocumentQuestion(
      project: seat.project.id, sequence: 0, kind: paper.kind, version: paper.newest.id,
      before: paper.before?.id, width: width)
    guard question != asked else { return nil }
    asked = question
    return question
  }
}

extension SeatScreen {
  /// The document under the cursor, or the one that is read.
  package var paper: Seat.Paper? {
    if page == .paper { return papers.open.flatMap { seat.paper($0) } }
    let all = seat.papers
    return all.indices.contains(papers.cursor) ? all[papers.cursor] : nil
  }

  /// What distinguishes what is read now, for plain lines.
  var paperPlace: String {
    guard page == .paper, let open = papers.open else { return "" }
    return "\(open)/\(papers.shown == nil ? "" : "text")/\(papers.isComparing)"
  }

  var paperLines: [SeatLine] {
    guard let paper else { return [SeatLine(texts(PageText.noDocumentNow), .muted)] }
    var lines = [
      SeatLine(texts.name(of: paper.newest), .heading),
      SeatLine(seat.words(on: paper).sentenceStart + ".", .muted),
    ]
    if let reason = paper.newest.reason { lines.append(SeatLine(reason, .labelled(texts(PageText.whyMade)))) }
    lines += talkLines(about: paper.id) + [.blank]
    guard let text = papers.shown else { return lines + [SeatLine(texts(PageText.beingRead), .muted)] }
    guard papers.isComparing, let difference = text.difference, let before = paper.before else {
      return lines + text.lines.map { SeatLine($0, .page) }
    }
    let changed = difference.brief().map { line in
      SeatLine(line, line.hasPrefix("+ ") ? .added : line.hasPrefix("- ") ? .removed : .page)
    }
    let none = [SeatLine(texts(PageText.sameText), .text)]
    return lines + [
      SeatLine(texts(PageText.changedSince, (.number, String(before.number))), .attention), .blank,
    ]
      + (changed.isEmpty ? none : changed)
  }
}

extension Model {
  /// Loads the document that the customer reads.
  mutating func wantedPaper() -> [Effect] {
    guard let screen = seat, screen.page == .paper else { return [] }
    let width = max(20, min(84, SeatLayout(geometry).page.columns))
    return seat?.mustAskPaper(width: width).map { [.loadDocument($0)] } ?? []
  }

  mutating func turnToPapers() -> [Effect] {
    guard seat?.seat.papers.isEmpty == false else {
      say(wording(PageText.noDocument), .refused)
      return []
    }
    seat?.turn(to: .papers)
    return []
  }

  /// An answer on the page of a document: to its approval, or as a comment.
  mutating func giveOnPaper(_ answer: Seat.Answer) -> [Effect] {
    guard let screen = seat, let paper = screen.paper else { return [] }
    if let topic = screen.seat.approval(of: paper), answer == .yes || answer == .no {
      seat?.open(topic.id)
      guard answer == .no else {
        if case .failure(let reason) = screen.seat.reply(.yes, to: topic) {
          say(reason.sentence, .refused)
        } else {
          say(wording(AnswerText.readDocument, (.document, wording.name(of: paper.newest))))
        }
        return []
      }
      return give(.no)
    }
    switch answer {
    case .yes, .notApply, .except:
      say(wording(AnswerText.noApproval), .refused)
      return []
    case .no, .ask:
      return put(screen.seat.word(about: paper, isRefusal: answer == .no), in: screen.seat.project)
    }
  }
}
