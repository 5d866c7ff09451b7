/// Statistics over repeated measurements.
enum Measurement {
  static func median(_ values: [Double]) -> Double { percentile(0.5, of: values) }

  /// The value that this share of them does not exceed; 0 without values.
  static func percentile(_ share: Double, of values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
  }
}
