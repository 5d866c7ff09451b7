import Dashboard
import Domain
import Layout
import Theming

/// The text below the fields of a form: about the current field, and the verdict on its day.
struct FormWords {
  let lines: [(text: String, look: StyleRole)]
  /// The number of lines up to the last one with text.
  var needed: Int { max(1, (lines.lastIndex { !$0.text.isEmpty } ?? 0) + 1) }

  /// The width of a field for a day, whatever the text about it.
  static let dayField = 24
  /// Rows reserved for a verdict, so that the box does not change its size with every letter.
  private static let verdictRows = 3

  /// - Parameter isBelow: fields are below their labels.
  init(_ form: Form, _ model: Model, width: Int, isBelow: Bool) {
    let labels = isBelow ? 0 : form.entries.map(\.label.columns).max() ?? 0
    let room = width - min(labels, width / 2) - 2 - Self.dayField - 2
    func broken(_ entry: Form.Entry) -> [String] {
      DisplayText.line(Self.info(entry, model, room: room).text).wrapped(to: width)
    }
    let focused = form.entries.indices.contains(form.focus) ? form.entries[form.focus] : nil
    var said = focused.map { Self.info($0, model, room: room) } ?? (text: "", look: .hint)
    if focused?.problem == nil, let other = form.entries.first(where: { $0.problem != nil }) {
      said = (
        model.wording(BoxText.label, (.label, other.label), (.text, other.problem ?? "")), .warning
      )
    }
    // Room for the longest text of any field, so that the box keeps its size when the focus moves.
    let rows = max(1, form.entries.map { broken($0).count }.max() ?? 1)
    var lines = DisplayText.line(said.text).wrapped(to: width).map { (text: $0, look: said.look) }
    lines += Array(repeating: ("", .hint), count: max(0, rows - lines.count))
    if form.entries.contains(where: { $0.verdict != nil }) {
      // Shown whichever field has the focus, because reason and consent are needed on account of it.
      let verdict = form.entries.lazy.compactMap { model.verdict(of: $0) }.first
      let judged = verdict.map { DisplayText.line($0.text).wrapped(to: width) } ?? []
      lines += judged.map { ($0, verdict?.isFine == true ? .message : .warning) }
      lines += Array(repeating: ("", .hint), count: max(0, Self.verdictRows - judged.count))
    }
    self.lines = lines
  }

  /// How the day is parsed, or the error, if it fits beside the field.
  static func beside(_ entry: Form.Entry, _ model: Model, room: Int) -> (text: String, isFine: Bool)? {
    guard entry.kind == .day else { return nil }
    let reading = entry.problem.map { (text: $0, isDay: false) } ?? model.reading(of: entry.value)
    guard let reading, reading.text.columns <= room else { return nil }
    return (reading.text, reading.isDay)
  }

  /// The text below the fields, without what is shown beside them.
  private static func info(_ entry: Form.Entry, _ model: Model, room: Int) -> (text: String, look: StyleRole)
  {
    if beside(entry, model, room: room) == nil {
      if let problem = entry.problem { return (problem, .warning) }
      if entry.kind == .day, let reading = model.reading(of: entry.value) {
        return (reading.text, reading.isDay ? .message : .warning)
      }
    }
    let how =
      switch entry.kind {
      case .text, .required, .day: ""
      case .flag: model.wording(BoxText.spaceFlips)
      case .choice: model.wording(BoxText.step)
      case .long:
        model.isSeated || model.capabilities.refusal(of: .verb(.editor)) != nil
          ? "" : "Ctrl-X Ctrl-E opens your editor"
      }
    return ([entry.hint, how].filter { !$0.isEmpty }.joined(separator: "   "), .hint)
  }
}
