import Domain

/// Something drawn over the screen that gets keys first. Overlays stack.
package enum Overlay: Sendable {
  case prompt(Prompt)
  case picker(Picker)
  case form(Form)
  case confirm(Confirm)
  case help(Help)
  case palette(Palette)
  /// Lines to read: why, inspect, notices.messages.
  case reader(Reader)
  /// Two people changed the same field.
  case conflict(ConflictQuestion)
}

/// One line to type, read as text, reason or day.
package struct Prompt: Sendable {
  package enum Kind: Hashable, Sendable {
    case text
    /// Text that may not be empty.
    case required
    /// Echoes its reading before Enter: `= Tue 24 Nov 2026 (in 4 bd)`. Submits an ISO day, or nothing to clear.
    case day
    /// Applies while typing.
    case filter
  }

  package let title: String
  package let kind: Kind
  package var line: LineEditor
  /// Words offered with Tab.
  package let completions: [String]
  /// What is wrong with the text, or was done to it, shown beside it.
  package var problem: String?
  /// Bytes that are kept of it.
  package let limit: TextRule
  /// The text it began with.
  package let initial: String
  package let submit: @Sendable (String) -> [Reaction]

  package init(
    _ title: String, kind: Kind = .text, text: String = "", completions: [String] = [],
    limit: TextRule = .title, submit: @escaping @Sendable (String) -> [Reaction]
  ) {
    self.title = title
    self.kind = kind
    self.line = LineEditor(text, room: kind == .filter ? LineEditor.longestSearch : LineEditor.longest)
    self.completions = completions
    self.problem = nil
    self.limit = limit
    self.initial = text
    self.submit = submit
  }
}

/// A short list to choose from; typing narrows it.
package struct Picker: Sendable {
  package struct Choice: Hashable, Sendable {
    package let id: String
    package let title: String
    package let detail: String
    /// Why it cannot be chosen now.
    package let off: String?

    package init(id: String, title: String, detail: String = "", off: String? = nil) {
      self.id = id
      self.title = title
      self.detail = detail
      self.off = off
    }
  }

  package let title: String
  package let choices: [Choice]
  package var line: LineEditor
  package var cursor: Int
  /// Shows a choice before it is taken, for example a theme.
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

/// What is to be said of a day before it is taken.
package struct DayVerdict: Hashable, Sendable {
  package let text: String
  /// Nothing speaks against it.
  package let isFine: Bool

  package init(_ text: String, isFine: Bool) {
    self.text = text
    self.isFine = isFine
  }
}

/// Several fields on one page. Tab moves, Enter on the last saves.
package struct Form: Sendable {
  package struct Entry: Sendable {
    package enum Kind: Hashable, Sendable {
      case text, required, day
      /// Enter or Space flips it; the value is `yes` or `no`.
      case flag
      /// Left and right step through.
      case choice([String])
      /// Handed to `$EDITOR` with Ctrl-X Ctrl-E.
      case long
    }

    package let id: String
    package let label: String
    package let hint: String
    package let kind: Kind
    package var line: LineEditor
    package var problem: String?
    /// What is to be said of the day that is read, while it is typed.
    package let verdict: (@Sendable (Day) -> DayVerdict)?
    /// Bytes that are kept of it.
    package let limit: TextRule
    /// The value it began with.
    package let initial: String

    package init(
      id: String, label: String, kind: Kind = .text, value: String = "", hint: String = "",
      verdict: (@Sendable (Day) -> DayVerdict)? = nil, limit: TextRule? = nil
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
    }

    package var value: String { line.text }
  }

  package let title: String
  package var entries: [Entry]
  package var focus: Int
  /// The first line of what is said below the fields, where there is no room for all of it.
  package var top = 0
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

/// Asked only before what undo cannot reverse. `key` differs from the key that asked; Enter cancels.
package struct Confirm: Sendable {
  package let title: String
  package let lines: [String]
  package let key: Character
  /// What the key does: `s signs`.
  package let verb: String
  /// The first line shown where there is no room for all.
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
  /// Customers of the whole workspace that fit the text, beside those the portfolio holds.
  package var customers: [ProjectSummary] = []
  /// The line under the cursor was chosen with a key or the mouse, not only by being the best fit.
  package var isChosen = false

  package init(text: String = "") {
    line = LineEditor(text, room: LineEditor.longestSearch)
    cursor = 0
  }
}

package struct Reader: Sendable {
  package let title: String
  package let lines: [Line]
  package var cursor: Int

  /// A fact; Enter jumps to the item behind it.
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
