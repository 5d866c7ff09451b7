extension Scenarios {
  /// Closed customers, the latest first, each with other durations. They are the basis of the others'
  /// forecasts.
  static let past: [Scenario] = [
    closed("Juniper Veterinary", "Carla Mendes", ago: 4, [5, 6, 17, 7, 10, 4, 7]),
    closed("Harland Textiles", "Ola Svensson", ago: 15, [6, 6, 19, 8, 11, 4, 8]),
    closed("Bay City Transit", "Renee Dubois", ago: 24, [6, 7, 22, 9, 11, 6, 8]),
    closed("Fernwood College", "Amir Rahimi", ago: 37, [8, 6, 18, 8, 12, 4, 10]),
    closed("Orchard Foods", "Judith Klein", ago: 49, [6, 9, 27, 10, 11, 7, 9]),
    closed("Kestrel Aviation", "Tom Whitaker", ago: 62, [5, 5, 16, 8, 10, 3, 6]),
    closed("Mill Lane Surgery", "Sunita Rao", ago: 80, [7, 6, 21, 12, 13, 5, 11]),
    closed("Copper Kettle Cafes", "Luis Ortega", ago: 97, [6, 8, 31, 9, 11, 4, 8]),
    closed("Stonebridge Homes", "Anna Fischer", ago: 118, [6, 6, 24, 8, 15, 9, 14]),
  ]

  /// - Parameter ago: business days since it was closed.
  private static func closed(
    _ customer: String, _ mpoc: String, ago: Int, _ phaseDays: [Int]
  ) -> Scenario {
    Scenario(
      customer: customer, mpoc: mpoc, network: "", email: "", age: ago + phaseDays.reduce(0, +),
      phaseDays: phaseDays)
  }
}
