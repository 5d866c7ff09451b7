import Domain

/// Texts shared by several list screens.
package enum Words {
  /// `CUST 6d`, or `CUST` while the item is not waiting.
  package static func ball(of item: ItemID, _ holder: Side, in context: ScreenContext) -> String {
    let days = context.project.held(item, on: context.today).map { " \($0.businessDays)d" } ?? ""
    return context.project.turn(of: item, holder).ball + days
  }

  /// The name of a side from the user's point of view.
  package static func side(_ side: Side, for actor: Actor, in project: Project) -> String {
    if side == actor.side { return "you" }
    switch side {
    case .provider: return project.head.ipm ?? "the provider"
    case .customer: return project.head.mpoc ?? "the customer"
    case .carrier: return "the carrier"
    }
  }

  /// The message after copying. It claims no success, because a terminal may ignore what it is sent.
  static func sent(_ what: String) -> String {
    "Sent \(what) to the terminal's clipboard (OSC 52).  Not there? Shift-drag marks text"
  }

  package static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number.counted(one, many)
  }

  /// `3 bd`, or the number of days missing.
  package static func float(_ days: Int) -> String { days < 0 ? "\(-days) bd short" : "\(days) bd" }

  /// `3 issues` or `NW-31`, for titles of prompts.
  package static func targets(_ ids: [ItemID], _ noun: String, name: (ItemID) -> String) -> String {
    guard let first = ids.first, ids.count == 1 else { return count(ids.count, noun) }
    return name(first)
  }

  /// `due Tue 24 Nov, late`
  static func due(_ day: Day, isLate: Bool, _ context: ScreenContext) -> String {
    "due \(day.short(near: context.today))\(isLate ? ", late" : "")"
  }

  /// The minute of a day as `14:01`.
  package static func clock(_ minute: Int) -> String {
    ClockText.text(minute)
  }

  /// An instant as `today 09:12` or `Mon 16 Nov 16:20`.
  package static func when(_ at: Timestamp?, _ moment: Moment, _ texts: Texts = .english) -> String {
    guard let at else { return "" }
    let (day, minute) = moment.local(at)
    let date = day == moment.today ? texts(DateText.today) : texts.short(day, near: moment.today)
    return "\(date) \(clock(minute))"
  }
}
