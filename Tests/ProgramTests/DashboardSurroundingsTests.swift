import Foundation
import TestSupport
import Testing

/// Common terminals and environments.
@Suite(.serialized) struct DashboardSurroundingsTests {
  @Test func withoutColoursThereIsNoColourOnTheScreen() throws {
    let dash = try DashboardTerminal(.withProject(), environment: ["NO_COLOR": "1"])
    try dash.openBoard()
    let colours = try dash.tmux.captureStyled().matches(of: /\u{1B}\[[0-9;]*\b(3[0-7]|4[0-7]|38|48|9[0-7])\b/)
    #expect(colours.isEmpty)
    try dash.tmux.waitUntil(contains: "▸")
  }

  @Test func inTheCLocaleEverythingIsASCII() throws {
    let dash = try DashboardTerminal(.withProject(), environment: ["LC_ALL": "C"])
    try dash.openBoard()
    for (key, place) in [("2", "Board"), ("3", "Checklists"), ("8", "History"), ("1", "Portfolio")] {
      let screen = try dash.go(key, to: place)
      #expect(screen.unicodeScalars.filter { !$0.isASCII }.isEmpty, "\(place)")
    }
  }

  @Test func withoutATerminalThePlainListComesInstead() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.tmux.run("clear; \(DashboardTerminal.path) | cat; echo status''=$?")
    #expect(try dash.tmux.waitUntil(contains: "status=0").contains("oak-iron-law"))
  }

  @Test func anUnknownTerminalIsTriedAsAnOrdinaryOne() throws {
    let dash = try DashboardTerminal(.withProject())
    try dash.open(prefix: "TERM=xterm-imaginary", at: "Portfolio")
    try dash.tmux.waitUntil(contains: "Oak & Iron Law")
    try dash.leave()
    #expect(try dash.isRestored())
  }

  @Test func theEditorWritesANote() throws {
    let dash = try DashboardTerminal(
      .withProject(), environment: ["VISUAL": "sh -c 'echo \"Pack is with sales\" >> \"$1\"' edit"])
    try dash.openBoard()
    try dash.tmux.type("E")
    try dash.tmux.waitUntil(contains: "u undo")
    let shown = try dash.program.run("task", "oak", "show", "INI-01", "--json").output
    #expect(shown.contains("Pack is with sales"))
  }

  @Test func theDemoOpensFromTheEmptyPortfolioAndLeavingItComesBack() throws {
    let program = try CommandLineProgram()
    let dash = try DashboardTerminal(program)
    try dash.open(at: "Portfolio")
    try dash.type("t", until: "active (1")
    try dash.type("q", until: "No projects yet")
    try dash.leave()
    #expect(try program.run("list", "--json").status == 5)
  }
}
