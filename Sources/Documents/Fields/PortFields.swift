import Domain

/// Port orders, in the customer's words.
enum PortFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .rows("orders", "the port orders that were not called off", order) { facts in
      facts.project.portOrders.filter { $0.state != .cancelled }.map { OrderOf(order: $0, facts: facts) }
    }
  ]

  struct OrderOf {
    let order: Project.PortOrder
    let facts: DocumentFacts
  }

  private static let order: [DocumentField<OrderOf>] = [
    .text("order", "its id") { $0.order.id.rawValue },
    .text("carrier", "the carrier the numbers leave") { $0.order.carrier },
    .said("order_type", "geographic, toll-free ...") { row, texts in
      texts.numberType(row.order.type.rawValue)
    },
    .word("order_extent", "full or partial") { $0.order.extent.rawValue },
    .text("order_count", "how many numbers") { $0.order.count.map(String.init) },
    .word("order_state", "its state") { $0.order.state.title },
    .said("order_plain", "its state in the customer's words") { row, texts in texts(row.order.state.plain) },
    .said("order_date", "the confirmed date with its zone, or the day asked for") { row, texts in
      row.order.dates.foc.map(texts.words) ?? row.order.dates.asked.map(texts.long)
    },
    .word("order_grade", "target, requested or confirmed") { $0.order.dates.grade.rawValue },
    .word("order_ball", "whose turn it is") { $0.order.holder?.owning },
    .text("order_reason", "what it was rejected for") { $0.order.lastReason },
    .text("order_remedy", "what mends that") { row in
      row.order.events.last { $0.step == .reject }?.remedy
    },
    .text("btn", "the billing number on the account") { $0.order.details[.btn] },
    .text("end_user", "the name of the customer at the carrier, to be copied exactly") {
      $0.order.details[.endUser]
    },
    .text("service_address", "the service address, to be copied exactly") {
      $0.order.details[.serviceAddress]
    },
    .text("authorised_person", "who may sign for it") { $0.order.details[.authorisedPerson] },
    .day("invoice_date", "the date of the bill that is enclosed") { row in
      row.order.details[.invoiceDate].flatMap(Day.init(iso:))
    },
    .said("loa_signed", "who signed the letter of authorisation, and when") { row, texts in
      guard let by = row.order.details[.loaSignedBy] else { return nil }
      let on = row.order.details[.loaSignedOn].flatMap(Day.init(iso:))
      return by + (on.map { ", \(texts.long($0))" } ?? "")
    },
  ]
}
