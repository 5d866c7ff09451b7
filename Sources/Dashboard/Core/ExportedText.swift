import Domain

/// Text to be written into a file a person named.
package enum ExportedText: Hashable, Sendable {
  /// All numbers the query finds.
  case numbers(NumberQuery)
  case text(String)
  /// A version of a document of a project.
  case document(ItemID, ProjectID, DocumentFormat)
}

/// In what form a document is written into a file.
package enum DocumentFormat: String, CaseIterable, Sendable {
  case text, markdown, html
  /// A draft with text, page and attachment, to be checked and sent by a person.
  case mail

  package var title: String {
    switch self {
    case .text: "Text"
    case .markdown: "Markdown"
    case .html: "Page for a browser or a printer (HTML)"
    case .mail: "E-mail draft with the page enclosed (.eml)"
    }
  }

  /// Of the file's name.
  package var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .mail: "eml"
    }
  }
}
