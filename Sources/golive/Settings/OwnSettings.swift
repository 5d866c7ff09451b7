import Domain
import StateStore
import TOMLKit
import Translations

/// `[user]`, `[workspace]`, `[new]`, `[portfolio]`, `[screen]`, `[documents]`, `[seat]` and `[dates]`: what a person or an organisation does alike each time.
struct OwnSettings {
  private(set) var name: String?
  /// The address of the workspace on a database server.
  private(set) var server: String?
  /// A template's code; whether there is one is known once a project is made.
  private(set) var template: String?
  private(set) var calendar: String?
  /// The provider's organisation.
  private(set) var provider: String?
  private(set) var sort: PortfolioQuery.Order?
  private(set) var isMouseOn = true
  /// An absolute path.
  private(set) var documents: String?
  /// Of the customers' screens; whether there is one is known once it is read.
  private(set) var language: String?
  /// Of documents and mails to customers, likewise.
  private(set) var paperLanguage: String?
  /// How `12/11` is read.
  private(set) var dayOrder: DayOrder?

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
    case "workspace.address":
      guard Engines.isServer(text) else { return "address begins with postgresql://." }
      do throws(StoreError) { server = try Engines.checked(server: text) } catch { return error.sentence }
    case "new.provider": provider = text
    case "new.calendar":
      guard WorkCalendar.named(text) != nil else { return "calendar is one of \(WorkCalendar.listed)." }
      calendar = text
    case "seat.language", "documents.language":
      guard Texts.isLanguage(text) else { return "language is a code such as de, es or pt-br." }
      if setting == "seat.language" { language = text } else { paperLanguage = text }
    case "dates.order":
      guard let order = DayOrder(rawValue: text) else { return "order is day-month or month-day." }
      dayOrder = order
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
