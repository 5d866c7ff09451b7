/// A person needed on one morning, for a go-live or its tests.
package struct Booking: Hashable, Sendable {
  package let person: String
  package let day: Day
  package let item: ItemID
  package let title: String

  package init(person: String, day: Day, item: ItemID, title: String) {
    self.person = person
    self.day = day
    self.item = item
    self.title = title
  }

  /// The name normalised, so that spellings of one person compare equal.
  package var key: String { Self.key(person) }
  package static func key(_ person: String) -> String { person.trimmed.lowercased() }
}

/// Who is needed for which task, by its index in `Project.tasks`, whatever its day.
package typealias Booked = [(place: Int, person: String)]

/// A booking of another project.
package struct OtherBooking: Hashable, Sendable {
  package let project: ProjectID
  package let customer: String
  package let booking: Booking

  package init(project: ProjectID, customer: String, booking: Booking) {
    self.project = project
    self.customer = customer
    self.booking = booking
  }
}

/// The same person on the same morning in two projects.
package struct BookingClash: Hashable, Sendable {
  package let booking: Booking
  package let other: OtherBooking

  /// Every pair on one day, each person and other booking once, in the order of days.
  package static func all(_ bookings: [Booking], _ others: [OtherBooking]) -> [BookingClash] {
    var found: Set<Pair> = []
    return bookings.sorted { ($0.day, $0.item) < ($1.day, $1.item) }.flatMap { booking in
      others.filter { $0.booking.day == booking.day && $0.booking.key == booking.key }
        .filter { found.insert(Pair(person: booking.key, other: $0)).inserted }
        .map { BookingClash(booking: booking, other: $0) }
    }
  }

  private struct Pair: Hashable {
    let person: String
    let other: OtherBooking
  }

  /// `R. Okafor, GOL-08, is needed by Harbor Credit Union on Mon 30 Nov 2026: Port day`.
  package var text: String {
    "\(booking.person), \(booking.item), is needed by \(DisplayText.line(other.customer)) on "
      + "\(booking.day.long): \(DisplayText.line(other.booking.title))"
  }
}

extension Project {
  /// From the stored dates.
  package var bookings: [Booking] {
    booked.compactMap { booked in
      tasks[booked.place].finish.map { booking(booked, on: $0) }
    }
  }

  /// From the dates of `schedule`.
  package func bookings(in schedule: ProjectSchedule) -> [Booking] { bookings(of: booked, in: schedule) }

  /// - Parameter booked: that of the project, which does not depend on dates.
  package func bookings(of booked: Booked, in schedule: ProjectSchedule) -> [Booking] {
    booked.compactMap { booked in
      schedule[tasks[booked.place].id].map { booking(booked, on: $0.finish) }
    }
  }

  private func booking(_ booked: (place: Int, person: String), on day: Day) -> Booking {
    Booking(
      person: booked.person, day: day, item: tasks[booked.place].id, title: tasks[booked.place].title)
  }

  /// The open go-live tasks and the tasks that follow within a day, with the known person for each.
  package var booked: Booked {
    guard head.status == .active || head.status == .dormant else { return [] }
    let goLives = ([head.goLiveTask] + waves.map(\.goLiveTask)).compactMap { $0?.rawValue }
    guard !goLives.isEmpty else { return [] }
    return tasks.indices.compactMap { place in
      guard !tasks[place].state.isSettled else { return nil }
      let isTest =
        tasks[place].duration <= 1
        && tasks[place].after.contains { $0.lag == 0 && goLives.contains($0.task) }
      guard isTest || goLives.contains(tasks[place].id.rawValue) else { return nil }
      let owner = tasks[place].owner
      let name = ownerName(owner, assignee: tasks[place].assignee)
      return name == owner.rawValue ? nil : (place, name)
    }
  }
}

/// What the store keeps with a summary row: one booking per line.
extension [Booking] {
  /// `2026-11-24|GOL-08|R. Okafor|Port day`; read back by `init(stored:)`.
  package var stored: String {
    map { booking in
      let person = booking.person.split(separator: "|").joined(separator: "/")
      return [booking.day.iso, booking.item.rawValue, person, booking.title].joined(separator: "|")
    }.joined(separator: "\n")
  }

  /// Lines that cannot be read are left out.
  package init(stored text: String) {
    self = text.storedLines.compactMap { line in
      guard let fields = line.storedFields(4), let day = Day(iso: fields[0]) else { return nil }
      return Booking(person: fields[2], day: day, item: ItemID(fields[1]), title: fields[3])
    }
  }
}
