import Documents
import Domain
import TestSupport
import Testing

/// What was signed, as text and as an e-mail.
struct ReceiptTextTests {
  private func receipt(by mpoc: String = "Dana Ruiz", mail: String? = "dana@example.net") throws
    -> ReceiptText
  {
    var state = try SeatProject.kickedOff()
    let head = ItemID(SeatProject.id.rawValue)
    state.items[head]?.values[.mpoc] = mpoc
    for item in state.items.values where item.kind == .person && item[.role] == "MPOC" {
      state.items[item.id]?.values[.email] = mail
    }
    let project = try ListsProject.project(
      [(.sign(.sow, onBehalf: nil), Actor(name: mpoc, role: .mpoc), SeatProject.moment)], on: state)
    return ReceiptText(try #require(project.signOffs.first), in: project)
  }

  @Test func itHoldsTheWordsWhoAndWhen() throws {
    let text = try receipt().text()
    #expect(text.contains("I approve the Implementation Scope of Work of Northwind Dental"))
    #expect(text.contains("Signed by    Dana Ruiz"))
    #expect(text.contains("On           Wed 18 Nov 2026 14:02 UTC"))
    #expect(text.contains("Sign-off     SIG-1 of northwind-dental"))
    #expect(!text.contains("SOW-1 title"))
    #expect(try receipt().text(withCovered: true).contains("SOW-1 title"))
  }

  @Test func theDraftIsAMessageOfShortSevenBitLines() throws {
    let text = try receipt(by: "Søren Łódź-Müller").draft(at: SeatProject.moment.timestamp).text
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    for line in lines { #expect(line.utf8.count <= 76 && line.utf8.allSatisfy { $0 < 127 }, "\(line)") }
    #expect(lines[0] == "Date: Wed, 18 Nov 2026 14:02:00 +0000")
    #expect(text.contains("From: Lee Chen <unknown@address.invalid>\r\n"))
    #expect(text.contains("To: =?UTF-8?Q?S=C3=B8ren_=C5=81=C3=B3d=C5=BA=2DM=C3=BCller?="))
    #expect(text.contains("<dana@example.net>"))
    #expect(text.contains("Subject: Receipt: the Scope of Work of Northwind Dental\r\n"))
    #expect(text.contains("Hello S=C3=B8ren"))
  }

  @Test(arguments: ["dana@example.net>\r\nBcc: all@example.net", "not an address", "a@b@c", ""])
  func anAddressThatIsNoneIsLeftOut(mail: String) throws {
    let text = try receipt(mail: mail).draft(at: SeatProject.moment.timestamp).text
    #expect(!text.contains("\r\nTo:") && !text.contains("Bcc"))
  }

  @Test func aNameCannotBecomeAHeader() throws {
    let draft = MailDraft(
      from: .init(name: "Lee\r\nBcc: x@example.net", address: nil), to: [],
      subject: "One\r\nX-Evil: yes", body: ".\nFrom here\nend ", at: SeatProject.moment.timestamp)
    let head = draft.text.components("\r\n\r\n").first ?? ""
    #expect(!head.contains("\r\nBcc") && !head.contains("\r\nX-Evil"))
    #expect(draft.text.hasSuffix("\r\n\r\n=2E\r\n=46rom here\r\nend=20\r\n"))
  }
}

extension String {
  fileprivate func components(_ mark: String) -> [String] { split(separator: mark).map(String.init) }
}
