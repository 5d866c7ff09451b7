import Session

extension Notifying {
  /// What is sent to the terminal.
  ///
  /// - Parameters:
  ///   - text: without control characters.
  ///   - isTmux: whether tmux stands between, which hands a sequence on only in a wrapping of its own.
  func sequence(_ text: String, isTmux: Bool) -> [UInt8] {
    let sequence: String
    switch self {
    case .bell: return [7]
    case .osc9: sequence = "\u{1B}]9;\(text)\u{07}"
    case .osc777:
      sequence = "\u{1B}]777;notify;golive;\(text.split(separator: ";").joined(separator: ","))\u{07}"
    }
    guard isTmux else { return Array(sequence.utf8) }
    let doubled = sequence.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .joined(separator: "\u{1B}\u{1B}")
    return Array("\u{1B}Ptmux;\(doubled)\u{1B}\\".utf8)
  }
}
