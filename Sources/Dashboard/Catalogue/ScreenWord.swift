import Domain

/// What a screen calls something that one of its verbs does there: the word to type after `:` and in plain lines, and
/// the command line that does the same.
package struct ScreenWord: Hashable, Sendable {
  package let word: String
  /// A short description, for help and palette.
  package let title: String
  package let verb: Verb
  /// The choice that answers what the verb asks first; `nil` if the person answers it.
  let choice: String?
  /// The part of the screen where it applies; `nil` for a screen without parts.
  let part: String?
  /// The argument it takes in a plain line.
  let takes: LineArgument
  package let shell: String

  init(
    _ word: String, _ verb: Verb, _ title: String, choice: String? = nil, takes: LineArgument? = nil,
    shell: String
  ) {
    self.init(word, verb, title, choice, part: nil, takes, shell)
  }

  private init(
    _ word: String, _ verb: Verb, _ title: String, _ choice: String?, part: String?, _ takes: LineArgument?,
    _ shell: String
  ) {
    self.word = word
    self.title = title
    self.verb = verb
    self.choice = choice
    self.part = part
    self.takes = takes ?? verb.info.takes
    self.shell = shell
  }

  func on(_ part: String) -> ScreenWord {
    ScreenWord(word, verb, title, choice, part: part, takes, shell)
  }

  /// Whether it is all that the verb does, and not one of the things it can do.
  var isWholeVerb: Bool { choice == nil }
}

extension Model {
  /// The words of the current screen: those of the part that is shown, then those of its other parts.
  var screenWords: [ScreenWord] {
    let all = screen.info.words
    guard all.contains(where: { $0.part != nil }) else { return all }
    let part = spokenPart
    let here = all.filter { $0.part == part }
    return here + all.filter { word in word.part != part && !here.contains { $0.word == word.word } }
  }

  /// The word for all that a verb does here.
  func word(for action: Action) -> ScreenWord? {
    guard case .verb(let verb) = action else { return nil }
    return screenWords.first { $0.verb == verb && $0.isWholeVerb && isHere($0) }
  }

  func screenWord(_ typed: String) -> ScreenWord? { screenWords.first { $0.word == typed.lowercased() } }

  func isHere(_ word: ScreenWord) -> Bool { word.part == nil || word.part == spokenPart }

  /// Why it cannot be done now; `nil` when it can.
  ///
  /// What asks for everything it needs can be begun from another part of the screen; what acts on rows cannot.
  func unavailable(_ word: ScreenWord) -> String? {
    if isHere(word) { return unavailable(.verb(word.verb)) }
    return word.takes == .rows
      ? "That is for \(word.part ?? "another part").  Tab goes to the next part" : nil
  }

  /// Runs what the word stands for, or says why it cannot be done.
  mutating func perform(_ word: ScreenWord) -> [Effect] {
    if let reason = unavailable(word) {
      say(reason, .refused)
      return []
    }
    var effects: [Effect] = []
    if !isHere(word), let part = word.part {
      if !filter.isEmpty { effects += perform(.shared(.clearFilter)) }
      _ = onScreen(screen) { shown, context in
        if let id = shown.part(named: part, in: context) { shown.select(id, in: context) }
      }
    }
    effects += perform(.verb(word.verb))
    if let choice = word.choice, case .picker(var picker)? = overlays.last,
      let place = picker.choices.firstIndex(where: { $0.id == choice })
    {
      picker.cursor = place
      effects += choose(in: picker)
    }
    return effects
  }

  /// The command line that does the same as an action here.
  func commandLine(of action: Action) -> CommandLineForm {
    if let word = word(for: action) { return .command(word.shell) }
    guard case .verb(let verb) = action, screen.info.words.contains(where: { $0.verb == verb }) else {
      return action.commandLine(on: screen)
    }
    return .none("this part has no use for it")
  }
}
