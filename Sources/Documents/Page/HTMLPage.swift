import Domain

/// A document as one self-contained page: nothing is loaded from elsewhere, and it prints on A4 and Letter.
package struct HTMLPage {
  /// Of cmark-gfm, which makes pages of Markdown.
  package static var libraryVersion: String { MarkdownDocument.libraryVersion }

  package let text: String

  /// - Parameters:
  ///   - footer: at the end of the page, such as `SOW, version 3, SHA-256 9f2c...`.
  ///   - language: of the words, for who reads them aloud and for hyphens.
  package init(_ markdown: String, title: String, footer: String, language: String = Texts.english.language) {
    text = """
      <!doctype html>
      <html lang="\(Self.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <main>
      \(MarkdownDocument(markdown).html)</main>
      <footer>\(Self.escaped(footer))</footer>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    DisplayText.line(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  private static let style = """
    @page { size: A4; margin: 18mm 16mm; }
    body { margin: 0 auto; max-width: 48rem; padding: 2rem 1rem; color: #1b1f24; background: #fff;
      font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid #1f5f8b; }
    h2 { font-size: 1.2rem; margin: 1.8rem 0 .5rem; color: #1f5f8b; }
    h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
    p, ul, ol { margin: .5rem 0; }
    table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; font-size: .9em; }
    th, td { text-align: left; vertical-align: top; padding: .28rem .5rem; border-bottom: 1px solid #d5dbe1;
      overflow-wrap: anywhere; }
    th { border-bottom: 2px solid #9aa7b4; font-weight: 600; }
    th:empty { padding: 0; border: 0; }
    footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid #d5dbe1; color: #57606a; font-size: .8em;
      overflow-wrap: anywhere; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      h2, h3 { break-after: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
