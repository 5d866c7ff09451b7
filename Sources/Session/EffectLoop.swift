import Dashboard
import Domain
import StateStore

/// The reason why a loop ended.
package enum RuntimeEnding: Hashable, Sendable {
  /// 0, or 128 + the number of the signal.
  case left(status: Int32)
  /// The user requested the demo: a new runtime with a demo workspace takes over the display.
  case demo
  /// The user switched between screen and plain lines.
  case turned(Manner)
}

/// The steps shared by all loops, from an input to its result: messages go to the program, its effects to
/// store or terminal, and the answers back to the program.
package protocol EffectLoop: AnyObject {
  associatedtype Main: EffectSource

  var program: Main { get set }
  var handler: EffectHandler { get }
  /// Set to end the loop; no effect is carried out afterwards.
  var ending: RuntimeEnding? { get set }

  /// Whether the program shows a clock that goes on by the second.
  var ticks: Bool { get }
  /// The program has handled a message, so its output may have changed.
  func programWasTold()
  func perform(onTerminal effect: TerminalEffect) -> [Message]
}

extension EffectLoop {
  package var ticks: Bool { false }

  /// Passes a message to the program, and carries out its effects.
  package func send(_ message: Message) {
    programWasTold()
    perform(program.update(message))
  }

  /// Effects are carried out in order; the effects of an answer come after those already waiting.
  package func perform(_ effects: [Effect]) {
    var waiting = effects[...]
    handler.lookAhead(effects)
    defer { handler.store.endLookingAhead() }
    while ending == nil, let effect = waiting.popFirst() {
      switch effect.reach {
      case .asks, .reads: break
      case .stores, .leaves: handler.store.endLookingAhead()
      }
      var following: [Effect] = []
      for answer in answers(to: effect) {
        programWasTold()
        following += program.update(answer)
      }
      handler.lookAhead(following)
      waiting += following
    }
  }

  /// Goes on with what a search has left for later, as long as `isIdle` says so. Returns whether there was anything.
  ///
  /// The same part is not tried twice.
  @discardableResult
  package func goOnSearching(while isIdle: () -> Bool, shown: () -> Void = {}) -> Bool {
    var tried: Effect?
    while ending == nil, isIdle(), let next = program.nextStep, next != tried {
      tried = next
      perform([next])
      shown()
    }
    return tried != nil
  }

  /// An error is also an answer.
  private func answers(to effect: Effect) -> [Message] {
    defer {
      if handler.isWaiting { send(.waiting(nil)) }
      handler.isWaiting = false
    }
    do throws(StoreError) { return try attempt(effect) } catch {
      return failed(error) + [handler.newsOfDamage()].compactMap { $0 }
    }
  }

  /// Says that the workspace is damaged, or that somebody has decided about it.
  package func tellDamage() {
    if let news = handler.newsOfDamage() { send(news) }
  }

  private func attempt(_ effect: Effect) throws(StoreError) -> [Message] {
    try handler.answers(to: effect) { effect in
      if let reason = effect.leaving.flatMap(handler.services.capabilities.refusal) {
        return [.failed(Failure(reason))]
      }
      return perform(onTerminal: effect)
    }
  }

  /// Offers what earlier runs left typed and not saved, and keeps it from now on.
  package func takeOverDrafts() {
    let found = handler.drafts.takeOver()
    let unsaved = found.drafts.filter { !handler.isStored($0) }
    if !unsaved.isEmpty || !found.notes.isEmpty { send(.drafts(unsaved, notes: found.notes)) }
    keepDrafts()
  }

  /// Brings what is kept up to date; says once if that fails.
  package func keepDrafts() {
    if let sentence = handler.drafts.keep(program.drafts) { send(.drafts([], notes: [sentence])) }
  }

  /// Midnight, summer time and suspend can pass without any key, so the time is updated at every input.
  func tellTime() {
    if let now = handler.newTime(bySecond: ticks) { send(.clock(now)) }
  }

  /// Reloads what is shown if the workspace has changed.
  package func followOthers() {
    defer { tellDamage() }
    do throws(StoreError) {
      let hasNewChanges = try handler.hasNewChanges()
      let news = handler.newsOfReturn()
      if hasNewChanges || !news.isEmpty { perform(program.refresh) }
      for message in news { send(message) }
    } catch {
      for answer in error.leavesStale ? readAgain(after: error) : lost(error) { send(answer) }
    }
  }

  private func lost(_ error: StoreError) -> [Message] { [handler.newsOfLoss(error)].compactMap { $0 } }

  /// Starts a program of the user's own on each row.
  func carryOut(_ run: ProgramRun, _ body: (ProgramStart) -> ProgramEnd) -> [Message] {
    do throws(ProgramRunFailure) { return [.saved(try run.carryOut(body))] } catch {
      return [.failed(Failure(error.sentence))]
    }
  }

  /// Says whom the pending change waits for, and how to give up.
  func tellWaiting(_ sentence: String) {
    handler.isWaiting = true
    send(.waiting(sentence))
  }

  /// The messages for an error; everything shown is reloaded if the error says that it is outdated.
  private func failed(_ error: StoreError) -> [Message] {
    let failure = Message.failed(Failure(error))
    return error.leavesStale ? readAgain(after: error, saying: [failure]) : [failure]
  }

  /// Everything shown, read from what is there now.
  private func readAgain(after error: StoreError, saying failures: [Message] = []) -> [Message] {
    let older: Int
    do throws(StoreError) { older = try handler.forgetWhatWasSeen() } catch {
      return failures + lost(error)
    }
    let fresh = program.refresh.compactMap { try? attempt($0) }.flatMap { $0 }
    let news = handler.newsOfReturn()
    let notice = Failure(replacedBy: error, older: older).map { [Message.replaced($0)] } ?? []
    return fresh + failures + (news.isEmpty ? notice : news)
  }
}
