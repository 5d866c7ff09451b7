import Dashboard
import Documents
import Manual

extension HelpPages {
  /// All pages of the manual.
  static let manual = HelpPages(
    Topic.all.map { Page(name: $0.name, title: $0.title, summary: $0.summary) },
    lines: { name, width in
      Topic.named(name).map { TextPage(TopicPage($0).body, width: width).lines } ?? []
    })
}
