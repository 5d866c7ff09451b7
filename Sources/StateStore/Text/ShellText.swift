/// Words of a command line that is shown to be run.
package enum ShellText {
  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+:@%,=")

  /// As one shell word, in quotation marks only where it needs them.
  package static func word(_ text: String) -> String {
    !text.isEmpty && text.allSatisfy(plain.contains) ? text : quoted(text)
  }

  /// As one shell word, in quotation marks.
  package static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
