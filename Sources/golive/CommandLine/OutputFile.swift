import ArgumentParser
import Domain

/// The file that a command writes to instead of standard output.
struct OutputFile: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"), completion: .file())
  var to: String?
  @Flag(help: "The file may replace another.") var replace = false

  /// - Parameters:
  ///   - what: is said once it is in a file: `wrote 3 rows`; without it nothing is said.
  ///   - more: a sentence behind it.
  func put(_ text: String, saying what: String? = nil, _ more: String? = nil) throws(CommandFailure) {
    guard let to else { return try Output.write(text) }
    try SafeFile.write(text, to: to, replace: replace)
    guard let what else { return }
    Output.complain("\(what) to \(DisplayText.line(to))." + (more.map { " \($0)" } ?? ""))
  }
}
