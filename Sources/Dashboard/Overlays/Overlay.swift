import Domain

/// A box drawn over the screen that receives all keys. Overlays stack.
package enum Overlay: Sendable {
  case prompt(Prompt)
  case picker(Picker)
  case form(Form)
  case confirm(Confirm)
  case help(Help)
  case palette(Palette)
  /// Text to read: why, inspect, messages.
  case reader(Reader)
  /// Two people changed the same field.
  case conflict(ConflictQuestion)
}

/// A prompt for one line: a text, a required reason, or a day.
package struct Prompt: Sendable {
  package enum Kind: Hashable, Sendable {
    case text
    /// A text that must not be empty.
    case required
    /// Shows how the input is parsed: `= Tue 24 Nov 2026 (in 4 bd)`. Submits an ISO day, or an empty text to clear.
    case day
    /// Applied while typing.
    case filter
  }

  package let title: String
  package let kind: Kind
  package var line: LineEditor
  /// Completions for Tab.
  package let completions: [String]
  /// An error or a notice about the text, shown beside it.
  package var problem: String?
  /// The characters that the problem is about.
  package var problemPlace: Range<Int>?
  /// What the text of a filter lacks, as long as it is typed.
  package var expected: String?
  /// What Tab found, where there are several.
  package var offered: [String] = []
  /// The size limit of the stored text.
  package let limit: TextRule
  /// The text before editing.
  package let initial: String
  /// Not to be written to a file as a draft.
  package let isSecret: Bool
  /// Set once it is shown.
  var slot: DraftSlot?
  package let submit: @Sendable (String) -> [Reaction]

  package init(
    _ title: String, kind: Kind = .text, text: String = "", completions: [String] = [],
    limit: TextRule = .title, isSecret: Bool = false, submit: @escaping @Sendable (String) -> [Reaction]
  ) {
    self.title = title
    self.kind = kind
    self.line = LineEditor(text, room: kind == .filter ? LineEditor.longestSearch : LineEditor.longest)
    self.completions = completions
    self.problem = nil
    self.limit = limit
    self.initial = text
    self.isSecret = isSecret
    self.submit = submit
  }
}

/// A list to choose from; typing narrows it, unless its choices have keys.
package struct Picker: Sendable {
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let title: String
    package let detail: String
    /// Why it is disabled now.
    package let off: String?
    /// The key that chooses it at once; where choices have keys, typing narrows nothing.
    package let key: Character?

    package init(
      id: String, title: String, detail: String = "", off: String? = nil, key: Character? = nil
    ) {
      self.id = id
      self.title = title
      self.detail = detail
      self.off = off
      self.key = key
    }
  }

  package let title: String
  package let choices: [Choice]
  package var line: LineEditor
  package var cursor: Int
  /// Previews a choice before it is made, for example a theme.
  package let preview: (@Sendable (Choice) -> [Reaction])?
  package let submit: @Sendable (Choice) -> [Reaction]
  package let cancel: @Sendable () -> [Reaction]

  package init(
    _ title: String, choices: [Choice], selected: String? = nil,
    preview: (@Sendable (Choice) -> [Reaction])? = nil,
    cancel: @escaping @Sendable () -> [Reaction] = { [] },
    submit: @escaping @Sendable (Choice) -> [Reaction]
  ) {
    self.title = title
    self.choices = choices
    self.line = LineEditor("", room: LineEditor.longestSearch)
    self.cursor = choices.firstIndex { $0.id == selected } ?? 0
    self.preview = preview
    self.submit = submit
    self.cancel = cancel
  }
}

/// The assessment of a day, shown before it is submitted.
package struct DayVerdict: Hashable, Sendable {
  package let text: String
  /// Whether there is no objection.
  package let isFine: Bool

  package init(_ text: String, isFine: Bool) {
    self.text = text
    self.isFine = isFine
  }
}

/// Several fields on one page. Tab moves; Enter on the last field saves.
package struct Form: Sendable {
  package struct Entry: Sendable {
    package enum Kind: Hashable, Sendable {
      case text, required, day
      /// Enter or Space toggles it; the value is `yes` or `no`.
      case flag
      /// Left and Right change the value.
      case choice([String])
      /// Ctrl-X Ctrl-E edits it in `$EDITOR`.
      case long

      /// For a field that is typed, not chosen.
      static func typed(_ shape: FieldShape) -> Kind {
        shape.isDay ? .day : shape.isLong ? .long : .text
      }
    }

    package let id: String
    package let label: String
    package let hint: String
    package let kind: Kind
    package var line: LineEditor
    package var problem: String?
    /// A text was typed where something is chosen: what follows of it chooses nothing.
    var refusesTyping = false
    /// Assesses the day while it is typed.
    package let verdict: (@Sendable (Day) -> DayVerdict)?
    /// The size limit of the stored text.
    package let limit: TextRule
    /// The value before editing.
    package let initial: String
    /// Not to be written to a file as a draft.
    package let isSecret: Bool

    package init(
      id: String, label: String, kind: Kind = .text, value: String = "", hint: String = "",
      verdict: (@Sendable (Day) -> DayVerdict)? = nil, limit: TextRule? = nil, isSecret: Bool = false
    ) {
      self.verdict = verdict
      self.id = id
      self.label = label
      self.hint = hint
      self.kind = kind
      self.line = LineEditor(value)
      self.problem = nil
      self.limit = limit ?? (kind == .long ? .long : .title)
      self.initial = value
      self.isSecret = isSecret
    }

    package var value: String { line.text }

    /// Whether the text is one that this field can have: a choice may be another one than when a draft was written.
    func mayHold(_ text: String) -> Bool {
      switch kind {
      case .choice(let options): options.contains(text)
      case .flag: ["yes", "no"].contains(text)
      case .text, .required, .day, .long: true
      }
    }
  }

  package let title: String
  package var entries: [Entry]
  package var focus: Int
  /// The scroll position of the text below the fields.
  package var top = 0
  /// Set once it is shown.
  var slot: DraftSlot?
  package let submit: @Sendable ([String: String]) -> [Reaction]

  package init(
    _ title: String, entries: [Entry], submit: @escaping @Sendable ([String: String]) -> [Reaction]
  ) {
    self.title = title
    self.entries = entries
    self.focus = 0
    self.submit = submit
  }
}

/// A confirmation, used only for what undo cannot reverse. `key` differs from the key that asked; Enter cancels.
package struct Confirm: Sendable {
  package let title: String
  package let lines: [String]
  package let key: Character
  /// The effect of the key: `s signs`.
  package let verb: String
  /// The scroll position of the text.
  package var top = 0
  package let submit: @Sendable () -> [Reaction]

  package init(
    _ title: String, lines: [String], key: Character, verb: String = "does it",
    submit: @escaping @Sendable () -> [Reaction]
  ) {
    self.title = title
    self.lines = lines
    self.key = key
    self.verb = verb
    self.submit = submit
  }
}

package struct Help: Sendable {
  package var line: LineEditor
  package var top: Int

  package init() {
    line = LineEditor("", room: LineEditor.longestSearch)
    top = 0
  }
}

package struct Palette: Sendable {
  package var line: LineEditor
  package var cursor: Int
  /// Matching customers of the whole workspace, in addition to those loaded in the portfolio.
  package var customers: [ProjectSummary] = []
  /// The current line was selected by the user, and is not only the best match.
  package var isChosen = false

  package init(text: String = "") {
    line = LineEditor(text, room: LineEditor.longestSearch)
    cursor = 0
  }

  /// What is typed, without the program's name in front.
  var typed: String { line.text.withoutProgram }
}

extension String {
  /// A line as it is typed here, where a shell has the program's name in front: `golive today`.
  var withoutProgram: String {
    let words = trimmed.split(separator: " ", maxSplits: 1)
    return words.count > 1 && words[0].lowercased() == "golive" ? String(words[1]).trimmed : self
  }
}

package struct Reader: Sendable {
  package let title: String
  package let lines: [Line]
  package var cursor: Int

  /// A fact; Enter goes to its item.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let item: ItemID?

    package init(_ text: String, item: ItemID? = nil) {
      self.text = text
      self.item = item
    }
  }

  package init(_ title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
    self.cursor = 0
  }
}
