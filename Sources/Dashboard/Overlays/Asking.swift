import Domain

extension Model {
  mutating func askTheme() -> [Effect] {
    let now = preferences.theme
    let names = preferences.themes.isEmpty ? [now] : preferences.themes
    return ask(
      .picker(
        Picker(
          "Theme", choices: names.map { Picker.Choice(id: $0, title: $0) }, selected: now,
          preview: { [.effect(.useTheme($0.id))] }, cancel: { [.effect(.useTheme(now))] },
          submit: { [.effect(.useTheme($0.id)), .say("Theme \($0.id).")] })))
  }

  mutating func askMessages() -> [Effect] {
    var reader = Reader("Messages, oldest first", lines: notices.messages.map { Reader.Line($0.text) })
    reader.cursor = max(0, notices.messages.count - 1)
    return ask(.reader(reader))
  }
}
