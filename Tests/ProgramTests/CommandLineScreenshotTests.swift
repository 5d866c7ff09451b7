import Foundation
import TestSupport
import Testing

/// `golive screenshot`: a screen without a terminal.
struct CommandLineScreenshotTests {
  @Test func aScreenIsDrawnAsTextAndAsSVG() throws {
    let program = try CommandLineProgram.withProject()
    let text = try program.run("screenshot", "--text", "--size", "80x24")
    #expect(text.status == 0, "\(text.complaint)")
    let lines = text.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25 && lines.last == "", "24 rows")
    #expect(text.output.hasPrefix(" Portfolio") && text.output.contains("Oak & Iron Law"))
    let board = try program.run("screenshot", "--screen", "board", "--project", "oak")
    #expect(board.output.hasPrefix("<svg xmlns=") && board.output.hasSuffix("</svg>\n"))
    #expect(board.output.contains("aria-label=\"golive: Oak &amp; Iron Law &gt; Board\""))
    #expect(board.output.contains("width=\"924\" height=\"564\""), "100x30 cells and the margin")
    #expect(try program.run("screenshot", "--screen", "board", "--project", "oak").output == board.output)
    let light = try program.run("screenshot", "--theme", "terminal", "--light").output
    #expect(light.contains("fill=\"#ffffff\"/>") && !light.contains("#1c1c1c"))
  }

  @Test func keysArePressedBeforeAndNothingIsStored() throws {
    let program = try CommandLineProgram.withProject()
    let why = try program.run(
      "screenshot", "--text", "--screen", "board", "--project", "oak", "--keys", "w")
    #expect(why.status == 0 && why.output.contains("Esc close"), "\(why)")
    let found = try program.run("screenshot", "--text", "--keys", "/ type:zzz enter")
    #expect(found.output.contains("0 of 1 match \"zzz\""), "\(found)")
    let before = try program.run("history", "oak", "--json").output
    let comment = try program.run(
      "screenshot", "--text", "--screen", "board", "--project", "oak", "--keys", "c type:hello enter")
    #expect(comment.output.contains("Not done: this is a picture"), "\(comment)")
    let quit = try program.run("screenshot", "--text", "--keys", "q")
    #expect(quit.status == 0 && quit.output.contains("Not done: this is a picture"), "\(quit)")
    #expect(try program.run("history", "oak", "--json").output == before)
  }

  @Test func theFormFollowsTheNameOfTheFileWhichIsNotReplacedUnasked() throws {
    let program = try CommandLineProgram.withProject()
    let file = program.home.appendingPathComponent("p.txt").path
    let wrote = try program.run("screenshot", "--to", file)
    #expect(wrote.status == 0 && wrote.complaint.contains("wrote Portfolio to"), "\(wrote)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix(" Portfolio"))
    #expect(try program.run("screenshot", "--to", file).status == 2)
    #expect(try program.run("screenshot", "--to", file, "--replace", "--svg").status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<svg"))
    let other = try program.run("screenshot", "--to", program.home.path + "/p.png")
    #expect(
      other.status == 2 && other.complaint.contains(".svg") && other.complaint.contains("No picture was made")
    )
  }

  @Test(arguments: [
    (["--screen", "bord"], "Did you mean board?"), (["--theme", "drak"], "Did you mean dark?"),
    (["--size", "100"], "100x30, from 40x10"), (["--size", "9x9"], "100x30, from 40x10"),
    (["--keys", "j entre"], "Did you mean enter?"), (["--screen", "board"], "name it with --project"),
    (["--as", "Dana Ruiz:MPOC", "--screen", "board"], "leave --screen out"),
  ])
  func whatIsWrongIsSaidWithTheNearest(words: [String], says: String) throws {
    let program = try CommandLineProgram.withProject()
    let answer = try program.run(["screenshot"] + words)
    #expect(answer.status == 2 && answer.output.isEmpty)
    #expect(answer.complaint.contains(says) && answer.complaint.contains("No picture was made."), "\(answer)")
  }

  @Test func theCustomersSideHasItsOwnScreen() throws {
    let program = try CommandLineProgram.withProject()
    let seat = try program.run("screenshot", "--text", "--as", "Dana Ruiz:MPOC", "--project", "oak")
    #expect(seat.status == 0 && seat.output.contains("Oak & Iron Law"), "\(seat)")
    #expect(!seat.output.contains("1All"))
    #expect(try program.run("screenshot", "--as", "Eve:MPOC", "--project", "oak").status == 3)
  }

  @Test func withoutAWorkspaceThereIsNothingToDraw() throws {
    let answer = try CommandLineProgram().run("screenshot")
    #expect(answer.status == 5 && answer.output.isEmpty)
  }
}
