import Dashboard
import Testing

@Suite("Architecture")
struct ArchitectureTests {
  /// The imports each target may have, of this package and of others; must match Package.swift.
  private static let arrows: [String: Set<String>] = [
    "Platform": [], "Domain": [], "SafeTOML": ["Platform", "Domain", "TOMLKit"],
    "Templates": ["Domain", "SafeTOML", "TOMLKit"],
    "Translations": ["Domain", "SafeTOML", "Documents", "TOMLKit"],
    "TimeZones": ["Platform", "Domain"], "Documents": ["Domain", "Layout", "CMarkGFM", "Mustache"],
    "Manual": [], "JSON": [],
    "StateStore": ["Domain", "JSON", "CCrypto"],
    "PostgresEngine": ["Platform", "Domain", "StateStore", "CPostgres"],
    "SQLiteEngine": ["Platform", "StateStore", "CSQLite"], "Layout": [], "Canvas": ["Layout"],
    "Theming": ["Platform", "Canvas", "SafeTOML", "TOMLKit"], "Pictures": ["Layout", "Canvas", "Theming"],
    "Dashboard": ["Domain", "Layout"],
    "Views": ["Dashboard", "Domain", "Layout", "Canvas", "Theming"],
    "Session": ["Platform", "Dashboard", "StateStore", "Domain", "Layout", "Canvas", "Theming", "Pictures"],
    "Terminal": ["Platform", "Session", "Canvas", "Layout", "Dashboard", "Theming", "CNcurses"],
    "golive": [
      "Platform", "Domain", "SafeTOML", "Templates", "Translations", "JSON", "StateStore", "SQLiteEngine",
      "PostgresEngine",
      "Layout", "Canvas",
      "Theming",
      "Pictures", "Dashboard", "Views", "Session", "Terminal", "TimeZones", "Documents", "Manual", "CBuild",
      "CSandbox",
      "ArgumentParser",
      "TOMLKit",
    ],
  ]
  /// System modules, allowed in addition to the arrows.
  private static let system: Set<String> = ["Synchronization"]
  /// The system's C library, for Platform alone.
  private static let libc: Set<String> = ["Glibc", "Musl", "Darwin"]
  private static let targets = Set(arrows.keys).union([
    "CNcurses", "CSQLite", "CPostgres", "CCrypto", "CBuild", "CSandbox", "CMarkGFM",
  ])

  @Test("Every import follows the arrows of the design")
  func imports() {
    for file in SourceTree.swiftFiles(under: "Sources") {
      guard let allowed = Self.arrows[file.target] else {
        Issue.record("\(file.path) is of a target without arrows")
        continue
      }
      for module in file.imports {
        #expect(
          allowed.contains(module) || Self.system.contains(module) && file.target != "Domain"
            || Self.libc.contains(module) && file.target == "Platform",
          "\(file.path) imports \(module)")
      }
    }
  }

  @Test("Every arrow is used, and Package.swift declares the same", arguments: arrows.keys.sorted())
  func usedArrows(target: String) throws {
    let allowed = try #require(Self.arrows[target])
    let files = SourceTree.swiftFiles(under: "Sources/\(target)")
    let imports = Set(files.flatMap(\.imports)).subtracting(Self.system).subtracting(Self.libc)
    #expect(imports == allowed)

    let package = try #require(SourceTree.read("Package.swift"))
    let declared = try #require(
      package.cut(after: "arget(\n      name: \"\(target)\"")
        ?? package.cut(after: "arget(name: \"\(target)\""))
    let arguments = try #require(declared.cut(before: "arget("))
    let list = arguments.cut(after: "dependencies: [")?.cut(before: "]") ?? ""
    let names = list.split { !$0.isLetter }.map {
      Self.products[String($0)] ?? String($0)
    }
    #expect(Set(names) == allowed)
  }

  /// What Package.swift calls the libraries of others.
  private static let products = [
    "toml": "TOMLKit", "argumentParser": "ArgumentParser", "mustache": "Mustache",
  ]

  @Test("Nothing in Package.swift is unsafe")
  func package() throws {
    #expect(try #require(SourceTree.read("Package.swift")).contains("unsafe" + "Flags") == false)
  }

  @Test("Domain imports nothing at all, and nobody imports Foundation")
  func banned() {
    for file in SourceTree.swiftFiles(under: "Sources") {
      let imports = file.imports
      if file.target == "Domain" { #expect(imports.isEmpty, "\(file.path) imports \(imports)") }
      for module in imports {
        #expect(!module.hasPrefix("Foundation"), "\(file.path) imports \(module)")
        if module == "TOMLKit" {
          #expect(
            ["SafeTOML", "Templates", "Translations", "Theming", "golive"].contains(file.target),
            "\(file.path)")
        }
        if module == "CSQLite" { #expect(file.target == "SQLiteEngine", "\(file.path)") }
        if module == "CPostgres" { #expect(file.target == "PostgresEngine", "\(file.path)") }
        if module == "CNcurses" { #expect(file.target == "Terminal", "\(file.path)") }
        if module == "CSandbox" { #expect(file.target == "golive", "\(file.path)") }
        if module == "CMarkGFM" || module == "Mustache" {
          #expect(file.target == "Documents", "\(file.path)")
        }
        if module == "CCrypto" { #expect(file.target == "StateStore", "\(file.path)") }
      }
    }
  }

  @Test(
    "What only one system has stands in Platform", arguments: ["#if os(", "canImport(", "inotify", "/proc/"])
  func systems(word: String) {
    for file in SourceTree.swiftFiles(under: "Sources") where file.target != "Platform" {
      #expect(!file.text.contains(word), "\(file.path) has \(word)")
    }
    for file in SourceTree.swiftFiles(under: "Tests") where file.target != "ArchitectureTests" {
      #expect(!file.imports.contains { Self.libc.contains($0) }, "\(file.path)")
    }
  }

  @Test("One file of the program names a database engine, and nothing else under Sources does")
  func engines() {
    let files = SourceTree.swiftFiles(under: "Sources").filter { file in
      !file.target.hasSuffix("Engine") && file.imports.contains { $0.hasSuffix("Engine") }
    }
    let named = SourceTree.swiftFiles(under: "Sources").filter { file in
      !file.target.hasSuffix("Engine")
        && (file.text.contains("SQLiteEngine") || file.text.contains("PostgresEngine"))
    }

    #expect(files.map(\.path) == ["Sources/golive/Workspaces/Engines.swift"])
    #expect(named.map(\.path) == files.map(\.path))
  }

  @Test("Words are put into the plural in one place")
  func plurals() {
    let byHand = [#"== 1 ? "" : "s""#, #"== 1 ? "s" : "")"#, #"? "y" : "ies""#]
    for file in SourceTree.swiftFiles(under: "Sources") where !file.path.hasSuffix("/WordForms.swift") {
      for words in byHand { #expect(!file.text.contains(words), "\(file.path): Int.counted does that") }
    }
  }

  @Test("TOML is parsed in one place, behind the check of its shape")
  func toml() {
    let parsing = SourceTree.swiftFiles(under: "Sources").filter { $0.text.contains("TOMLTable(string") }

    #expect(parsing.map(\.path) == ["Sources/SafeTOML/TOMLText.swift"])
  }

  @Test("What programs of the tests are linked with needs no test library, which a release build has not")
  func support() {
    for folder in ["Support", "StoreWorker", "Benchmarks", "SandboxProbe", "TerminalProbe"] {
      for file in SourceTree.swiftFiles(under: "Tests/\(folder)") {
        #expect(!file.imports.contains("Testing"), "\(file.path)")
      }
    }
  }

  @Test("Files are about one thing: none over 350 lines, half of them under 120")
  func fileSizes() {
    let files = SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests")
    let sizes = files.map(\.lines).sorted()

    for file in files { #expect(file.lines <= 350, "\(file.path) has \(file.lines) lines") }
    #expect(sizes[sizes.count / 2] < 120)
  }

  @Test("Nothing is declared unsafe, unchecked or undone")
  func wording() {
    let words = [
      "@unchecked " + "Sendable", "nonisolated" + "(unsafe)", "try" + "!", "fatal" + "Error(", "TO" + "DO",
    ]
    for file in SourceTree.swiftFiles(under: "Sources") {
      for word in words { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
    }
  }

  @Test("The top level and the targets are those of the design")
  func layout() {
    let top = SourceTree.names(in: "").filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    let expected: Set<String> = ["Package.swift", "README.md", "Sources/", "Tests/", "themes/"]

    #expect(Set(top).subtracting(expected) == [])
    #expect(Set(SourceTree.names(in: "Sources").map { String($0.dropLast()) }) == Self.targets)
  }
}

extension String {
  fileprivate func cut(before mark: String) -> String? {
    indices.first { self[$0...].hasPrefix(mark) }.map { String(self[..<$0]) }
  }

  fileprivate func cut(after mark: String) -> String? {
    indices.first { self[$0...].hasPrefix(mark) }.map { String(self[$0...].dropFirst(mark.count)) }
  }
}
