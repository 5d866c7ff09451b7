/// A colour in sRGB.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `0xRRGGBB`.
  package init(_ value: UInt32) {
    self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// The colour xterm shows for a palette index; the first 16 differ between terminals.
  package init(index: UInt8) {
    switch index {
    case 0...15: self.init(RGB.ansi[Int(index)])
    case 16...231:
      let cube = Int(index) - 16
      self.init(
        red: RGB.steps[cube / 36], green: RGB.steps[cube / 6 % 6], blue: RGB.steps[cube % 6])
    default:
      let grey = 8 + (index - 232) * 10
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  private static let ansi: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// An index into the colour cube or the greys, because the first 16 can be reconfigured in the terminal.
  package var nearestOf256: UInt8 {
    func step(_ value: UInt8) -> UInt8 {
      value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
    }
    let cube = 16 + 36 * step(red) + 6 * step(green) + step(blue)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + min(max(0, (mean - 3) / 10), 23))
    return distance(to: RGB(index: grey)) < distance(to: RGB(index: cube)) ? grey : cube
  }

  /// One of the 16 by hue, so that a soft green stays green: the nearest by distance would be white.
  package var nearestOf16: UInt8 {
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    guard Int(high) - Int(low) > 40 else {
      let mean = (Int(high) + Int(low)) / 2
      return mean < 0x40 ? 0 : mean < 0x90 ? 8 : mean < 0xDC ? 7 : 15
    }
    let middle = low + (high - low) / 2
    // Orange counts as yellow: while red leads, the limit for green is lower than halfway.
    let greenFrom = red == high ? low + (high - low) / 3 : middle
    let hue = (red > middle ? 1 : 0) | (green > greenFrom ? 2 : 0) | (blue > middle ? 4 : 0)
    return UInt8(hue + (high >= 0xD7 ? 8 : 0))
  }

  private func distance(to other: RGB) -> Int {
    let red = Int(self.red) - Int(other.red)
    let green = Int(self.green) - Int(other.green)
    let blue = Int(self.blue) - Int(other.blue)
    return red * red * 3 + green * green * 4 + blue * blue * 2
  }
}
