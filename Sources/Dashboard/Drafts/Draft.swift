import Domain
import Layout

/// What a person typed and did not save: the text of a prompt or form, or of a field in an editor.
package struct Draft: Hashable, Sendable, Identifiable {
  /// One typed field.
  package struct Field: Hashable, Sendable {
    /// The form's entry; `text` of a prompt.
    package let name: String
    package let text: String
    /// Whether it is stored as it was typed; days and choices are not.
    package let isText: Bool
    /// Account numbers and PINs are never written to a file: they are short, and whoever finds them again types them
    /// again; a forgotten file would keep them for longer than the port order that needs them.
    package let isSecret: Bool

    package init(_ name: String, _ text: String, isText: Bool = true, isSecret: Bool = false) {
      self.name = name
      self.text = text
      self.isText = isText
      self.isSecret = isSecret
    }
  }

  /// Its number among the drafts of this run of the program.
  package let id: Int
  package let question: Question
  package let fields: [Field]
  package let base: Base?
  package let at: Timestamp
  /// The field that is open in an editor, whose file may hold more than `fields`.
  package let editing: String?
  /// Something of it was not kept, because it is a secret.
  package let isPart: Bool

  package init(
    id: Int, _ question: Question, _ fields: [Field], base: Base?, at: Timestamp, editing: String? = nil,
    isPart: Bool = false
  ) {
    self.id = id
    self.question = question
    self.fields = fields
    self.base = base
    self.at = at
    self.editing = editing
    self.isPart = isPart
  }

  /// The name of a prompt's only field.
  package static let promptField = "text"

  /// The same with another number, and with the text that an editor left in the field it was opened for.
  ///
  /// - Parameter saved: when the editor did.
  package func numbered(_ id: Int, edited text: String? = nil, at saved: Timestamp? = nil) -> Draft {
    var fields = fields
    if let text, let editing {
      fields.removeAll { $0.name == editing }
      fields.append(Field(editing, text))
    }
    return Draft(id: id, question, fields, base: base, at: max(at, saved ?? at), isPart: isPart)
  }

  /// As it may be written to a file.
  package var withoutSecrets: Draft {
    guard fields.contains(where: \.isSecret) else { return self }
    return Draft(
      id: id, question, fields.filter { !$0.isSecret }, base: base, at: at, editing: editing, isPart: true)
  }

  /// Whether both hold the same, whenever it was typed.
  package func says(_ other: Draft) -> Bool {
    (id, question, fields, base, editing) == (
      other.id, other.question, other.fields, other.base, other.editing
    )
  }

  /// What was typed, longest first.
  package var text: String {
    let texts = fields.filter(\.isText).map(\.text.trimmed).filter { !$0.isEmpty }
    return (texts.isEmpty ? fields.map(\.text) : texts).joined(separator: "\n")
  }

  /// Its texts as they would be stored.
  package func stored(by actor: Actor) -> [String] {
    fields.filter(\.isText).map { InternalText.read($0.text.trimmed, by: actor).text }.filter { !$0.isEmpty }
  }
}

extension Draft {
  /// What was asked, about what, and how it is asked again.
  package struct Question: Hashable, Sendable {
    package enum Asked: Hashable, Sendable {
      case action(Action)
      case seat(SeatAction)
      case editor(EditPurpose)
    }

    /// The title of the prompt or form.
    package let title: String
    /// `nil` on screens about all projects.
    package let project: ProjectID?
    package let customer: String
    package let screen: ScreenID
    package let asked: Asked?
    /// The items under the cursor; on the portfolio, the projects.
    package let items: [ItemID]

    package init(
      _ title: String, of project: ProjectID?, customer: String, on screen: ScreenID, asked: Asked?,
      about items: [ItemID]
    ) {
      self.title = title
      self.project = project
      self.customer = customer
      self.screen = screen
      self.asked = asked
      self.items = items
    }

    /// Short enough for a list, and without what the title explains.
    package var name: String {
      DisplayText.line(InternalText.named(title)).fitted(to: 42)
    }

    /// Whether the same is asked about the same.
    func isSame(as other: Question) -> Bool {
      guard title == other.title, project == other.project else { return false }
      return isAboutItems && other.isAboutItems ? items == other.items : true
    }

    /// Something new is asked for wherever the cursor is.
    private var isAboutItems: Bool {
      switch asked {
      case .action(.verb(.add)), .seat(.report): false
      case .action, .seat, .editor, nil: !items.isEmpty
      }
    }
  }

  /// What the typing was based on: the fields of its items, for the question which value holds if somebody changes them.
  package struct Base: Hashable, Sendable {
    package let sequence: Int
    package let items: [ItemID: [Domain.Field: String]]

    package init(sequence: Int, items: [ItemID: [Domain.Field: String]]) {
      self.sequence = sequence
      self.items = items
    }

    /// Larger ones are not kept; the draft is then taken as an answer to what is stored.
    private static let limit = 32 * 1024

    init?(_ items: [ItemID], in state: ProjectState) {
      var found: [ItemID: [Domain.Field: String]] = [:]
      for id in items { found[id] = state[id]?.values.filter { !$0.key.isSecret } }
      let size = found.values.joined().reduce(0) { $0 + $1.key.rawValue.utf8.count + $1.value.utf8.count }
      guard size <= Self.limit else { return nil }
      self.init(sequence: state.sequence, items: found)
    }

    /// The project as it was for these items; `nil` if nobody has changed them since.
    func state(before now: ProjectState) -> ProjectState? {
      guard sequence < now.sequence else { return nil }
      var state = now
      for (id, values) in items {
        guard let item = now[id] else { continue }
        let secrets = item.values.filter { $0.key.isSecret }
        state.items[id]?.values = values.merging(secrets) { $1 }
      }
      guard state.items != now.items else { return nil }
      state.sequence = sequence
      return state
    }
  }
}
