import Documents
import Domain
import TestSupport
import Testing

/// Documents as lines of text, as pages, and in mails.
struct DocumentPageTests {
  @Test func aTextPageShowsHeadingsListsAndTables() {
    let page = TextPage(
      """
      # A title

      Some *words* and `code`.

      - one
      - two

      | Day | What |
      |---|---|
      | Mon | Kick-off |
      | Tuesday | Call |
      """, width: 60)
    #expect(
      page.lines == [
        "A title", "=======", "", "Some words and code.", "", "- one", "- two", "", "Day      What",
        "-------  --------", "Mon      Kick-off", "Tuesday  Call",
      ])
  }

  @Test(arguments: DocumentKind.allCases, [40, 80, 120])
  func noLineIsWiderThanThePage(kind: DocumentKind, width: Int) throws {
    let page = TextPage(try DocumentTemplateTests.markdown(kind), width: width)
    for line in page.lines where line.contains("  ") || line.count > width {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func aPageLoadsNothingFromElsewhereAndHoldsItsTables() throws {
    let html = HTMLPage(try DocumentTemplateTests.markdown(.plan), title: "Plan <1>", footer: "v1").text
    #expect(html.hasPrefix("<!doctype html>") && html.contains("<title>Plan &lt;1&gt;</title>"))
    #expect(html.contains("<table>") && html.contains("@page"))
    for mark in ["src=", "<link", "@import", "url(", "http://", "https://"] { #expect(!html.contains(mark)) }
  }

  private func draft(_ attachments: [MailDraft.Attachment] = []) throws -> MailDraft {
    MailDraft(
      from: .init(name: "Lee Chen", address: "lee@example.com"),
      to: [.init(name: "Dana Ruiz", address: "dana@example.net")], subject: "Plan", body: "Hello\n",
      html: "<p>Hello</p>\n", attachments: attachments, at: SeatProject.moment.timestamp)
  }

  @Test func aMailHoldsTextThenHTMLThenItsAttachments() throws {
    let page = MailDraft.Attachment(
      name: "plan-1.html", type: "text/html", text: "<p>=_golive_mixed\u{E9}</p>\n")
    let text = try draft([page]).text
    let marks = [
      "multipart/mixed", "multipart/alternative", "text/plain", "Hello", "text/html", "<p>Hello</p>",
      "--=_golive_alternative--", "filename=\"plan-1.html\"", "--=_golive_mixed--",
    ]
    var rest = Substring(text)
    for mark in marks {
      let found = rest.ranges(of: mark).first
      #expect(found != nil, "\(mark)")
      rest = found.map { rest[$0.upperBound...] } ?? ""
    }
    #expect(rest == "\r\n")
    for line in text.split(separator: "\r\n") {
      #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { $0 < 127 })
    }
    #expect(text.ranges(of: "\r\n--=_golive_mixed").count == 3)
  }

  @Test func aMailOfTextAloneStaysOnePart() throws {
    let plain = MailDraft(
      from: .init(name: "Lee Chen", address: nil), to: [], subject: "Plan", body: "Hello",
      at: SeatProject.moment.timestamp)
    #expect(plain.text.hasSuffix("Content-Transfer-Encoding: quoted-printable\r\n\r\nHello\r\n"))
    #expect(!plain.text.contains("multipart"))
  }
}
