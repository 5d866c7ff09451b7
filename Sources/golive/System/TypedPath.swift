/// The path of a file as it is typed on a screen, where no shell reads it first.
enum TypedPath {
  /// `~/` is the person's home. `-` is a file of that name: standard input is the keyboard.
  static func path(_ typed: String) -> String {
    if typed == "-" { return "./-" }
    guard typed.hasPrefix("~/") else { return typed }
    return (Environment.value("HOME") ?? SystemUser.current.home) + typed.dropFirst()
  }
}
