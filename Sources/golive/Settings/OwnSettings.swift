import Domain
import StateStore
import TOMLKit

/// `[user]`, `[new]`, `[portfolio]`, `[screen]` and `[documents]`: what a person or an organisation does alike each time.
struct OwnSettings {
  private(set) var name: String?
  /// A template's code; whether there is one is known once a project is made.
  private(set) var template: String?
  private(set) var calendar: String?
  /// The provider's organisation.
  private(set) var provider: String?
  private(set) var sort: PortfolioQuery.Order?
  private(set) var isMouseOn = true
  /// An absolute path.
  private(set) var documents: String?

  /// Returns what is wrong with the value, which then stays as it was.
  mutating func set(_ setting: String, to value: any TOMLValueConvertible) -> String? {
    if setting == "screen.mouse" {
      guard let flag = value.bool else { return "mouse is true or false." }
      isMouseOn = flag
      return nil
    }
    guard let text = value.string?.trimmed, !text.isEmpty, text.utf8.count <= 200,
      DisplayText.firstHarmful(in: text) == nil
    else { return "it needs a text in quotes." }
    switch setting {
    case "user.name": name = text
    case "new.template": template = text
    case "new.provider": provider = text
    case "new.calendar":
      guard WorkCalendar.named(text) != nil else { return "calendar is one of \(WorkCalendar.listed)." }
      calendar = text
    case "portfolio.sort":
      guard let order = PortfolioQuery.Order(rawValue: text) else {
        return "sort is one of \(PortfolioQuery.Order.allCases.map(\.rawValue).joined(separator: ", "))."
      }
      sort = order
    default:
      guard text.hasPrefix("/") else { return "directory is a path that begins with /." }
      documents = text
    }
    return nil
  }
}
