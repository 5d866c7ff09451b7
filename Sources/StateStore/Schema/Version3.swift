/// The float of the work before go-live.
enum Version3 {
  static let statements = ["ALTER TABLE project ADD COLUMN float {{INT}}"]
}
