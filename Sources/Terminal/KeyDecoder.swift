import Dashboard

/// One unit read from curses, before Alt, pastes and terminal reports are assembled.
enum RawInput: Hashable {
  case text(UInt32)
  case key(Key)
  case click(column: Int, row: Int)
  case release(column: Int, row: Int)
  case wheel(lines: Int, column: Int, row: Int)
  case pasteBegin
  case pasteEnd
  case focus
  /// `ESC [ <`: button, column and row follow as text.
  case pointerBegin
  /// An unused key or report.
  case other
}

/// Assembles inputs from raw units. Everything that belongs together arrives in one call, except pastes.
struct KeyDecoder {
  private enum Sequence {
    case none
    /// A report, up to its final letter.
    case control(parameters: String)
    /// Up to BEL or ESC backslash.
    case string(length: Int)
  }

  private static let stringLimit = 4096
  private static let parameterLimit = 64

  private var paste: PasteCollector?
  private var sequence = Sequence.none
  private var typed = String.UnicodeScalarView()
  private var inputs: [Input] = []
  /// Complete reports, not yet taken.
  private var reports: [ControlReport] = []

  /// Whether the end of a paste or report is still missing.
  var isInside: Bool {
    if case .none = sequence { return paste != nil }
    return true
  }

  mutating func takeReports() -> [ControlReport] {
    defer { reports = [] }
    return reports
  }

  mutating func decode(_ raw: [RawInput]) -> [Input] {
    inputs = []
    var index = 0
    while index < raw.count {
      index += take(raw[index...])
    }
    flushTyped()
    return inputs
  }

  /// Returns the number of units consumed.
  private mutating func take(_ rest: ArraySlice<RawInput>) -> Int {
    guard let first = rest.first else { return 0 }
    if paste != nil {
      continuePaste(first)
      return 1
    }
    if case .text(let scalar) = first {
      switch sequence {
      case .none: return scalar == 0x1B ? takeEscape(rest.dropFirst()) : takeText(scalar)
      case .control(let parameters): return continueControl(scalar, parameters, rest)
      case .string(let length): return continueString(scalar, length, rest)
      }
    }
    sequence = .none
    flushTyped()
    takeOther(first)
    return 1
  }

  private mutating func takeOther(_ raw: RawInput) {
    switch raw {
    case .key(let key): inputs.append(.key(key))
    case .click(let column, let row): inputs.append(.click(column: column, row: row))
    case .release(let column, let row): inputs.append(.release(column: column, row: row))
    case .wheel(let lines, let column, let row):
      inputs.append(.wheel(lines: lines, column: column, row: row))
    case .pasteBegin: paste = PasteCollector()
    case .focus: inputs.append(.focus)
    case .pointerBegin: sequence = .control(parameters: "<")
    case .text, .pasteEnd, .other: break
    }
  }

  private mutating func takeText(_ scalar: UInt32) -> Int {
    if scalar >= 0x20, scalar != 0x7F {
      if let scalar = Unicode.Scalar(scalar), !(0x80...0x9F).contains(scalar.value) { typed.append(scalar) }
      return 1
    }
    flushTyped()
    inputs.append(.key(Self.control(scalar)))
    return 1
  }

  /// `rest` is what arrived together with the Escape.
  private mutating func takeEscape(_ rest: ArraySlice<RawInput>) -> Int {
    flushTyped()
    guard case .text(let scalar)? = rest.first, scalar != 0x1B else {
      inputs.append(.key(.escape))
      return 1
    }
    let more = rest.count > 1
    switch Unicode.Scalar(scalar) {
    case "[" where more: sequence = .control(parameters: "")
    case "O" where more: return 3
    case "]" where more, "P" where more, "_" where more, "^" where more, "X" where more:
      sequence = .string(length: 0)
    case "\u{8}", "\u{7F}": inputs.append(.key(.control("w")))  // readline's Alt-Backspace
    case let letter? where scalar >= 0x20: inputs.append(.key(.alt(Character(letter))))
    default:
      inputs.append(.key(.escape))
      return 1
    }
    return 2
  }

  private mutating func continueControl(_ scalar: UInt32, _ parameters: String, _ rest: ArraySlice<RawInput>)
    -> Int
  {
    if scalar == 0x1B {
      sequence = .none
      return takeEscape(rest.dropFirst())
    }
    guard let letter = Unicode.Scalar(scalar) else { return 1 }
    if (0x40...0x7E).contains(scalar) {
      sequence = .none
      let report = ControlReport(parameters: parameters, final: Character(letter))
      if parameters.hasPrefix("<") {
        if let pointer = report.pointer { inputs.append(pointer) }
      } else {
        reports.append(report)
      }
    } else if parameters.utf8.count < Self.parameterLimit {
      sequence = .control(parameters: parameters + String(letter))
    }
    return 1
  }

  private mutating func continueString(_ scalar: UInt32, _ length: Int, _ rest: ArraySlice<RawInput>) -> Int {
    sequence = scalar == 7 || length >= Self.stringLimit ? .none : .string(length: length + 1)
    if scalar == 0x1B {
      sequence = .none
      return rest.dropFirst().first == .text(0x5C) ? 2 : takeEscape(rest.dropFirst())
    }
    return 1
  }

  private mutating func continuePaste(_ raw: RawInput) {
    switch raw {
    case .pasteEnd:
      inputs.append(.paste(paste?.text ?? ""))
      paste = nil
    case .text(let value): paste?.append(value)
    case .key(.enter): paste?.append(0x0D)
    case .key, .click, .release, .wheel, .pasteBegin, .focus, .pointerBegin, .other: break
    }
  }

  private mutating func flushTyped() {
    for character in String(typed) { inputs.append(.key(.character(character))) }
    typed = String.UnicodeScalarView()
  }

  /// Bytes that several keys share are read as the key people use (terminal.md D7).
  private static func control(_ scalar: UInt32) -> Key {
    switch scalar {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar) + 0x60)))
    default: .control(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar) | 0x40)))
    }
  }
}
