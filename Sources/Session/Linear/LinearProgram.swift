import Canvas
import Dashboard
import Layout

/// What is read out, and how far it has been.
package final class Voice {
  private let write: (String) -> Void
  private var turn = 0
  private var told = 0

  /// - Parameter write: gets whole lines, safe for any output.
  package init(_ write: @escaping (String) -> Void) { self.write = write }

  func read(_ session: LinearSession) {
    if session.turn != turn {
      turn = session.turn
      told = 0
    }
    let lines = session.said.dropFirst(told)
    told = session.said.count
    guard !lines.isEmpty else { return }
    write(lines.map { $0 + "\n" }.joined())
  }
}

/// The dashboard as a conversation, for the runtime: a frame is what is read out next.
package struct LinearProgram: Program {
  private var session: LinearSession
  private let voice: Voice

  package init(_ model: Model, voice: Voice, hasScreen: Bool = false) {
    session = LinearSession(model, hasScreen: hasScreen)
    self.voice = voice
  }

  package mutating func start(memory: [String: String]) -> [Effect] { session.start() }

  package mutating func update(_ message: Message) -> [Effect] {
    guard case .input(let input) = message else { return session.update(message) }
    switch input {
    case .paste(LineDisplay.end): return [.quit]
    case .paste(let line): return session.hear(line)
    case .terminate: return [.quit]
    default: return []
    }
  }

  package func frame(in scene: Scene) -> Grid {
    voice.read(session)
    return Grid(Size(columns: 1, rows: 1))
  }

  package var refresh: [Effect] { session.model.reload() }
  package var place: String { "" }
  package var memory: [String: String] { [:] }
}
