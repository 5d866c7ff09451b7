import Dashboard
import Domain
import Layout
import StateStore
import TestSupport
import Testing

@testable import Session

/// The loop of plain lines at its edges: what only a screen can do, and a change that waits.
@Suite struct LineLoopTests {
  private let conversation: Conversation
  private let console: ScriptedConsole
  private let loop: LineLoop

  init() throws {
    conversation = try Conversation()
    console = ScriptedConsole(["today", "q"])
    loop = try Self.loop(console, in: conversation)
  }

  private static func loop(_ console: ScriptedConsole, in conversation: Conversation) throws -> LineLoop {
    let model = Model(
      actor: SmallProject.ipm, moment: Conversation.moment, size: Size(columns: 80, rows: 24))
    let store = try conversation.fixture.session("Lee Chen", rules: .domain)
    return LineLoop(LinearSession(model), console: console, store: store, services: .still("line"))
  }

  @Test func aChangeThatWaitsSaysForWhomAndHowToGiveUp() {
    #expect(loop.goesOnWaiting(LockWait(holder: "Sam Ochieng", seconds: 3)))
    let said = console.transcript
    #expect(said.contains("Sam Ochieng") && said.contains("Ctrl-C gives up"), "\(said)")
  }

  @Test func whatOnlyAScreenCanDoIsRefusedInASentence() {
    guard
      case .edited(.failed(let why), .prompt)? = loop.perform(onTerminal: .edit(text: "a", purpose: .prompt))
        .first
    else { return #expect(Bool(false), "an editor was opened") }
    #expect(why == "Left unchanged: plain lines open no editor. Type the text after the verb.")
    guard case .failed(let failure)? = loop.perform(onTerminal: .copy("a")).first else {
      return #expect(Bool(false), "something was copied")
    }
    #expect(
      failure.sentence == "Not copied: plain lines have no clipboard. What is read out can be selected.")
  }

  @Test func everyLineIsAnsweredBeforeTheNextIsRead() throws {
    #expect(loop.run() == .left(status: 0))
    let answers = console.transcript.split(separator: "> ", omittingEmptySubsequences: true)
    #expect(answers.count == 3)
    #expect(answers.dropFirst().first?.hasPrefix("today\n") == true, "\(answers)")
    #expect(answers.dropFirst().first?.contains("need you") == true, "\(answers)")
  }

  @Test func theEndOfTheInputLeaves() throws {
    let silent = ScriptedConsole([])
    #expect(try Self.loop(silent, in: conversation).run() == .left(status: 0))
    #expect(silent.transcript.hasPrefix("golive. One line at a time"))
  }
}
