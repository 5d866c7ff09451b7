import Foundation
import Testing

/// A port order from the command line to disk and back.
struct CommandLinePortTests {
  private let papers = [
    ("account-number", "8841-22-1907"), ("pin", "4711"), ("end-user", "Oak & Iron Inc"),
    ("service-address", "1 Pier, New York"), ("authorised-person", "Dana Ruiz"), ("invoice-date", "today"),
    ("loa-signed-by", "Dana Ruiz"), ("loa-signed-on", "today"),
  ]

  private func inReview() throws -> CommandLineProgram {
    let program = try CommandLineProgram.withProject()
    let added = try program.run("port", "oak", "add", "Old Tel", "--numbers", "40", "--btn", "+12125550100")
    #expect(added.status == 0, "\(added.complaint)")
    for (field, value) in papers {
      let set = try program.run("port", "set", "oak", "PO-1", field, value)
      #expect(set.status == 0, "\(field): \(set.complaint)")
    }
    for step in ["ask-documents", "ready", "submit", "review"] {
      let event = try program.run("port", "oak", "event", "PO-1", step)
      #expect(event.status == 0, "\(step): \(event.complaint)")
    }
    return program
  }

  @Test func anOrderGoesFromDraftToAConfirmedDate() throws {
    let program = try inReview()
    let foc = [
      "port", "event", "oak", "PO-1", "foc", "2027-02-04T08:00", "--zone", "America/New_York", "--id", "8841",
    ]

    let first = try program.run(foc)
    let again = try program.run(foc)
    let other = try program.run(
      "port", "event", "oak", "PO-1", "foc", "2027-02-05T08:00", "--zone", "America/New_York", "--id", "8841")
    let order = try program.run("port", "show", "oak", "PO-1", "--json")
    let list = try program.run("port", "list", "oak", "--csv")

    #expect(first.status == 0 && again.status == 0, "\(first.complaint) \(again.complaint)")
    #expect(again.output.contains("nothing was changed"))
    #expect(other.status == 1 && other.complaint.contains("recorded already"), "\(other.complaint)")
    #expect(
      order.json["state"] as? String == "FOC confirmed" && order.json["grade"] as? String == "confirmed")
    #expect((order.json["focBoth"] as? String)?.contains("Thu 04 Feb 2027 13:00 UTC") == true)
    #expect(order.rows("events").map { $0["event"] as? String }.last == "8841")
    #expect(list.output.contains("FOC confirmed"))
  }

  @Test func everyInstantIsToldOnTheSitesClocksToo() throws {
    let program = try inReview()
    _ = try program.run("window", "oak", "--zone", "America/Los_Angeles")
    _ = try program.run(
      "port", "event", "oak", "PO-1", "foc", "2027-02-04T08:00", "--zone", "America/New_York")
    let order = try program.run("port", "show", "oak", "PO-1", "--json")
    #expect(
      order.json["focBoth"] as? String == "Thu 04 Feb 2027 05:00 PT (site) = Thu 04 Feb 2027 13:00 UTC")
  }

  @Test func aRejectionNamesItsReasonAndRaisesAnIssue() throws {
    let program = try inReview()
    let unknown = try program.run("port", "event", "oak", "PO-1", "reject", "--reason", "LOCATION")
    let bare = try program.run("port", "event", "oak", "PO-1", "reject")
    let rejected = try program.run("port", "event", "oak", "PO-1", "reject", "--reason", "location_mismatch")
    let issues = try program.run("issue", "oak", "--json")
    #expect(unknown.status == 3 && bare.status == 2, "\(unknown.complaint) \(bare.complaint)")
    #expect(rejected.status == 0, "\(rejected.complaint)")
    #expect(issues.rows("issues").contains { ($0["title"] as? String)?.hasPrefix("PO-1 rejected") == true })
    #expect(try program.run("port", "reasons", "oak", "--json").rows("reasons").count == 26)
    #expect(try program.run("undo", "oak").status == 0)
    #expect(
      try program.run("port", "show", "oak", "PO-1", "--json").json["state"] as? String == "carrier review")
  }

  @Test func anUnreadableTimeOrZoneChangesNothing() throws {
    let program = try inReview()
    let noTime = try program.run("port", "event", "oak", "PO-1", "foc", "--id", "1")
    let badTime = try program.run(
      "port", "event", "oak", "PO-1", "foc", "tomorrow", "--zone", "America/New_York")
    let noZone = try program.run("port", "event", "oak", "PO-1", "foc", "2027-02-04T08:00")
    let badZone = try program.run(
      "port", "event", "oak", "PO-1", "foc", "2027-02-04T08:00", "--zone", "Mars/Base")
    let jumped = try program.run(
      "port", "event", "oak", "PO-1", "foc", "2027-03-14T02:30", "--zone", "America/New_York")
    for answer in [noTime, badTime, noZone, badZone, jumped] {
      #expect(answer.status == 2, "\(answer.complaint)")
    }
    #expect(jumped.complaint.contains("jump over"))
    #expect(try program.run("port", "show", "oak", "PO-1", "--json").rows("events").count == 4)
  }

  @Test func secretsAreMaskedAndLeftOutOfExports() throws {
    let program = try inReview()
    let shown = try program.run("port", "show", "oak", "PO-1")
    let list = try program.run("port", "list", "oak", "--json")
    let export = try program.run("export", "oak")
    let whole = try program.run("export", "oak", "--secrets")
    let customer = try program.reading(["export", "oak", "--secrets", "--as", "Dana Ruiz:MPOC"])
    let set = try program.run("port", "set", "oak", "PO-1", "carrier-contact", "Ann")
    for answer in [shown, list, export, customer, set] {
      #expect(answer.status == 0, "\(answer.complaint)")
      #expect(!answer.output.contains("4711") && !answer.output.contains("8841-22-1907"))
    }
    #expect(shown.output.contains("****907"))
    #expect(whole.output.contains("4711") && whole.output.contains("8841-22-1907"))
  }

  @Test func theCustomerReadsPlainWordsAndChangesNothing() throws {
    let program = try inReview()
    let shown = try program.reading(["port", "show", "oak", "PO-1", "--json", "--as", "Dana Ruiz:MPOC"])
    let event = try program.run("port", "event", "oak", "PO-1", "cancel", "--as", "Dana Ruiz:MPOC")
    #expect(shown.json["state"] as? String == "Your old carrier is checking it", "\(shown.complaint)")
    #expect(shown.json["next"] == nil)
    #expect(event.status == 1, "\(event.complaint)")
  }

  @Test func anOfferIsShownThenTakenThenUndone() throws {
    let program = try inReview()
    let early = try program.run("port", "offers", "oak", "PO-1", "--json")
    #expect(early.status == 0 && early.rows("offers").isEmpty, "\(early.complaint)")
    _ = try program.run("port", "event", "oak", "PO-1", "reject", "--reason", "LOCATION_MISMATCH")

    let offers = try program.run("port", "offers", "oak", "PO-1", "--json")
    let one = try program.run("port", "offers", "oak", "PO-1", "1")
    let none = try program.run("port", "take", "oak", "PO-1", "7", "--reason", "x")
    let taken = try program.run("port", "take", "oak", "PO-1", "1", "--reason", "the address is mended")

    // The only order of its wave cannot be split off.
    #expect(offers.rows("offers").count == 2, "\(offers.output)")
    #expect(offers.json["remedy"] as? String == "Use the service address, not billing")
    #expect(one.output.contains("move the whole wave to") && one.output.contains("People:"), "\(one.output)")
    #expect(none.status == 3 && none.complaint.contains("there are 1 to 2"), "\(none.complaint)")
    #expect(taken.status == 0 && taken.output.contains("Moved go-live"), "\(taken.complaint)")
    #expect(try program.run("undo", "oak").status == 0)
  }

  @Test func termsAreSetForAProjectAndForOneCarrier() throws {
    let program = try inReview()
    let set = try program.run(
      "port", "terms", "oak", "--carrier", "Old Tel", "--set", "answer-max=20", "--set",
      "days-off=2026-12-24 Company holiday")
    let terms = try program.run("port", "terms", "oak", "--carrier", "old tel", "--json")
    let unknown = try program.run("port", "terms", "oak", "--set", "answer-mix=20")
    let wrong = try program.run("port", "terms", "oak", "--set", "answer-max=soon")
    let cleared = try program.run("port", "terms", "oak", "--carrier", "Old Tel", "--clear", "answer-max")

    #expect(set.status == 0 && cleared.status == 0, "\(set.complaint) \(cleared.complaint)")
    let own = terms.rows("terms").filter { $0["from"] as? String == "carrier" }
    #expect(own.map { $0["value"] as? String } == ["20", "2026-12-24 Company holiday"], "\(terms.output)")
    #expect(unknown.status == 3 && unknown.complaint.contains("answer-m"), "\(unknown.complaint)")
    #expect(wrong.status == 2 && wrong.complaint.contains("a number"), "\(wrong.complaint)")
  }
}
