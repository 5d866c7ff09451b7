// swift-tools-version: 6.1
import PackageDescription

// The arrows between targets are the architecture; `.ci/run` builds with
// `--explicit-target-dependency-import-check error`, so an undeclared import does not compile.

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// Shown by `golive --version`.
let commit =
  Context.gitInformation.map { $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "") } ?? ""

let themes = ["terminal", "dark", "light", "cvd-dark", "cvd-light", "mono"]

let package = Package(
  name: "golive",
  products: [.executable(name: "golive", targets: ["golive"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // What the machine is.
    .target(name: "Platform"),

    // What the work is.
    .target(name: "Domain"),
    .target(name: "SafeTOML", dependencies: ["Platform", "Domain", toml]),
    .target(
      name: "Templates", dependencies: ["Domain", "SafeTOML", toml], resources: [.embedInCode("Files")]),

    .target(
      name: "Translations", dependencies: ["Domain", "SafeTOML", "Documents", toml],
      resources: [.embedInCode("Files")]),

    .target(name: "TimeZones", dependencies: ["Platform", "Domain"]),
    .systemLibrary(
      name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "Documents", dependencies: ["Domain", "Layout", "CMarkGFM", mustache],
      resources: [.embedInCode("Papers")]),

    .target(name: "Manual", exclude: ["Pictures"], resources: [.embedInCode("Topics")]),

    // Where it is kept.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "JSON"),
    .target(name: "StateStore", dependencies: ["Domain", "JSON", "CCrypto"]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "PostgresEngine", dependencies: ["Platform", "Domain", "StateStore", "CPostgres"]),
    .target(name: "SQLiteEngine", dependencies: ["Platform", "StateStore", "CSQLite"]),

    // What is drawn.
    .target(name: "Layout"),
    .target(name: "Canvas", dependencies: ["Layout"]),
    .target(
      name: "Theming", dependencies: ["Platform", "Canvas", "SafeTOML", toml],
      resources: themes.map { .embedInCode("../../themes/\($0).toml") }),
    .target(name: "Pictures", dependencies: ["Layout", "Canvas", "Theming"]),
    .target(name: "Dashboard", dependencies: ["Domain", "Layout"]),
    .target(name: "Views", dependencies: ["Dashboard", "Domain", "Layout", "Canvas", "Theming"]),

    // What runs it.
    .target(
      name: "Session",
      dependencies: [
        "Platform", "Dashboard", "StateStore", "Domain", "Layout", "Canvas", "Theming", "Pictures",
      ]),
    .target(
      name: "CNcurses",
      cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CBuild", cSettings: [.define("GOLIVE_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CSandbox", cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "Terminal",
      dependencies: ["Platform", "Session", "Canvas", "Layout", "Dashboard", "Theming", "CNcurses"]),
    .executableTarget(
      name: "golive",
      dependencies: [
        "Platform", "Domain", "SafeTOML", "Templates", "Translations", "JSON", "StateStore", "SQLiteEngine",
        "PostgresEngine",
        "Layout",
        "Canvas",
        "Theming", "Pictures", "Dashboard", "Views", "Session", "Terminal", "TimeZones", "Documents",
        "Manual", "CBuild", "CSandbox",
        argumentParser, toml,
      ]),

    // What proves it.
    .target(
      name: "TestSupport",
      dependencies: [
        "Platform", "Domain", "Templates", "StateStore", "SQLiteEngine", "PostgresEngine", "Layout", "Canvas",
        "Theming",
        "Dashboard",
        "Views", "Session",
      ],
      path: "Tests/Support"),
    .testTarget(name: "PlatformTests", dependencies: ["Platform", "TestSupport"]),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Templates", "TestSupport"], exclude: ["Golden"]),
    .testTarget(name: "TimeZonesTests", dependencies: ["TimeZones", "Domain"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Domain", "TestSupport"]),
    .testTarget(
      name: "TranslationsTests", dependencies: ["Translations", "Documents", "Domain", "TestSupport"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Platform", "Templates", "Domain", "TestSupport"]),
    .testTarget(
      name: "StateStoreTests",
      dependencies: [
        "Platform", "StateStore", "SQLiteEngine", "PostgresEngine", "Templates", "Domain", "TestSupport",
        "StoreWorker",
      ]),
    .target(name: "LibcWidth", path: "Tests/LibcWidth"),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "Layout", "Theming", "LibcWidth", "TestSupport"]),
    .testTarget(name: "ThemingTests", dependencies: ["Theming", "Canvas"]),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "Canvas", "Layout", "Theming"]),
    .testTarget(name: "DashboardTests", dependencies: ["Dashboard", "Domain", "Layout", "TestSupport"]),
    .testTarget(
      name: "ViewTests",
      dependencies: [
        "Views", "Dashboard", "Domain", "Translations", "Layout", "Canvas", "Theming", "TestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "Platform", "Session", "Translations", "Views", "Dashboard", "StateStore", "SQLiteEngine", "Domain",
        "Layout",
        "Canvas",
        "Theming", "Pictures", "TestSupport",
      ]),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Platform", "Terminal", "Session", "Views", "Dashboard", "Domain", "Canvas", "Layout", "Theming",
        "CNcurses",
        "TerminalProbe", "TestSupport",
      ]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Platform", "golive", "StoreWorker", "SandboxProbe", "Domain", "Dashboard", "Manual", "Templates",
        "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReliabilityTests",
      dependencies: [
        "Platform", "golive", "Domain", "SafeTOML", "Templates", "JSON", "StateStore", "SQLiteEngine",
        "PostgresEngine",
        "Layout", "Canvas",
        "Theming", "Dashboard", "Views", "Session", "Terminal", "TimeZones", "Documents", "StoreWorker",
        "TestSupport", "CrashNote", toml,
      ], exclude: ["Fixtures"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["Platform", "Dashboard", "TestSupport"]),
    .executableTarget(
      name: "StoreWorker",
      dependencies: [
        "Platform", "Domain", "StateStore", "SQLiteEngine", "PostgresEngine", "TestSupport", "FaultyDisk",
      ],
      path: "Tests/StoreWorker"),
    .target(name: "CrashNote", path: "Tests/CrashNote"),
    .target(name: "FaultyDisk", path: "Tests/FaultyDisk", cSettings: [.define("_GNU_SOURCE")]),
    .executableTarget(
      name: "SandboxProbe", dependencies: ["CSandbox"], path: "Tests/SandboxProbe",
      cSettings: [.define("_GNU_SOURCE")]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Platform", "Terminal", "Dashboard", "Layout", "Canvas"],
      path: "Tests/TerminalProbe"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Platform", "Domain", "StateStore", "SQLiteEngine", "PostgresEngine", "CPostgres", "CSQLite",
        "Layout", "Canvas", "Theming",
        "Dashboard",
        "Views",
        "Session", "TestSupport",
      ],
      path: "Tests/Benchmarks", exclude: ["FloorProgram.c"]),
  ],
  swiftLanguageModes: [.v6]
)

// A library's own imports stay its own: TOMLKit's Foundation, for one, would bring 60 MB of ICU with one `contains`.
let ours: Set<Target.TargetType> = [.regular, .executable]
for target in package.targets where target.path == nil && ours.contains(target.type) {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}
