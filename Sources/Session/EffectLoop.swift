import Dashboard
import Domain
import StateStore

/// Why a loop ended.
package enum RuntimeEnding: Hashable, Sendable {
  /// 0, or 128 + the signal that asked to leave.
  case left(status: Int32)
  /// The demo is wanted: a new runtime over a demo workspace takes the same display over.
  case demo
  /// The same dashboard is wanted on a screen, or in plain lines.
  case turned(Manner)
}

/// What every loop does between an input and what is shown: messages go to the program, the effects it asks for to the
/// store or the terminal, and the answers back to the program.
package protocol EffectLoop: AnyObject {
  associatedtype Main: EffectSource

  var program: Main { get set }
  var handler: EffectHandler { get }
  /// Set once the loop is to end; no effect is done after that.
  var ending: RuntimeEnding? { get set }

  /// The program was told something: what it shows may be another thing now.
  func programWasTold()
  func perform(onTerminal effect: TerminalEffect) -> [Message]
}

extension EffectLoop {
  /// Hands a message to the program, and does what it wants done.
  package func send(_ message: Message) {
    programWasTold()
    perform(program.update(message))
  }

  /// Effects are done in the order they were asked for, and answers go in before the effects that follow from them.
  package func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    while ending == nil, let effect = waiting.popFirst() {
      var following: [Effect] = []
      for answer in answers(to: effect) {
        programWasTold()
        following += program.update(answer)
      }
      waiting += following
    }
  }

  /// A refusal is an answer too.
  private func answers(to effect: Effect) -> [Message] {
    defer {
      if handler.isWaiting { send(.waiting(nil)) }
      handler.isWaiting = false
    }
    do throws(StoreError) { return try attempt(effect) } catch { return failed(error) }
  }

  private func attempt(_ effect: Effect) throws(StoreError) -> [Message] {
    try handler.answers(to: effect) { effect in
      if let reason = effect.leaving.flatMap(handler.services.capabilities.refusal) {
        return [.failed(Failure(reason))]
      }
      return perform(onTerminal: effect)
    }
  }

  /// Midnight, summer time and suspend to RAM pass while nobody looks, so the time is told at every wake.
  func tellTime() {
    if let now = handler.newTime() { send(.clock(now)) }
  }

  /// Loads again what is shown if the workspace changed since the program was last told.
  package func followOthers() {
    do throws(StoreError) {
      if try handler.hasNewChanges() { perform(program.refresh) }
    } catch {
      guard error.leavesStale else { return }
      for answer in failed(error) { send(answer) }
    }
  }

  /// Says whom the change at hand waits for, and how to give up.
  func tellWaiting(_ sentence: String) {
    handler.isWaiting = true
    send(.waiting(sentence))
  }

  /// What to tell the program of an error; all that is shown is read anew where it does not hold any more.
  private func failed(_ error: StoreError) -> [Message] {
    let failure = Message.failed(Failure(error))
    guard error.leavesStale else { return [failure] }
    handler.forgetWhatWasSeen()
    let fresh = program.refresh.compactMap { try? attempt($0) }
    return fresh.flatMap { $0 } + [failure]
  }
}
