import Dashboard
import Domain
import SafeTOML
import TOMLKit

/// A file of views: a person's own `views.toml`, or one that was handed over.
struct ViewsFile {
  let path: String

  static let sizeLimit = 64 * 1024

  init(_ path: String) { self.path = path }

  /// The views with what is wrong in the file; a view with a fault is left out, the others work.
  func library(today: Day) -> ViewLibrary {
    do throws(TOMLFault) {
      guard let contents = try contents() else { return ViewLibrary() }
      let reading = contents.reading(today: today)
      return ViewLibrary(
        own: reading.views,
        problems: contents.strangers + reading.faults.map { $0.sentence(in: path) })
    } catch { return ViewLibrary(problems: ["\(error.wordsWithColumn). The built-in views are in use."]) }
  }

  /// `nil` if there is no such file.
  func contents() throws(TOMLFault) -> ViewsText? {
    guard let text = try TOMLText.read(path, limit: Self.sizeLimit) else { return nil }
    return try ViewsText(text, file: path)
  }

  /// Writes views behind those that are there, or in the place of those with the same names: all or none.
  func keep(_ views: [NamedView], replacing isReplacing: Bool, today: Day) throws(CommandFailure) {
    var contents = try present()
    for view in views { contents = try contents.keeping(view, replacing: isReplacing) }
    let reading = contents.reading(today: today)
    if let fault = reading.faults.first(where: { fault in views.contains { $0.isNamed(fault.view) } }) {
      throw CommandFailure(.usage, "Not saved: \(DisplayText.line(fault.problem))")
    }
    try write(contents.text)
  }

  func keep(_ view: NamedView, replacing isReplacing: Bool, today: Day) throws(CommandFailure) {
    try keep([view], replacing: isReplacing, today: today)
  }

  func remove(_ view: NamedView) throws(CommandFailure) { try write(present().removing(view).text) }

  private func present() throws(CommandFailure) -> ViewsText {
    do throws(TOMLFault) {
      if let contents = try contents() { return contents }
      return try ViewsText("", file: path)
    } catch {
      throw CommandFailure(
        .workspace, "\(DisplayText.line(error.wordsWithColumn)). Correct the file first; nothing was changed."
      )
    }
  }

  private func write(_ text: String) throws(CommandFailure) {
    guard text.utf8.count <= Self.sizeLimit else {
      throw CommandFailure(
        .usage, "Not saved: the file of views would be larger than \(Self.sizeLimit / 1024) KiB.")
    }
    if let cut = path.lastIndex(of: "/") {
      do throws(SystemError) { try Directories.make(String(path[..<cut])) } catch {
        throw CommandFailure(.workspace, "Not saved: \(DisplayText.line(path)): \(error.text).")
      }
    }
    try SafeFile.write(text, to: path, replace: true)
  }
}
