import Domain

/// What came of handing a text to the person's editor.
package enum Edited: Hashable, Sendable {
  case text(String)
  case unchanged
  /// One sentence: why nothing was taken, and where what was written is kept.
  case failed(String)

  /// What an editor left of `text`; most end the last line, and some write line ends and marks of their own.
  package init(_ bytes: [UInt8], was text: String) throws(EditFault) {
    do throws(UTF8Text.Fault) {
      var edited = try UTF8Text.written(bytes)
      if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
      self = edited == text ? .unchanged : .text(edited)
    } catch { throw EditFault(sentence: error.sentence) }
  }
}

/// What an editor left is no text.
package struct EditFault: Error {
  /// `line 3, byte 7: 0xE9 is not UTF-8`.
  package let sentence: String
}
