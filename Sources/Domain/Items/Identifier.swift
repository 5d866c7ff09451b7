/// The name of one `Owner`, unique within its project (items) or its workspace (projects).
///
/// Not `RawRepresentable`: the `==` and hash that protocol supplies are several times slower than the
/// synthesised ones, and ids are compared everywhere.
package struct ID<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral
{
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.rawValue = value }
  package var description: String { rawValue }
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

package typealias ProjectID = ID<Project>
package typealias ItemID = ID<Item>
