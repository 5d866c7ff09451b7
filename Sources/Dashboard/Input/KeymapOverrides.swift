import Domain

/// A line of `keys.toml`: a key, on all screens or one, and the action's name or `none` to unbind the key.
package struct KeyOverride: Hashable, Sendable {
  package let screen: String?
  package let key: String
  package let action: String

  package init(screen: String? = nil, key: String, action: String) {
    self.screen = screen
    self.key = key
    self.action = action
  }
}

/// Why a line of `keys.toml` was ignored. The key keeps its default.
package struct KeymapProblem: Error, Hashable, Sendable {
  package let key: String
  package let sentence: String
}

extension Keymap {
  /// The keymap with the user's lines applied, and the errors in the lines that were ignored.
  ///
  /// A default key can be rebound only once: two lines for the same key are a conflict.
  package func applying(_ overrides: [KeyOverride]) -> (keymap: Keymap, problems: [KeymapProblem]) {
    if overrides.isEmpty { return (self, []) }
    var result = self
    var problems: [KeymapProblem] = []
    var owners: [Place: String] = [:]
    for line in overrides {
      do throws(KeymapProblem) {
        let read = try Self.read(line)
        let place = Place(screen: read.screen, keys: read.keys)
        if let owner = owners[place], owner != line.action {
          throw line.problem("is given to both \(owner) and \(line.action); \(owner) keeps it")
        }
        if let longer = result.clash(read.keys, on: read.screen) { throw line.problem(longer) }
        owners[place] = line.action
        result.take(read)
      } catch {
        problems.append(error)
      }
    }
    result.indexLabels()
    return (result, problems + lost(in: result))
  }

  /// Without a key for these, somebody would not find the way on, or back.
  private static let important: [Action] = [
    .shared(.help), .shared(.palette), .shared(.undo), .shared(.quit), .verb(.open), .verb(.back),
  ]

  /// What had a key on every screen, and has none on some.
  private func lost(in result: Keymap) -> [KeymapProblem] {
    Self.important.compactMap { action in
      let screens = ScreenID.allCases.filter {
        !keys(for: action, on: $0).isEmpty && result.keys(for: action, on: $0).isEmpty
      }
      guard let first = screens.first, let key = keys(for: action, on: first).first else { return nil }
      let place = screens.count == ScreenID.allCases.count ? "" : " on \(first.rawValue)"
      return KeymapProblem(
        key: key.text,
        sentence:
          "keys.toml: \(action.rawValue) has no key any more\(place) (it was \"\(key.text)\"); give it another one, or type :\(action.rawValue)."
      )
    }
  }

  private struct Place: Hashable {
    let screen: ScreenID?
    let keys: KeySequence
  }

  private struct Reading {
    let screen: ScreenID?
    let keys: KeySequence
    /// `nil` unbinds the key.
    let action: Action?
  }

  private static func read(_ line: KeyOverride) throws(KeymapProblem) -> Reading {
    guard let keys = KeySequence(text: line.key) else {
      let names = Key.namedTexts
      let hint =
        Fuzzy.nearest(to: line.key.lowercased(), among: names).map { "; did you mean \($0)" }
        ?? "; write j, ctrl-p, space, f1 or g g"
      throw line.problem("is not a key\(hint)")
    }
    if let (_, why) = Keymap.reserved.first(where: { keys.keys.first?.text == $0.key }) {
      throw line.problem("is never bound: \(why)")
    }
    let screen = line.screen.map(ScreenID.init(rawValue:))
    if let screen, screen == nil {
      let names = ScreenID.allCases.map(\.rawValue)
      throw line.problem(
        "is for an unknown screen \"\(line.screen ?? "")\"; screens are \(names.joined(separator: ", "))")
    }
    if line.action == "none" { return Reading(screen: screen ?? nil, keys: keys, action: nil) }
    guard let action = Action(rawValue: line.action) else {
      let near = Fuzzy.nearest(to: line.action, among: Action.allCases.map(\.rawValue))
      let hint = near.map { "; did you mean \($0)" } ?? "; the help screen lists them"
      throw line.problem("names an unknown action \"\(DisplayText.line(line.action))\"\(hint)")
    }
    return Reading(screen: screen ?? nil, keys: keys, action: action)
  }

  private mutating func take(_ reading: Reading) {
    guard let action = reading.action else {
      unbind(reading.keys, on: reading.screen)
      return
    }
    // A line for all screens also overrides the defaults of single screens.
    if reading.screen == nil { for screen in ScreenID.allCases { unbind(reading.keys, on: screen) } }
    bind(reading.keys, on: reading.screen, to: action)
    putFirst(reading.keys)
  }

  /// Why a key cannot be bound: it is the beginning of a bound sequence, or the reverse.
  private func clash(_ keys: KeySequence, on screen: ScreenID?) -> String? {
    let screens = screen.map { [$0] } ?? ScreenID.allCases
    for screen in screens {
      for binding in bindings(on: screen) where binding.keys != keys {
        let (other, owner) = (binding.keys, binding.action)
        if other.begins(with: keys.keys) {
          return "would hide \"\(other.text)\" (\(owner.rawValue)); free that first with = \"none\""
        }
        if keys.begins(with: other.keys) {
          return "begins with \"\(other.text)\", which is \(owner.rawValue); free that first with = \"none\""
        }
      }
    }
    return nil
  }
}

extension KeyOverride {
  fileprivate func problem(_ text: String) -> KeymapProblem {
    let place = screen.map { " on \(DisplayText.line($0))" } ?? ""
    return KeymapProblem(key: key, sentence: "keys.toml: \"\(DisplayText.line(key))\"\(place) \(text).")
  }
}
