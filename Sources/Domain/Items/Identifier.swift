/// The name of one `Owner`, unique within its project (items) or its workspace (projects).
///
/// Not `RawRepresentable`: that brings a `==` and a hash of its own along, which are several times slower, and names are
/// looked up everywhere.
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
