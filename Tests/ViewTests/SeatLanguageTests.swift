import Canvas
import Dashboard
import Domain
import Layout
import TestSupport
import Testing
import Translations
import Views

/// The customer's screen in other languages.
@Suite("The customer's screen in German, and in no language at all")
struct SeatLanguageTests {
  private static let german = TranslationLibrary.texts(in: "de", []) ?? .english
  private static let spanish = TranslationLibrary.texts(in: "es", []) ?? .english

  @Test(
    "As the golden files show it in German",
    arguments: [
      SeatPicture("seat-de-80x24", 80, 24), SeatPicture("seat-de-40x10", 40, 10),
      SeatPicture("seat-de-160x48", 160, 48), SeatPicture("seat-de-answer-80x24", 80, 24, keys: "y"),
      SeatPicture("seat-de-thanks-80x24", 80, 24, keys: "y enter"),
      SeatPicture("seat-de-list-80x24", 80, 24, keys: "l"),
      SeatPicture("seat-de-plan-80x24", 80, 24, keys: "w"),
      SeatPicture("seat-de-help-80x24", 80, 24, keys: "?"),
      SeatPicture("seat-de-report-80x24", 80, 24, keys: "r right"),
      SeatPicture("seat-de-approve-160x48", 160, 48, kickedOff: true),
      SeatPicture("seat-de-sign-80x24", 80, 24, keys: "y", kickedOff: true),
      SeatPicture("seat-de-sign-40x10", 40, 10, keys: "y", kickedOff: true),
      SeatPicture("seat-de-signed-80x24", 80, 24, keys: "y s", kickedOff: true),
    ])
  func german(picture: SeatPicture) throws {
    try expectGolden(picture.frame(in: Self.german).grid, picture.name)
  }

  @Test(
    "As the golden files show it in Spanish",
    arguments: [
      SeatPicture("seat-es-80x24", 80, 24), SeatPicture("seat-es-list-80x24", 80, 24, keys: "l"),
      SeatPicture("seat-es-sign-80x24", 80, 24, keys: "y", kickedOff: true),
    ])
  func spanish(picture: SeatPicture) throws {
    try expectGolden(picture.frame(in: Self.spanish).grid, picture.name)
  }

  /// Names, and words that are typed or shown as they are in every language.
  private static let known: Set<String> = [
    "Dana", "Ruiz", "Lee", "Chen", "Northwind", "Dental", "Esc", "Ctrl-D", "Ctrl-U", "Los", "Angeles",
    "Microsoft",
    "SOW", "golive", "Branch", "Sam", "Ochieng", "Teams", "Operator", "Connect",
    "lee", "example", "net",
  ]

  private func expectNoEnglish(
    _ desk: DashboardHarness, _ keys: String, location: SourceLocation = #_sourceLocation
  ) {
    let size = desk.model.geometry.size
    let lines = render(desk.model, theme: Picture.theme, size: size).grid.lines
    let found = PseudoLanguage.latin(in: lines, besides: Self.known)
    #expect(found == [], "after \(keys)", sourceLocation: location)
  }

  private static let size = Size(columns: 110, rows: 70)

  private func desk(_ state: ProjectState, size: Size = size) throws -> DashboardHarness {
    try DashboardHarness.ofCustomer(
      size: size, state: PseudoLanguage.state(state), texts: PseudoLanguage.texts)
  }

  @Test(
    "Every page says only what the catalogue and people say",
    arguments: [
      "", "l", "l f", "l /", "w", "?", "d", "z", "r", "r enter", "r tab", "r tab x", "y", "y enter", "n", "-",
      "a",
      "a enter", "a x esc", "u", "0", "c", "right y", "right right", "right right n", "enter", "l end enter",
      "l y",
      "L", "end y", "end y enter", "home", "r x tab tab tab x ctrl-s",
    ])
  func pages(keys: String) throws {
    for state in [try SeatProject.state(), try SeatProject.kickedOff()] {
      for size in [
        Self.size, Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 160, rows: 48),
      ] {
        var desk = try desk(state, size: size)
        desk.press(keys)
        expectNoEnglish(desk, "\(keys) at \(size)")
      }
    }
  }

  @Test("Too small a window, and what is refused, in no language")
  func refusals() throws {
    var desk = try desk(SeatProject.state())
    let small = render(desk.model, theme: Picture.theme, size: Size(columns: 39, rows: 9)).grid.lines
    #expect(PseudoLanguage.latin(in: small, besides: Self.known) == [])
    for refusal: Refusal in [
      .rule("x"), .notAllowed(who: "x", what: "y"), .unknownItem("x"), .signed("x", "y"),
      .invalid(.text, expected: "a reason"),
      .invalid(.text, expected: "at most 200 bytes (this is 300)"),
      .invalid(.text, expected: "text without invisible characters (U+200B)"),
      .invalid(.text, expected: "a day that is not in the future"),
      .outdated(Outdated(item: "X-1", differences: ["the title was old, is now new"])),
    ] {
      desk.send(.failed(Failure("In English.", plain: refusal.plain, outdated: refusal.isOutdated)))
      expectNoEnglish(desk, "\(refusal)")
    }
  }

  @Test("Every line of the list, with every answer to it")
  func topics() throws {
    for state in [try SeatProject.state(), try SeatProject.kickedOff(), try CloseProject.state()] {
      let project = try #require(Project(PseudoLanguage.state(state)))
      let person = project.mainContact
      let seat = Seat(project, for: person, on: SeatProject.moment.today, in: PseudoLanguage.texts)
      let names = Self.known.union(
        state.items.values.flatMap { ($0[.name] ?? "").split(separator: " ").map(String.init) })
      func check(_ texts: [String], _ id: ItemID) {
        #expect(PseudoLanguage.latin(in: texts, besides: names) == [], "\(id)")
      }
      for topic in seat.topics {
        check(
          [topic.question, topic.claim, topic.why, topic.standing, topic.last, topic.group.title], topic.id)
        check(topic.details.flatMap { [$0.label, $0.text] }, topic.id)
        check([seat.dueWords(topic), topic.stateWord(on: seat.today, in: seat.texts)], topic.id)
        check(seat.answers(to: topic).map(\.words), topic.id)
        check(
          seat.covered(by: topic).flatMap { part in [part.title] + part.lines.flatMap { [$0.text, $0.when] }
          }, topic.id)
        for answer in Seat.Answer.allCases {
          switch seat.reply(answer, to: topic) {
          case .failure(let reason): check([reason.sentence], topic.id)
          case .success(let reply):
            check([reply.prompt ?? "", reply.thanks], topic.id)
            let asked = reply.confirmation
            check([asked?.title ?? "", asked?.verb ?? ""] + (asked?.lines ?? []), topic.id)
          }
        }
      }
      check(seat.plan.flatMap { part in [part.title] + part.lines.flatMap { [$0.text, $0.when] } }, "plan")
      check([seat.goLiveWords, seat.goLiveShort, seat.leftWords, seat.progressWords], "date")
    }
  }
}

extension SeatPicture {
  func frame(in texts: Texts) throws -> Frame {
    var desk = try DashboardHarness.ofCustomer(
      size: size, state: isKickedOff ? SeatProject.kickedOff() : nil, texts: texts)
    desk.press(keys)
    return render(desk.model, theme: Picture.theme, size: size, ascii: isASCII)
  }
}

extension Refusal {
  fileprivate var isOutdated: Outdated? { if case .outdated(let found) = self { found } else { nil } }
}
