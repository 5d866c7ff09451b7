import Platform

/// The repository's files, read for tests about its shape.
struct SourceTree {
  struct File {
    /// Relative to the root: `Sources/Domain/Dates/Day.swift`.
    let path: String
    let text: String

    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var lines: Int { text.utf8.count { $0 == 10 } }

    /// The modules it imports, without attributes such as `@testable`.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"),
          words[..<at].allSatisfy({
            $0.hasPrefix("@") || $0 == "package" || $0 == "private" || $0 == "internal"
          })
        else { return nil }
        return words.dropFirst(at + 1).first { !["class", "struct", "func", "enum"].contains($0) }.map(
          String.init)
      }
    }
  }

  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static func swiftFiles(under folder: String) -> [File] {
    walk(folder).filter { $0.hasSuffix(".swift") }.map { File(path: $0, text: read($0) ?? "") }
  }

  static func read(_ path: String) -> String? {
    guard let file = fopen("\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether expected files are written instead of compared.
  static var isUpdating: Bool { getenv("UPDATE_GOLDEN").map { String(cString: $0) == "1" } ?? false }

  struct CannotWrite: Error {}

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen("\(root)/\(path)", "w") else { throw CannotWrite() }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// Names in a folder; folders end with a slash.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { result.append(isFolder ? name + "/" : name) }
    }
    return result.sorted()
  }

  private static func walk(_ folder: String) -> [String] {
    names(in: folder).flatMap { name in
      name.hasSuffix("/") ? walk(folder + "/" + name.dropLast()) : [folder + "/" + name]
    }
  }
}
