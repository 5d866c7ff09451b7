import Domain
import Platform
import Templates
import Testing

/// The user's own templates in the configuration directory.
final class TemplateLibraryTests {
  private let directory: String

  init() throws {
    var path = Array("/tmp/golive-templates-XXXXXX".utf8CString)
    try #require(mkdtemp(&path) != nil)
    directory = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let stream = opendir(directory) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove("\(directory)/\(name)") }
    }
    closedir(stream)
    rmdir(directory)
  }

  private func write(_ text: String, to name: String) throws {
    let file = try #require(fopen("\(directory)/\(name)", "w"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  private func small(code: String, title: String) -> String {
    TemplateFaultTests.sound.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line == "code = \"small\""
          ? "code = \"\(code)\"" : line == "title = \"Small\"" ? "title = \"\(title)\"" : line
      }.joined(separator: "\n")
  }

  @Test func userTemplatesComeAfterTheBuiltIn() throws {
    try write(small(code: "b", title: "Second"), to: "a-second.toml")
    try write(small(code: "a", title: "Third"), to: "b-third.toml")
    let library = TemplateLibrary(directories: [directory])
    #expect(library.failures == [])
    #expect(library.templates.map(\.title) == ["Operator Connect", "Second", "Third"])
    #expect(library["a"]?.title == "Third")
  }

  @Test func aBrokenTemplateDoesNotKeepTheOthersOut() throws {
    try write("code = ", to: "broken.toml")
    try write(small(code: "fine", title: "Fine"), to: "fine.toml")
    let library = TemplateLibrary(directories: [directory])
    #expect(library.templates.map(\.code) == ["operator-connect", "fine"])
    #expect(library.failures.map(\.file) == ["\(directory)/broken.toml"])
  }

  @Test func aTemplateOfTheSameCodeTakesThePlaceOfTheBuiltIn() throws {
    try write(small(code: "operator-connect", title: "Ours"), to: "ours.toml")
    #expect(TemplateLibrary(directories: [directory]).templates.map(\.title) == ["Ours"])
  }

  @Test func otherFilesAreNotLookedAt() throws {
    try write("not toml", to: "notes.txt")
    try write("not toml", to: ".hidden.toml")
    let library = TemplateLibrary(directories: [directory])
    #expect(library.templates.count == 1)
    #expect(library.failures == [])
  }

  @Test func aMissingDirectoryIsEmpty() {
    #expect(TemplateLibrary(directories: ["\(directory)/nowhere"]).failures == [])
  }

  @Test func filesOverOneMebibyteAreRefused() throws {
    try write(String(repeating: "#", count: 1 << 20) + "\n", to: "large.toml")
    let failure = try #require(TemplateLibrary(directories: [directory]).failures.first)
    #expect(failure.faults.map(\.line) == [nil])
    #expect(failure.faults.map(\.found) == ["a larger file"])
    #expect(failure.faults.map(\.expected) == ["at most 1024 KiB"])
  }

  @Test func onlyRegularFilesAreRead() throws {
    try #require(mkfifo("\(directory)/pipe.toml", 0o600) == 0)
    try #require(mkdir("\(directory)/folder.toml", 0o700) == 0)
    try #require(symlink("/dev/zero", "\(directory)/endless.toml") == 0)
    let failures = TemplateLibrary(directories: [directory]).failures
    #expect(failures.count == 3)
    #expect(failures.allSatisfy { $0.faults.map(\.expected) == ["a regular file"] })
  }

  @Test(arguments: ["a\0b", "code = \"x\"\0"])
  func zeroBytesAreRefused(text: String) throws {
    try write(text, to: "zero.toml")
    #expect(TemplateLibrary(directories: [directory]).failures.first?.faults.first?.expected == "UTF-8 text")
  }

  @Test func everyFileIsListedWithItsFaults() throws {
    try write("code = \"broken\"", to: "broken.toml")
    try write(small(code: "operator-connect", title: "Ours"), to: "ours.toml")
    let library = TemplateLibrary(directories: [directory])
    #expect(library.files.map(\.isBuiltIn) == [true, false, false])
    #expect(library.files.map { $0.reading.faults.isEmpty } == [true, false, true])
    #expect(library.files[1].reading.code == "broken")
    #expect(library.file(of: "operator-connect")?.file == "\(directory)/ours.toml")
  }

  @Test func theBuiltInTemplateIsOneTextThatCanBeReadAgain() throws {
    let file = try #require(TemplateLibrary().file(of: "operator-connect"))
    #expect(TemplateReading(file.text, file: "copy.toml").template == TemplateLibrary()["operator-connect"])
  }
}
