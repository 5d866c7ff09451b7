import Domain

/// Previous input: lines of prompts, filters, and commands of the palette.
struct LineHistory: Sendable {
  /// Newest last.
  private(set) var typed: [String] = []
  /// Filters used before, newest last.
  private(set) var filters: [String] = []
  /// Commands of the palette, newest first.
  private(set) var recent: [String] = []
  /// Steps back from the line being typed; 0 is that line.
  private var back = 0
  /// The filter before the prompt opened, restored by Esc.
  var filterBefore: Filter?

  mutating func begin() { back = 0 }

  mutating func remember(_ text: String) {
    back = 0
    let line = text.trimmed
    guard !line.isEmpty else { return }
    Self.add(line, to: &typed, most: 50)
  }

  mutating func rememberFilter(_ text: String) { Self.add(text, to: &filters, most: 20) }

  mutating func rememberRun(_ command: String) {
    recent.removeAll { $0 == command }
    recent.insert(command, at: 0)
    if recent.count > 20 { recent.removeLast() }
  }

  /// The line that many steps back in the history of prompts, or of filters.
  mutating func browse(_ step: Int, filters isFilter: Bool) -> String {
    let lines = isFilter ? filters : typed
    back = min(max(0, back + step), lines.count)
    return back == 0 ? "" : lines[lines.count - back]
  }

  private static func add(_ line: String, to lines: inout [String], most: Int) {
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > most { lines.removeFirst() }
  }

  func remember(in memory: inout [String: String]) {
    memory["palette.recent"] = recent.isEmpty ? nil : recent.joined(separator: "\n")
    memory["prompt.typed"] = typed.isEmpty ? nil : typed.joined(separator: "\n")
  }

  mutating func recall(_ memory: [String: String]) {
    recent = memory["palette.recent"].map { $0.split(separator: "\n").map(String.init) } ?? []
    typed = memory["prompt.typed"].map { $0.split(separator: "\n").map(String.init) } ?? []
  }
}
